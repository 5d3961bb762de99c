package bundle

import (
	"context"

	"rubricate/build/carried"
	"rubricate/build/fileerr"
	"rubricate/extract/annotation"
	"rubricate/extract/article"
)

// annotate adds annotations of all names, with what the core pack knows of them,
// to the articles that lack them, or whose annotations were made for another text.
func annotate(ctx context.Context, b *article.Bundle) error {
	extractor, err := carried.Extractor()
	if err != nil {
		return err
	}
	linker, err := carried.Linker()
	if err != nil {
		return err
	}
	for _, a := range b.Articles {
		page, err := article.Layout(a)
		if err != nil {
			return fileerr.New(a.ID, err)
		}
		if article.AnnotationsFit(b.Annotations[a.ID], page) {
			continue
		}
		doc, err := extractor.Extract(ctx, page.Text(), nil)
		if err != nil {
			return fileerr.New(a.ID, err)
		}
		doc.ID, doc.Title = a.ID, a.Title
		doc.Link(linker)
		set, err := annotation.Marshal(doc)
		if err != nil {
			return fileerr.New(a.ID, err)
		}
		put(&b.Annotations, a.ID, set)
	}
	return nil
}
