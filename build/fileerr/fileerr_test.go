package fileerr_test

import (
	"errors"
	"io/fs"
	"os"
	"testing"

	"rubricate/build/fileerr"
)

func TestNew(t *testing.T) {
	_, err := os.ReadFile("nowhere.txt")
	named := fileerr.New("nowhere.txt", err)
	if got, want := named.Error(), "nowhere.txt: no such file or directory"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !errors.Is(named, fs.ErrNotExist) {
		t.Error("the reason is lost")
	}
}

func TestList(t *testing.T) {
	var none fileerr.List
	if err := none.Err(); err != nil {
		t.Errorf("an empty list is the error %v", err)
	}
	two := fileerr.List{fileerr.New("a", fs.ErrNotExist), fileerr.New("b", fs.ErrPermission)}
	if got, want := two.Err().Error(), "a: file does not exist\nrubricate: b: permission denied"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !errors.Is(two.Err(), fs.ErrPermission) {
		t.Error("the second reason is lost")
	}
}
