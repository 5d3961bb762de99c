package app

import "testing"

func TestSettingsToggled(t *testing.T) {
	var s Settings
	for _, step := range []struct{ toggle, want string }{
		{"place", "person organisation"},
		{"person", "organisation"},
		{"organisation", "none"},
		{"person", "person"},
		{"organisation", "person organisation"},
		{"place", ""},
	} {
		if s = s.Toggled(step.toggle); s.Types != step.want {
			t.Fatalf("after toggling %s the types are %q, want %q", step.toggle, s.Types, step.want)
		}
	}
	if hidden := (Settings{Types: "none"}); hidden.Shows("person") {
		t.Error("a person shows where no type does")
	}
}

func TestSettingsResized(t *testing.T) {
	for _, c := range []struct {
		from  string
		steps int
		want  string
	}{
		{"", 1, "l"}, {"", -1, "s"}, {"xl", 1, "xl"}, {"xs", -1, "xs"}, {"unknown", 1, "l"},
	} {
		if got := (Settings{Size: c.from}).Resized(c.steps).Size; got != c.want {
			t.Errorf("%q by %d is %q, want %q", c.from, c.steps, got, c.want)
		}
	}
}
