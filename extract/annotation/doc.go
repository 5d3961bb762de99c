// Package annotation writes and reads documents as W3C Web Annotations in
// JSON-LD (https://www.w3.org/TR/annotation-model/): where the names of a text
// are and what is known of them, without the text itself.
//
//	data, err := annotation.Marshal(doc)
//	…
//	doc, err := annotation.Read(data, text)
//
// A file is one AnnotationSet with an annotation for each mention, in the order
// of the text, with the motivation identifying. The first one of an entity has
// all of it in its body, the further ones its id and type.
//
// Each target is selected twice: by position, in code points, which holds as
// long as about.textHash is the text's, and by quote, which is found again in a
// page that has changed. A quote carries as much of what stands around it as
// singles it out in its text: files are small enough to travel beside every
// page that a widget marks the names of.
package annotation
