package importer

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func isUTF16(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff})
}

// decode returns plain text as UTF-8. What is neither marked as UTF-16 nor
// valid UTF-8 is taken for Windows-1252, in which every byte is a character.
func decode(data []byte) string {
	switch {
	case isUTF16(data):
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err == nil {
			return string(text)
		}
	case utf8.Valid(data):
		return string(bytes.TrimPrefix(data, []byte("\ufeff")))
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return string(bytes.ToValidUTF8(data, []byte("\uFFFD")))
	}
	return string(text)
}
