// Package tagger finds the names in a text: a linear-chain sequence model over
// sparse features of the words and of the whole document.
package tagger
