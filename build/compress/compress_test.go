package compress

import (
	"bytes"
	"strings"
	"testing"
)

func TestFormsHoldTheData(t *testing.T) {
	inputs := map[string][]byte{
		"empty":      {},
		"one byte":   {0x1f},
		"text":       []byte(strings.Repeat("people, places and organisations\n", 500)),
		"packed":     Gzip([]byte(strings.Repeat("a", 1000))),
		"long zeros": make([]byte, 5<<20), // more than a brotli window
	}
	for name, data := range inputs {
		t.Run(name, func(t *testing.T) {
			if got, err := Gunzip(Gzip(data)); err != nil || !bytes.Equal(got, data) {
				t.Errorf("gzip: %d bytes back of %d, %v", len(got), len(data), err)
			}
			if got, err := Unbrotli(Brotli(data)); err != nil || !bytes.Equal(got, data) {
				t.Errorf("brotli: %d bytes back of %d, %v", len(got), len(data), err)
			}
			if !bytes.Equal(Gzip(data), Gzip(data)) || !bytes.Equal(Brotli(data), Brotli(data)) {
				t.Error("the same input gives other bytes the second time")
			}
		})
	}
}

func TestDamagedFormsAreRefused(t *testing.T) {
	data := []byte(strings.Repeat("people, places and organisations\n", 500))
	for name, unpack := range map[string]func() ([]byte, error){
		"gzip cut short":   func() ([]byte, error) { g := Gzip(data); return Gunzip(g[:len(g)-6]) },
		"no gzip":          func() ([]byte, error) { return Gunzip(data) },
		"brotli cut short": func() ([]byte, error) { b := Brotli(data); return Unbrotli(b[:len(b)-2]) },
	} {
		if got, err := unpack(); err == nil {
			t.Errorf("%s: %d bytes and no error", name, len(got))
		}
	}
}

func TestUnpackingIsBounded(t *testing.T) {
	if _, err := readAll(strings.NewReader("12345"), 4); err == nil {
		t.Error("no error for more than may be unpacked")
	}
	if got, err := readAll(strings.NewReader("1234"), 4); err != nil || string(got) != "1234" {
		t.Errorf("just as much as may be: %q, %v", got, err)
	}
}
