// Package article holds the news article: cleaned of its page, laid out as
// plain text, shown as HTML with names marked in it, and kept in bundles.
//
// # From a body to a text and back
//
// An [Article] has a body in HTML of a few elements; [Sanitise] brings any HTML
// to that form. [Layout] makes a [Page] of an article: its plain text, in which
// names are looked for, and the same text as HTML, in which they are shown.
//
//	page, err := article.Layout(a)
//	names := find(page.Text())          // spans in bytes of the text
//	shown := page.HTML(marks(names))    // the spans wrapped in <mark>
//
// The map between the two is exact: each mark holds the text of its span, and
// marks never change what the page says. [Page.Hash] names the text, so that
// annotations made elsewhere can be told from those of another version.
//
// # Trust
//
// Everything that comes from outside passes [Sanitise], which builds its result
// from the parsed source out of an allowed set, and cuts nothing out of a
// string. It is our own and not bluemonday because that costs every start of
// the reader and of its worker 18 ms in WebAssembly for compiling patterns of
// CSS that no article has; the tests ask bluemonday whether it finds anything
// left to take off.
//
// # Bundles
//
// [ReadBundle] and [WriteBundle] deal with .newsbundle files, which FORMAT.md
// describes. Reading is bounded by [Limits] and refuses what is damaged.
//
// # Imports
//
// Package importer, below this one, makes articles of text, web pages and
// ninjs. It is apart because it weighs more than the whole reader may
// (readability brings net/http, character sets and pattern matching).
//
// Nothing here keeps state: all functions may be called at the same time.
package article
