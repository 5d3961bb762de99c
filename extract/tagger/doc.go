// Package tagger finds the names in a text: a linear-chain conditional random
// field (Lafferty et al. 2001) over sparse features of the words and of the
// whole document, with BILOU labels (Ratinov and Roth 2009) for [Person],
// [Place], [Organisation] and [Other].
//
// # In and out
//
// A [Model] is made once of the bytes of a model file and then used for any
// number of texts, from any number of goroutines:
//
//	model, err := tagger.Load(data)
//	words := segment.Words(text)
//	mentions, err := model.Tag(ctx, text, words, segment.Sentences(text, words), nil)
//
// Mentions come back in the order of the text, do not overlap, and are spans of
// bytes that begin and end where words do.
//
// # How it tags
//
// The text is cut into windows of a few thousand words, at sentence ends, so
// that memory stays bounded while the time is linear in the length. In a
// window:
//
//  1. Each distinct written form is looked at once: the word itself, affixes,
//     shape, clusters by embeddings, by neighbours in news and tweets (Brown et
//     al. 1992) and by the names it stands in, gazetteers. What its features
//     weigh for each label is summed up once and added wherever the form occurs.
//  2. Each occurrence adds what depends on its place: neighbours, the run of
//     capitalised words around it, the same form elsewhere in the window,
//     acronyms.
//  3. Viterbi decoding gives first labels. A second pass adds how the same
//     words were labelled elsewhere and decodes again.
//  4. Forward and backward sums give each mention's probability, which is then
//     calibrated.
//
// The weights and the sums over them are integers, so that the same text gives
// the same spans and types on every machine; probabilities are floating-point
// and may differ in their last bits.
//
// The model's format, its training data and its figures are on the page
// README.md beside this file; package train, which the reader never links,
// makes the model.
package tagger
