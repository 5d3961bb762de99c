package train

// variant is a way to write a text in other cases.
type variant struct {
	every  int // one document in so many also comes in this variant
	recase func(before, b byte) byte
}

// variants teach the tagger text without capitals, headlines and shouting. Only
// ASCII letters change, so that the labelled spans stay where they are.
var variants = []variant{
	{12, func(_, b byte) byte { return toLower(b) }},
	{30, func(_, b byte) byte { return toUpper(b) }},
	{30, func(before, b byte) byte {
		if before == ' ' || before == '\n' {
			return toUpper(b)
		}
		return b
	}},
}

// augment returns the documents and the variants of some, and for each the
// number of the document it was made of.
func augment(docs []Document) (all []Document, origin []int) {
	all = append(all, docs...)
	for i := range docs {
		origin = append(origin, i)
	}
	for k, v := range variants {
		for i := k; i < len(docs); i += v.every {
			all = append(all, v.apply(docs[i]))
			origin = append(origin, i)
		}
	}
	return all, origin
}

func (v variant) apply(d Document) Document {
	text := []byte(d.Text)
	before := byte('\n')
	for i, b := range text {
		text[i] = v.recase(before, b)
		before = b
	}
	d.Text = string(text)
	return d
}

func toLower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b + 'a' - 'A'
	}
	return b
}

func toUpper(b byte) byte {
	if 'a' <= b && b <= 'z' {
		return b - ('a' - 'A')
	}
	return b
}
