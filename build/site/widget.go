package site

import (
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"rubricate/build/compress"
	"rubricate/extract"
	"rubricate/extract/annotation"
	"rubricate/web"
)

// widgetDir holds what publishers load into their own pages, and can be copied
// to a host of theirs as it is: see web/widget/README.md.
const widgetDir = "widget/"

// builtEngine returns the widget's engine as make build has left it.
func builtEngine() (*File, error) {
	packed, err := web.Built("engine.wasm.gz")
	if err != nil {
		return nil, err
	}
	small, err := web.Built("engine.wasm.br")
	if err != nil && !errors.Is(err, web.ErrNoReader) { // a quick build leaves it out
		return nil, err
	}
	plain, err := compress.Gunzip(packed)
	if err != nil {
		return nil, fmt.Errorf("built-in engine.wasm.gz: %w", err)
	}
	return &File{Data: plain, Brotli: small, Gzip: packed, Payload: true}, nil
}

// addWidget completes the widget's folder: model and packs beside the engine,
// and the hashes that a script tag's integrity attribute takes.
func addWidget(files map[string]*File, model *File) error {
	files[widgetDir+"en.model"] = model
	for _, pack := range append([]string{packFile}, offeredFiles...) {
		files[widgetDir+path.Base(pack)] = files[pack]
	}
	if err := ship(files, "widget/embed.css", widgetDir+"embed.css"); err != nil {
		return err
	}
	hashes := map[string]string{}
	for name, f := range files {
		if strings.HasPrefix(name, widgetDir) && (path.Ext(name) == ".js" || path.Ext(name) == ".css") {
			hashes[strings.TrimPrefix(name, widgetDir)] = integrity(f.Data)
		}
	}
	data, err := json.MarshalIndent(hashes, "", "  ")
	if err != nil {
		return err
	}
	files[widgetDir+"integrity.json"] = &File{Data: append(data, '\n')}
	return nil
}

// integrity is a hash as https://www.w3.org/TR/SRI/ writes it.
func integrity(data []byte) string {
	sum := sha512.Sum384(data)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}

// WidgetTag is the script tag that loads the widget from this site, "" when the
// site has none.
func (s *Site) WidgetTag() string {
	script, ok := s.Files[widgetDir+"rubricate.js"]
	if !ok {
		return ""
	}
	return fmt.Sprintf(`<script async src="%s%s%srubricate.js" integrity="%s" crossorigin="anonymous"></script>`,
		s.Origin, s.Base, widgetDir, integrity(script.Data))
}

// addAnnotations writes each article's annotations, with what the core pack
// knows, so that a publisher's page needs neither engine nor packs. They have
// only the names that the widget marks.
func (s *Site) addAnnotations(lib *library) error {
	linker, err := extract.OpenPacks(s.Files[packFile].Data)
	if err != nil {
		return fmt.Errorf("built-in %s: %w", packFile, err)
	}
	for _, o := range lib.articles {
		doc := &extract.Document{ID: o.ID, Title: o.Title, Text: o.layout.Text(), Entities: slices.Clone(o.entities)}
		doc.Link(linker)
		doc.Entities = slices.DeleteFunc(doc.Entities, func(e extract.Entity) bool { return e.Type == extract.Other })
		data, err := annotation.Marshal(doc)
		if err != nil {
			return fmt.Errorf("annotations of %s: %w", o.ID, err)
		}
		s.Files[annotationsFile(o.ID)] = &File{Data: data}
	}
	return nil
}

func annotationsFile(id string) string { return widgetDir + "annotations/" + id + ".json" }
