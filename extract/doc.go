// Package extract finds the people, places and organisations of a news article.
//
// It takes plain text and gives back a [Document]: the entities in the order of
// the text, each with its name, other names, type, every place where it is
// mentioned, and for people the role that the text itself gives them.
//
//	model, err := os.ReadFile("en.model")
//	…
//	extractor, err := extract.New(model)
//	…
//	doc, err := extractor.Extract(ctx, text, nil)
//	…
//	for _, e := range doc.Entities {
//		fmt.Println(e.Name, e.Type, len(e.Mentions), e.Description)
//	}
//
// # Parts
//
// The work is done by the packages below, each of use by itself: package
// segment cuts the text into words and sentences, package tagger finds the
// names and their types, package resolve makes entities of them. Packages
// article and know stand beside: the one makes plain text of files and pages,
// the other has what is known of an entity in knowledge packs. [OpenPacks] and
// [Document.Link] look entities up; that may come later, or never. Package
// annotation, above this one, writes documents as W3C Web Annotations.
//
// # Units
//
// A [Span] counts bytes of the text. JSON ([Document.MarshalJSON]) and Web
// Annotations count Unicode code points, browsers UTF-16 code units;
// segment.Offsets converts.
//
// # Use
//
// An [Extractor] never changes and may be used by any number of goroutines.
// The time is linear in the length of the text. A text may hold anything, even
// invalid UTF-8; nothing of it makes Extract fail, only the end of its context
// does. The same text gives the same document, on every machine.
//
// Nothing here reads files, calls a network or knows a browser, so that the
// package works in a server, a command and in WebAssembly alike.
package extract
