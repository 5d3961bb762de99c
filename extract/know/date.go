package know

import (
	"fmt"
	"strconv"
)

// Date is a day, a month or a year of the proleptic Gregorian calendar as
// sources give it: year × 10,000 + month × 100 + day, month and day 0 where
// they are unknown, negative for years before our era, 0 for no date at all.
type Date int32

// NewDate returns the date, month and day 0 where unknown. Years before our
// era are negative. Parts that no calendar has count as unknown.
func NewDate(year, month, day int) Date {
	if year == 0 || year < -20000 || year > 20000 {
		return 0
	}
	if month < 1 || month > 12 {
		month, day = 0, 0
	}
	if day < 1 || day > 31 {
		day = 0
	}
	sign := 1
	if year < 0 {
		sign, year = -1, -year
	}
	return Date(sign * (year*10000 + month*100 + day))
}

// Year returns the year, negative before our era, 0 for no date.
func (d Date) Year() int { return int(d) / 10000 }

// Month returns 1 to 12, or 0 where it is unknown.
func (d Date) Month() int { return abs(int(d)) / 100 % 100 }

// Day returns 1 to 31, or 0 where it is unknown.
func (d Date) Day() int { return abs(int(d)) % 100 }

// ParseDate reads what String prints for years of four digits: 2024, 2024-05 or 2024-05-07.
func ParseDate(s string) (Date, error) {
	var parts [3]int
	rest := s
	for i, width := range [...]int{4, 2, 2} {
		if i > 0 {
			if rest == "" {
				break
			}
			if rest[0] != '-' {
				return 0, fmt.Errorf("date %q: want YYYY, YYYY-MM or YYYY-MM-DD", s)
			}
			rest = rest[1:]
		}
		if len(rest) < width {
			return 0, fmt.Errorf("date %q: want YYYY, YYYY-MM or YYYY-MM-DD", s)
		}
		n, err := strconv.ParseUint(rest[:width], 10, 16)
		if err != nil || n == 0 {
			return 0, fmt.Errorf("date %q: %q is no number of a calendar", s, rest[:width])
		}
		parts[i], rest = int(n), rest[width:]
	}
	d := NewDate(parts[0], parts[1], parts[2])
	if rest != "" || d.String() != s {
		return 0, fmt.Errorf("date %q: want YYYY, YYYY-MM or YYYY-MM-DD", s)
	}
	return d, nil
}

// String returns the date in ISO 8601 as far as it is known, "" for none;
// years before our era end in " BC".
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	b := make([]byte, 0, 13)
	year, era := d.Year(), ""
	if year < 0 {
		year, era = -year, " BC"
	}
	b = strconv.AppendInt(b, int64(year), 10)
	for i := len(b); era == "" && i < 4; i++ {
		b = append([]byte{'0'}, b...)
	}
	if m := d.Month(); m > 0 {
		b = append(b, '-', byte('0'+m/10), byte('0'+m%10))
		if day := d.Day(); day > 0 {
			b = append(b, '-', byte('0'+day/10), byte('0'+day%10))
		}
	}
	return string(append(b, era...))
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
