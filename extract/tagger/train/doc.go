// Package train makes the tagger's model from labelled text. It is linked into
// the command only, never into what a browser loads.
//
// [Run] goes from labelled documents and word lists to the bytes of a model
// file; [Ablate] measures what the parts of the tagger are worth. README.md of
// the tagger says how the training works and what the model is made of.
package train
