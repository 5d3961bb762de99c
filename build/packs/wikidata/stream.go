package wikidata

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

const (
	maxEntity  = 64 << 20 // bytes of one entity; the largest of 2024 has 5 MB
	maxObjects = 4        // depth of containers around entities
)

// ErrExport means that bytes are no export of Wikidata.
var ErrExport = errors.New("not an export of Wikidata")

// each calls found for every entity of an export, plain or gzip, and row for
// every row of a SPARQL result.
func each(r io.Reader, found func(*entity) error, row func(binding) error) error {
	buffered := bufio.NewReaderSize(r, 1<<16)
	if head, err := buffered.Peek(2); err == nil && head[0] == 0x1F && head[1] == 0x8B {
		zr, err := gzip.NewReader(buffered)
		if err != nil {
			return fmt.Errorf("%w: %v", ErrExport, err)
		}
		buffered = bufio.NewReaderSize(zr, 1<<16)
	}
	budget := &budget{r: buffered, left: maxEntity}
	s := stream{dec: json.NewDecoder(budget), budget: budget, found: found, row: row}
	for {
		if err := s.value(0); err == io.EOF {
			return nil
		} else if err != nil {
			return s.wrap(err)
		}
	}
}

// budget fails a reader that is asked for more than it may give: the decoder
// keeps a whole value in memory.
type budget struct {
	r    io.Reader
	left int
}

func (b *budget) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, fmt.Errorf("%w: an entity of more than %d bytes", ErrExport, maxEntity)
	}
	n, err := b.r.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}

// stream reads the values of an export with their containers still open.
type stream struct {
	dec    *json.Decoder
	budget *budget
	found  func(*entity) error
	row    func(binding) error
}

// errStop carries an error of a callback through, unwrapped.
type errStop struct{ error }

func (s *stream) wrap(err error) error {
	var stop errStop
	if errors.As(err, &stop) {
		return stop.error
	}
	if errors.Is(err, ErrExport) {
		return err
	}
	return fmt.Errorf("%w: byte %d: %v", ErrExport, s.dec.InputOffset(), err)
}

// value reads an entity, or an array or object of entities.
func (s *stream) value(depth int) error {
	s.budget.left = maxEntity
	token, err := s.dec.Token()
	if err != nil {
		return err
	}
	switch token {
	case json.Delim('['):
		for s.dec.More() {
			if err := s.value(depth + 1); err != nil {
				return noEOF(err)
			}
		}
		_, err := s.dec.Token()
		return noEOF(err)
	case json.Delim('{'):
		if depth > maxObjects {
			return fmt.Errorf("%w: containers nested too deep", ErrExport)
		}
		return noEOF(s.object(depth))
	}
	return fmt.Errorf("%w: %v where an entity was expected", ErrExport, token)
}

// object reads the members of an object: those of an entity, or of a container.
func (s *stream) object(depth int) error {
	var e entity
	for s.dec.More() {
		token, err := s.dec.Token()
		if err != nil {
			return err
		}
		switch key, _ := token.(string); key {
		case "entities", "results":
			err = s.members(depth + 1)
		case "id":
			err = s.dec.Decode(&e.ID)
		case "labels":
			err = s.dec.Decode(&e.Labels)
		case "descriptions":
			err = s.dec.Decode(&e.Descriptions)
		case "aliases":
			err = s.dec.Decode(&e.Aliases)
		case "claims":
			err = s.dec.Decode(&e.Claims)
		case "sitelinks":
			err = s.dec.Decode(&e.Sitelinks)
		default:
			var skipped json.RawMessage
			err = s.dec.Decode(&skipped)
		}
		if err != nil {
			return err
		}
	}
	if _, err := s.dec.Token(); err != nil {
		return err
	}
	if e.ID == "" {
		return nil
	}
	if err := s.found(&e); err != nil {
		return errStop{err}
	}
	return nil
}

// members reads "entities" (an object or array of entities) and "results" (an
// object with "bindings").
func (s *stream) members(depth int) error {
	token, err := s.dec.Token()
	if err != nil {
		return err
	}
	if token == json.Delim('[') {
		for s.dec.More() {
			if err := s.value(depth); err != nil {
				return err
			}
		}
	} else if token == json.Delim('{') {
		for s.dec.More() {
			key, err := s.dec.Token()
			if err != nil {
				return err
			}
			if key == "bindings" {
				err = s.bindings()
			} else {
				err = s.value(depth)
			}
			if err != nil {
				return err
			}
		}
	} else {
		return fmt.Errorf("%w: %v where entities were expected", ErrExport, token)
	}
	_, err = s.dec.Token()
	return err
}

func (s *stream) bindings() error {
	if token, err := s.dec.Token(); err != nil {
		return err
	} else if token != json.Delim('[') {
		return fmt.Errorf("%w: bindings that are no list", ErrExport)
	}
	for s.dec.More() {
		s.budget.left = maxEntity
		var b binding
		if err := s.dec.Decode(&b); err != nil {
			return err
		}
		if err := s.row(b); err != nil {
			return errStop{err}
		}
	}
	_, err := s.dec.Token()
	return err
}

// noEOF turns an end in the middle of a value into an error.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
