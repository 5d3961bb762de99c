package web

import (
	"errors"
	"strings"
	"testing"
)

func TestBuiltSaysWhatToDo(t *testing.T) {
	_, err := Built("no-such-file")
	if !errors.Is(err, ErrNoReader) || !strings.Contains(err.Error(), "make build") || !strings.Contains(err.Error(), "no-such-file") {
		t.Errorf("got %v, want an error that names the file and says what to do", err)
	}
}
