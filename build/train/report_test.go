package train

import "testing"

func TestReplace(t *testing.T) {
	const page = "# T\n<!-- figures: written by rubricate train --report -->\nold\n<!-- end of figures -->\nrest\n"
	got, err := replace([]byte(page), "figures", []byte("new\n"))
	want := "# T\n<!-- figures: written by rubricate train --report -->\nnew\n<!-- end of figures -->\nrest\n"
	if err != nil || string(got) != want {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := replace([]byte(page), "ablation", nil); err == nil {
		t.Error("no error for a page without the place")
	}
}
