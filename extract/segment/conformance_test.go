package segment

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
)

// The boundaries underneath our own rules are Unicode's, of the version that
// the library implements.
func TestUnicodeWordBreaks(t *testing.T) {
	f, err := os.Open("testdata/WordBreakTest-8.0.0.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cases := 0
	for sc := bufio.NewScanner(f); sc.Scan(); {
		line := sc.Text()
		if strings.HasPrefix(line, "#") {
			continue
		}
		cases++
		var text, want strings.Builder
		for _, field := range strings.Fields(line) {
			switch field {
			case "÷":
				want.WriteString("÷")
			case "×":
			default:
				n, err := strconv.ParseUint(field, 16, 32)
				if err != nil {
					t.Fatalf("%s: %v", line, err)
				}
				text.WriteRune(rune(n))
				want.WriteRune(rune(n))
			}
		}
		got := "÷"
		eachPiece(text.String(), func(start, end, class int) { got += text.String()[start:end] + "÷" })
		if got != want.String() {
			t.Errorf("%s:\n got %+q\nwant %+q", line, got, want.String())
		}
	}
	if cases != 1489 {
		t.Errorf("%d cases, want all 1489 of the file", cases)
	}
}
