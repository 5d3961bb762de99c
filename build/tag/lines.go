package tag

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"rubricate/build/fileerr"
)

// maxLine bounds a line of input, in bytes.
const maxLine = 64 << 20

var errLineTooLong = fmt.Errorf("longer than %d MB", maxLine>>20)

// lines tags the documents in lines of JSON, each as soon as it is read. A line
// that is no document gives an error and no output; the others are done.
func (t *tagging) lines(input string) error {
	in := t.in
	if input != "-" {
		f, err := os.Open(input)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	var failed fileerr.List
	r := bufio.NewReaderSize(in, 64<<10)
	var line []byte
	for n := 1; ; n++ {
		var err error
		line, err = readLine(r, line[:0])
		if err == io.EOF {
			break
		}
		if err == nil && len(bytes.TrimSpace(line)) > 0 {
			err = t.line(line)
		}
		if err != nil {
			failed = append(failed, fileerr.New(fmt.Sprintf("%s: line %d", input, n), err))
		}
		if t.ctx.Err() != nil || err != nil && !errors.Is(err, errLineTooLong) && !errors.Is(err, errNoDocument) {
			break // nothing more can be read or written
		}
	}
	return failed.Err()
}

// errNoDocument means that a line is not {"id":…,"text":…}.
var errNoDocument = errors.New(`not {"id":…,"text":…}`)

// line tags one document.
func (t *tagging) line(line []byte) error {
	var in struct {
		ID    id
		Title string
		Text  *string
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return fmt.Errorf("%w: %w", errNoDocument, err)
	}
	if in.Text == nil {
		return fmt.Errorf("%w: no text", errNoDocument)
	}
	doc, err := t.extract(*in.Text)
	if err != nil {
		return err
	}
	doc.ID, doc.Title = string(in.ID), in.Title
	if err := writeJSON(t.out, doc); err != nil {
		return err
	}
	return t.out.Flush()
}

// id is an identifier in JSON, a string or a number; it is written as a string.
type id string

func (i *id) UnmarshalJSON(data []byte) error {
	var number json.Number
	if data[0] != '"' {
		err := json.Unmarshal(data, &number)
		*i = id(number)
		return err
	}
	return json.Unmarshal(data, (*string)(i))
}

// readLine appends the next line to buf. A line that is too long is read to its
// end and not kept.
func readLine(r *bufio.Reader, buf []byte) ([]byte, error) {
	tooLong := false
	for {
		part, err := r.ReadSlice('\n')
		if len(buf)+len(part) > maxLine {
			tooLong = true
		}
		if !tooLong {
			buf = append(buf, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err == io.EOF && len(part) == 0 && len(buf) == 0 && !tooLong:
			return buf, io.EOF
		case err != nil && err != io.EOF:
			return buf, err
		case tooLong:
			return buf[:0], errLineTooLong
		}
		return buf, nil
	}
}
