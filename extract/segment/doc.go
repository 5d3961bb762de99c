// Package segment cuts plain text into words, sentences and paragraphs, and
// converts offsets between bytes, Unicode code points and UTF-16 code units.
//
// Everything here takes a text and gives back [Span] values: byte offsets into
// that very text, never copies of it. A text may hold anything, invalid UTF-8
// included; each function takes time linear in its length and memory
// proportional to what it returns.
//
// # Words
//
// [Words] cuts at the boundaries of Unicode's text segmentation (UAX #29, as
// blevesearch/segment implements version 8.0), and then applies what a reader
// of news knows and the standard does not:
//
//   - a possessive is a word of its own: Moscow|'s, Trump|’s;
//   - the full stop of an abbreviation or initial belongs to it: U.S., J., Mr.,
//     so that U.S.-Russia is U.S.|-|Russia, and so that any full stop that is a
//     word of its own ends a sentence;
//   - a missing space is made good: talks.The is talks|.|The;
//   - an address (http://…, www.…, name@host) is one word;
//   - white space, control and bare format characters are no words.
//
// The tagger is trained on these words: a change of rules asks for a new model.
//
// # Sentences
//
// [Sentences] works on those words, whose full stops are already told apart.
// What is left to decide is whether an abbreviation also ends its sentence
// ("in the U.S. The talks"), which it judges by the next word: see sentences.go
// for the libraries that were weighed and why none is used.
//
// # Offsets
//
// Inside Go a position is a byte offset; JSON and Web Annotations count code
// points, the DOM counts UTF-16 code units. [Offsets] converts at those edges.
package segment
