package extract

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"rubricate/extract/segment"
)

// quoteContext is how many bytes of text a quote carries on either side, at
// most, so that it is found again in a page that has changed.
const quoteContext = 32

// ErrOtherText means that annotations were made for a different text. Test
// with errors.Is.
var ErrOtherText = errors.New("the annotations are of another text")

// annotationContext maps our words to those that JSON-LD readers know.
var annotationContext = json.RawMessage(`["http://www.w3.org/ns/anno.jsonld",{"person":"http://schema.org/Person","place":"http://schema.org/Place",` +
	`"organisation":"http://schema.org/Organization","other":"http://schema.org/Thing","name":"http://schema.org/name",` +
	`"aliases":"http://schema.org/alternateName","description":"http://schema.org/description","textHash":"http://schema.org/sha256",` +
	`"link":"http://schema.org/sameAs","uri":"@id","kind":"http://schema.org/disambiguatingDescription","country":"http://schema.org/addressCountry",` +
	`"lat":"http://schema.org/latitude","lon":"http://schema.org/longitude"}]`)

type annotationSet struct {
	Context json.RawMessage `json:"@context"`
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	About   about           `json:"about"`
	Items   []annotation    `json:"items"`
}

type about struct {
	ID       string `json:"id,omitempty"`
	Name     string `json:"name,omitempty"`
	TextHash string `json:"textHash"`
}

type annotation struct {
	ID         string `json:"id"`
	Type       string `json:"type"`
	Motivation string `json:"motivation"`
	Body       body   `json:"body"`
	Target     target `json:"target"`
}

// body is the entity: in full at its first mention, by id and type after that.
type body struct {
	ID          string   `json:"id"`
	Type        string   `json:"type"`
	Name        string   `json:"name,omitempty"`
	Aliases     []string `json:"aliases,omitempty"`
	Description string   `json:"description,omitempty"`
	Source      string   `json:"source,omitempty"`
	Link        *Link    `json:"link,omitempty"`
}

type target struct {
	Source   string     `json:"source,omitempty"`
	Selector []selector `json:"selector"`
}

// selector is a TextQuoteSelector or a TextPositionSelector.
type selector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`
}

// Annotations returns the document as W3C Web Annotations in JSON-LD: one
// AnnotationSet with an annotation for each mention, in the order of the text,
// with the motivation identifying. Each target is selected twice, by quote with
// its surroundings and by position in code points; about.textHash is the
// SHA-256 of the text, by which a reader knows that the positions hold. The
// text itself is not in it.
func (d *Document) Annotations() ([]byte, error) {
	type place struct{ entity, mention int }
	var order []place
	for i, e := range d.Entities {
		for j := range e.Mentions {
			order = append(order, place{i, j})
		}
	}
	slices.SortStableFunc(order, func(a, b place) int {
		return cmp.Compare(d.Entities[a.entity].Mentions[a.mention].Start, d.Entities[b.entity].Mentions[b.mention].Start)
	})
	set := annotationSet{
		Context: annotationContext, Type: "AnnotationSet",
		About: about{ID: d.ID, Name: d.Title, TextHash: TextHash(d.Text)},
		Items: make([]annotation, 0, len(order)),
	}
	offsets := segment.NewOffsets(d.Text)
	known := d.linked()
	for _, p := range order {
		e := &d.Entities[p.entity]
		b := body{ID: e.ID, Type: e.Type.String()}
		if p.mention == 0 {
			b.Name, b.Aliases, b.Description, b.Source = e.Name, e.Aliases, e.Description, e.Source
			b.Link = linkOf(known, e.ID)
		}
		span := e.Mentions[p.mention].Span
		at := offsets.Points(span)
		set.Items = append(set.Items, annotation{
			ID: fmt.Sprintf("%s.%d", e.ID, p.mention+1), Type: "Annotation", Motivation: "identifying", Body: b,
			Target: target{Source: d.ID, Selector: []selector{
				{Type: "TextQuoteSelector", Exact: span.In(d.Text), Prefix: before(d.Text, span.Start), Suffix: behind(d.Text, span.End)},
				{Type: "TextPositionSelector", Start: &at.Start, End: &at.End},
			}},
		})
	}
	return json.Marshal(set)
}

// TextHash returns the SHA-256 of a text as annotations name it: "sha256:" and
// 64 hexadecimal digits.
func TextHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256:" + hex.EncodeToString(sum[:])
}

func before(text string, end int) string {
	start := max(0, end-quoteContext)
	for start < end && !utf8.RuneStart(text[start]) {
		start++
	}
	return text[start:end]
}

func behind(text string, start int) string {
	end := min(len(text), start+quoteContext)
	for end > start && end < len(text) && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[start:end]
}

// ReadAnnotations makes a document of annotations as [Document.Annotations]
// writes them and the text they were made for. It fails with ErrOtherText when
// the hash is not the text's, with ErrDocument when they make no sense.
func ReadAnnotations(data []byte, text string) (*Document, error) {
	var set annotationSet
	if err := json.Unmarshal(data, &set); err != nil {
		return nil, fmt.Errorf("%w: annotations: %w", ErrDocument, err)
	}
	if set.About.TextHash != TextHash(text) {
		return nil, ErrOtherText
	}
	d := &Document{ID: set.About.ID, Title: set.About.Name, Text: text}
	index := make(map[string]int)
	offsets := segment.NewOffsets(text)
	for n := range set.Items {
		if err := d.addAnnotation(&set.Items[n], index, offsets); err != nil {
			return nil, fmt.Errorf("%w: annotation %d, %.60q: %w", ErrDocument, n+1, set.Items[n].ID, err)
		}
	}
	return d, nil
}

func (d *Document) addAnnotation(a *annotation, index map[string]int, offsets *segment.Offsets) error {
	typ, ok := parseType(a.Body.Type)
	if !ok {
		return fmt.Errorf("unknown type %.30q", a.Body.Type)
	}
	i, known := index[a.Body.ID]
	if !known {
		i = len(d.Entities)
		index[a.Body.ID] = i
		d.Entities = append(d.Entities, Entity{ID: a.Body.ID, Name: a.Body.Name, Type: typ, Aliases: a.Body.Aliases,
			Description: a.Body.Description, Source: a.Body.Source})
		if err := d.readLink(a.Body.ID, a.Body.Link); err != nil {
			return err
		}
	}
	e := &d.Entities[i]
	for _, s := range a.Target.Selector {
		if s.Type != "TextPositionSelector" || s.Start == nil || s.End == nil {
			continue
		}
		points := segment.Span{Start: *s.Start, End: *s.End}
		span := offsets.FromPoints(points)
		if n := len(e.Mentions); span.Len() <= 0 || offsets.Points(span) != points || n > 0 && span.Start < e.Mentions[n-1].End {
			return fmt.Errorf("position %d–%d is outside the text or out of order", points.Start, points.End)
		}
		e.Mentions = append(e.Mentions, Mention{Span: span, Type: typ})
		return nil
	}
	return errors.New("no TextPositionSelector")
}
