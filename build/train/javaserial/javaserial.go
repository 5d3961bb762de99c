// Package javaserial reads streams of Java's object serialization, as far as
// word lists need it: strings, numbers, collections and the objects that hold
// them (Java Object Serialization Specification, chapter 6, version 5 of the
// protocol).
//
// It knows no class. An object comes back as its fields by name and, where its
// class writes more than fields, what it wrote: a HashMap's keys and values in
// turn, a HashSet's or TreeSet's elements, each after a block of bytes.
package javaserial

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"unsafe"
)

// Object is an instance of a class.
type Object struct {
	Class  string
	Fields map[string]any // of its class and of those it extends
	Wrote  []any          // objects that its class wrote besides: null as nil
}

// Tags of the stream.
const (
	tcNull = 0x70 + iota
	tcReference
	tcClassDesc
	tcObject
	tcString
	tcArray
	tcClass
	tcBlockData
	tcEndBlockData
)

const (
	firstHandle  = 0x7e0000
	writesMore   = 1 // SC_WRITE_METHOD
	serializable = 2 // SC_SERIALIZABLE
)

// maxDepth bounds how deep objects may be nested.
const maxDepth = 200

var errForeign = errors.New("not a stream of serialized Java objects")

type class struct {
	name   string
	flags  byte
	fields []field
	super  *class
}

type field struct {
	kind byte // as in a class file: 'I' an int, 'L' an object
	name string
}

type reader struct {
	in      *bufio.Reader
	handles []any
	depth   int
}

// Read returns the first object of a stream.
func Read(in io.Reader) (any, error) {
	r := &reader{in: bufio.NewReaderSize(in, 1<<16)}
	var head [4]byte
	if _, err := io.ReadFull(r.in, head[:]); err != nil {
		return nil, fmt.Errorf("%w: %w", errForeign, err)
	}
	if head != [4]byte{0xac, 0xed, 0, 5} {
		return nil, errForeign
	}
	object, err := r.object()
	if err != nil {
		return nil, fmt.Errorf("serialized Java objects: %w", err)
	}
	return object, nil
}

// object reads one object, whatever it is. Blocks of bytes, which only an
// object's own class understands, are passed over.
func (r *reader) object() (any, error) {
	tag, err := r.in.ReadByte()
	if err != nil {
		return nil, err
	}
	return r.tagged(tag)
}

func (r *reader) tagged(tag byte) (any, error) {
	if r.depth++; r.depth > maxDepth {
		return nil, errors.New("nested too deeply")
	}
	defer func() { r.depth-- }()
	switch tag {
	case tcNull:
		return nil, nil
	case tcReference:
		return r.reference()
	case tcString:
		s, err := r.text()
		r.handles = append(r.handles, s)
		return s, err
	case tcClassDesc:
		return r.describe()
	case tcObject:
		return r.instance()
	}
	return nil, fmt.Errorf("tag %#x is not known", tag)
}

func (r *reader) reference() (any, error) {
	handle, err := number[uint32](r)
	if err != nil {
		return nil, err
	}
	if i := int(handle) - firstHandle; i >= 0 && i < len(r.handles) {
		return r.handles[i], nil
	}
	return nil, fmt.Errorf("reference to object %#x, which is not there", handle)
}

// describe reads the description of a class and of those it extends.
func (r *reader) describe() (*class, error) {
	c := &class{}
	var err error
	if c.name, err = r.text(); err != nil {
		return nil, err
	}
	if _, err = number[uint64](r); err != nil { // its version
		return nil, err
	}
	r.handles = append(r.handles, c)
	if c.flags, err = r.in.ReadByte(); err != nil {
		return nil, err
	}
	if c.flags&serializable == 0 {
		return nil, fmt.Errorf("class %s is written in a way of its own", c.name)
	}
	count, err := number[uint16](r)
	if err != nil {
		return nil, err
	}
	for range count {
		f := field{}
		if f.kind, err = r.in.ReadByte(); err != nil {
			return nil, err
		}
		if f.name, err = r.text(); err != nil {
			return nil, err
		}
		if f.kind == 'L' || f.kind == '[' {
			if _, err = r.object(); err != nil { // the name of its class
				return nil, err
			}
		}
		c.fields = append(c.fields, f)
	}
	if _, err = r.wrote(); err != nil {
		return nil, err
	}
	super, err := r.object()
	if err != nil {
		return nil, err
	}
	c.super, _ = super.(*class)
	return c, nil
}

// instance reads an object: the fields of the classes it is of, the most
// general first.
func (r *reader) instance() (*Object, error) {
	described, err := r.object()
	if err != nil {
		return nil, err
	}
	c, ok := described.(*class)
	if !ok {
		return nil, errors.New("an object without a class")
	}
	o := &Object{Class: c.name, Fields: map[string]any{}}
	r.handles = append(r.handles, o)
	var line []*class
	for ; c != nil; c = c.super {
		line = append(line, c)
	}
	for i := len(line) - 1; i >= 0; i-- {
		if err := r.fill(o, line[i]); err != nil {
			return nil, fmt.Errorf("%s: %w", line[i].name, err)
		}
	}
	return o, nil
}

func (r *reader) fill(o *Object, c *class) error {
	for _, f := range c.fields {
		value, err := r.value(f.kind)
		if err != nil {
			return fmt.Errorf("field %s: %w", f.name, err)
		}
		o.Fields[f.name] = value
	}
	if c.flags&writesMore == 0 {
		return nil
	}
	more, err := r.wrote()
	o.Wrote = append(o.Wrote, more...)
	return err
}

// wrote reads objects up to the end of what a class wrote.
func (r *reader) wrote() (objects []any, err error) {
	for {
		tag, err := r.in.ReadByte()
		if err != nil {
			return nil, err
		}
		switch tag {
		case tcEndBlockData:
			return objects, nil
		case tcBlockData:
			size, err := r.in.ReadByte()
			if err != nil {
				return nil, err
			}
			if _, err := r.in.Discard(int(size)); err != nil {
				return nil, err
			}
		default:
			object, err := r.tagged(tag)
			if err != nil {
				return nil, err
			}
			objects = append(objects, object)
		}
	}
}

func (r *reader) value(kind byte) (any, error) {
	switch kind {
	case 'B', 'Z':
		return number[uint8](r)
	case 'C', 'S':
		return number[uint16](r)
	case 'I':
		return number[int32](r)
	case 'J':
		return number[int64](r)
	case 'F':
		bits, err := number[uint32](r)
		return math.Float32frombits(bits), err
	case 'D':
		bits, err := number[uint64](r)
		return math.Float64frombits(bits), err
	case 'L':
		return r.object()
	}
	return nil, fmt.Errorf("a field of kind %q is not known", kind)
}

// number reads a number, whose most significant byte comes first.
func number[T uint8 | uint16 | uint32 | uint64 | int32 | int64](r *reader) (T, error) {
	var bytes [8]byte
	n := bytes[:unsafe.Sizeof(*new(T))]
	_, err := io.ReadFull(r.in, n)
	x := uint64(0)
	for _, b := range n {
		x = x<<8 | uint64(b)
	}
	return T(x), err
}

// text reads a string in Java's UTF-8, which differs from the standard for NUL
// and beyond the basic plane only.
func (r *reader) text() (string, error) {
	size, err := number[uint16](r)
	if err != nil {
		return "", err
	}
	s := make([]byte, size)
	_, err = io.ReadFull(r.in, s)
	return string(s), err
}
