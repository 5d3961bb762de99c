package segment

// Span is a half-open range [Start, End) of byte offsets into a plain text,
// both on code-point boundaries, 0 ≤ Start ≤ End ≤ len(text).
// It is the one span type of the project; [Offsets] converts it at the edges.
type Span struct{ Start, End int }

// Len returns the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// In returns the part of text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }
