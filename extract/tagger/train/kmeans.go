package train

import (
	"math/rand/v2"
	"sync"
)

// fitted is how many rows the centres are found from; rows after them, the
// rarer words, are only assigned.
const fitted = 40_000

// kmeans puts the rows of v into k clusters by their angle and returns the
// cluster of each row and the centres. It is deterministic: the workers share
// no sums.
func kmeans(v *vectors, k, rounds int) (cluster []uint16, centres *vectors) {
	all := len(v.data) / v.dim
	n := min(all, fitted)
	rng := rand.New(rand.NewPCG(1, uint64(k)))
	centres = &vectors{dim: v.dim, data: make([]float32, k*v.dim)}
	for i, row := range rng.Perm(n)[:k] {
		copy(centres.row(i), v.row(row))
	}
	cluster = make([]uint16, n, all)
	for range rounds {
		assign(v, centres, cluster)
		clear(centres.data)
		for i, c := range cluster {
			for j, x := range v.row(i) {
				centres.row(int(c))[j] += x
			}
		}
		for c := range k {
			if !normalise(centres.row(c)) {
				copy(centres.row(c), v.row(rng.IntN(n)))
			}
		}
	}
	cluster = cluster[:all]
	assign(v, centres, cluster)
	return cluster, centres
}

// assign gives each row the nearest centre.
func assign(v, centres *vectors, cluster []uint16) {
	const workers = 2
	n, k := len(cluster), len(centres.data)/centres.dim
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := n * w / workers; i < n*(w+1)/workers; i++ {
				best, most := 0, float32(-2)
				row := v.row(i)
				for c := range k {
					if d := dot(row, centres.row(c)); d > most {
						best, most = c, d
					}
				}
				cluster[i] = uint16(best)
			}
		})
	}
	wg.Wait()
}

func dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	b = b[:len(a)]
	i := 0
	for ; i+4 <= len(a); i += 4 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
		s2 += a[i+2] * b[i+2]
		s3 += a[i+3] * b[i+3]
	}
	for ; i < len(a); i++ {
		s0 += a[i] * b[i]
	}
	return s0 + s1 + s2 + s3
}
