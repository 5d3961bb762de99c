package know

import "testing"

func TestDate(t *testing.T) {
	for _, tt := range []struct {
		name             string
		year, month, day int
		want             string
	}{
		{"day", 1952, 10, 7, "1952-10-07"},
		{"month", 2022, 2, 0, "2022-02"},
		{"year", 1945, 0, 0, "1945"},
		{"year with a day but no month", 1945, 0, 8, "1945"},
		{"early year", 79, 8, 24, "0079-08-24"},
		{"before our era", -384, 0, 0, "384 BC"},
		{"month that no calendar has", 1945, 13, 1, "1945"},
		{"none", 0, 1, 1, ""},
		{"absurd", 999999, 1, 1, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := NewDate(tt.year, tt.month, tt.day)
			if got := d.String(); got != tt.want {
				t.Errorf("NewDate(%d, %d, %d) prints %q, want %q", tt.year, tt.month, tt.day, got, tt.want)
			}
			if tt.year > 0 && tt.want != "" {
				if back, err := ParseDate(tt.want); err != nil || back != d {
					t.Errorf("ParseDate(%q) = %v, %v", tt.want, back, err)
				}
			}
		})
	}
	for _, bad := range []string{"", "24", "2024-", "2024-5", "2024-13", "2024-05-32", "2024-05-07T", "20x4", "0000", "+024"} {
		if d, err := ParseDate(bad); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", bad, d)
		}
	}
}
