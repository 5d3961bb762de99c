package tagger_test

import (
	"bytes"
	"runtime"
	"testing"

	"rubricate/extract/tagger"
)

// TestMemory: the loaded tagger, the bytes of its file included, stays within
// its budget after it has tagged an article.
func TestMemory(t *testing.T) {
	const budget = 16 << 20
	whole := readModelBytes(t)
	before := heap()
	data := bytes.Clone(whole)
	m, err := tagger.Load(data)
	if err != nil {
		t.Fatal(err)
	}
	tag(t, m, article)
	used := heap() - before
	runtime.KeepAlive(m)
	runtime.KeepAlive(data)
	if used > budget {
		t.Errorf("%.1f MB, at most %d MB allowed", float64(used)/(1<<20), budget>>20)
	}
	t.Logf("%.1f MB", float64(used)/(1<<20))
}

// heap returns the bytes that are in use.
func heap() int {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return int(s.HeapAlloc)
}

// TestBudget: the file that is downloaded stays within its budget.
func TestBudget(t *testing.T) {
	const budget = 1_600_000
	if n := packedSize(t); n > budget {
		t.Errorf("%d bytes with brotli, at most %d allowed", n, budget)
	}
}
