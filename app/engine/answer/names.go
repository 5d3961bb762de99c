package answer

import (
	"strconv"

	"rubricate/extract"
	"rubricate/extract/segment"
)

// Names returns names of text as JSON: [{"start", "end", "type"}], half-open
// ranges of UTF-16 code units.
func Names(text string, names []extract.Mention) string {
	offsets := segment.NewOffsets(text)
	b := []byte{'['}
	for i, n := range names {
		if i > 0 {
			b = append(b, ',')
		}
		at := offsets.UTF16(n.Span)
		b = strconv.AppendInt(append(b, `{"start":`...), int64(at.Start), 10)
		b = strconv.AppendInt(append(b, `,"end":`...), int64(at.End), 10)
		b = append(appendString(append(b, `,"type":`...), n.Type.String()), '}')
	}
	return string(append(b, ']'))
}
