package modelfile

import (
	"encoding/binary"
	"math"
	"unsafe"
)

// littleEndian reports whether this machine's numbers are those of the file.
var littleEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 1

func float(bits uint32) float32 { return math.Float32frombits(bits) }

// width returns the size of a table's elements.
func width(table any) int {
	switch table.(type) {
	case *[]uint16:
		return 2
	case *[]int32, *[]float32:
		return 4
	}
	return 8
}

// view makes a table of its bytes.
func view(table any, data []byte) {
	switch t := table.(type) {
	case *[]uint16:
		*t = viewOf[uint16](data)
	case *[]int32:
		*t = viewOf[int32](data)
	case *[]float32:
		*t = viewOf[float32](data)
	case *[]uint64:
		*t = viewOf[uint64](data)
	}
}

// viewOf returns data as numbers. On a little-endian machine and at an aligned
// address it is the same memory: the conversion is sound since the numbers have
// no pointers and no invalid values, the length is a whole number of them, and
// the slice keeps data alive. Elsewhere the numbers are copied.
func viewOf[T uint16 | int32 | float32 | uint64](data []byte) []T {
	size := int(unsafe.Sizeof(*new(T)))
	n := len(data) / size
	if n == 0 {
		return nil
	}
	if first := unsafe.Pointer(&data[0]); littleEndian && uintptr(first)%unsafe.Alignof(*new(T)) == 0 {
		return unsafe.Slice((*T)(first), n)
	}
	out := make([]T, n)
	bytes := unsafe.Slice((*byte)(unsafe.Pointer(&out[0])), n*size)
	copy(bytes, data)
	if !littleEndian {
		for i := 0; i < len(bytes); i += size {
			for a, b := i, i+size-1; a < b; a, b = a+1, b-1 {
				bytes[a], bytes[b] = bytes[b], bytes[a]
			}
		}
	}
	return out
}
