package site

import (
	"strings"
	"testing"
)

func TestBudgets(t *testing.T) {
	kilobytes := func(n int) *File { return &File{Data: make([]byte, n*2000), Brotli: make([]byte, n*1000)} }
	s := &Site{Files: map[string]*File{
		"index.html":                 kilobytes(1),
		"article/short/index.html":   kilobytes(2),
		"article/long/index.html":    kilobytes(30),
		"web/css/all.css":            kilobytes(10),
		"web/boot.js":                kilobytes(1),
		"web/payload.js":             kilobytes(1),
		"web/app.wasm":               kilobytes(1900),
		"web/model/en.model":         kilobytes(2001),
		"web/icons/not-waited-for.s": kilobytes(99),
		"widget/rubricate.js":        kilobytes(14),
		"widget/annotations/a.json":  kilobytes(12),
		"widget/annotations/b.json":  kilobytes(3),
		"widget/strings-xx.json":     kilobytes(1),
	}}
	got := s.Budgets()
	if got[0].Size != 42_000 || got[0].Exceeded() {
		t.Errorf("until readable: %+v", got[0])
	}
	if got[1].Exceeded() {
		t.Errorf("a budget that is just kept: %+v", got[1])
	}
	if !got[2].Exceeded() {
		t.Errorf("a budget that is not kept: %+v", got[2])
	}
	if got[4].Size != 27_000 || !got[4].Exceeded() {
		t.Errorf("the widget with the largest annotations: %+v", got[4])
	}
	if !got[5].Exceeded() {
		t.Errorf("a budget of what is not there: %+v", got[5])
	}
	var out strings.Builder
	err := checkBudgets(&out, got)
	if err == nil || !strings.Contains(err.Error(), "model") || strings.Contains(err.Error(), "app.wasm") {
		t.Errorf("error %v, want one that names the model alone", err)
	}
	if !strings.Contains(out.String(), "1900.0") {
		t.Errorf("the table has no sizes:\n%s", out.String())
	}
}
