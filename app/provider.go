package app

import (
	"context"
	"errors"
	"time"

	"rubricate/extract/know/link"
)

// Provider gives the pages what they show. Its methods may take long (the
// browser's asks a worker, which tags the article first) and are never called
// on the goroutine that draws the page.
type Provider interface {
	// Library lists the articles there are, in the order to show them. Their
	// summaries may be without names where finding those takes time.
	Library(ctx context.Context) (*Library, error)
	// Summary is what the library shows of one article, with its names.
	Summary(ctx context.Context, id string) (*Summary, error)
	// Reading opens one article. progress, which may be nil, is told how far
	// that is. A Reading that comes with an error is readable, but its names
	// are not marked.
	Reading(ctx context.Context, id string, progress func(Progress)) (*Reading, error)
	// Knowledge is what packs know of the names of an article that has been
	// opened. It is asked for once the names are on the page.
	Knowledge(ctx context.Context, id string) (*Knowledge, error)
	// Sources says which packs there are and where their facts are from.
	Sources(ctx context.Context) (*Sources, error)
	// Install keeps a pack of the reader's own, InstallOffered one that the site
	// has for who wants it, and Remove removes one by its name. What they return
	// are the sources there are then.
	Install(ctx context.Context, pack []byte) (*Sources, error)
	InstallOffered(ctx context.Context, pack string) (*Sources, error)
	Remove(ctx context.Context, pack string) (*Sources, error)
}

// The reasons for which a page has words of its own.
var (
	ErrNoArticle = errors.New("the library has no such article")
	ErrBundle    = errors.New("the articles could not be read")
	ErrModel     = errors.New("the model that finds names could not be read")
)

// Progress says how far the opening of an article is.
type Progress struct {
	Done, Total int // words looked at, words of the article
	// Untagged is the article without its names, given once, when finding them
	// takes long enough for a reader to notice.
	Untagged *Reading
}

// Library is a list of articles.
type Library struct {
	Title    string    `json:"title"`
	Articles []Summary `json:"articles"`
}

// Summary is what the library shows of an article.
type Summary struct {
	ID        string    `json:"id"`
	Title     string    `json:"title"`
	Byline    string    `json:"byline,omitempty"`
	Source    string    `json:"source,omitempty"`
	Language  string    `json:"language,omitempty"`
	Published time.Time `json:"published,omitzero"`
	Words     int       `json:"words"`
	People    []Named   `json:"people,omitempty"` // the most named first
	Places    []Named   `json:"places,omitempty"` // the most named first
}

// Named is an entity as the library lists it.
type Named struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// Reading is one article, opened: its text as HTML with the names marked, and
// who and what they are.
type Reading struct {
	Summary
	// HTML is the inside of the article element: heading, byline and body with
	// a <mark> around every highlighted mention. It is sanitised.
	HTML string `json:"-"`
	// Digest is a hash of HTML, by which the page knows that what the worker
	// found is what is already on the page.
	Digest   string   `json:"digest"`
	Entities []Entity `json:"entities"`
	// PlacesMap shows where its places are, as SVG; "" before that is known.
	PlacesMap string `json:"-"`
}

// Entity is one person, place or organisation of an article, as its card and
// its line in the sidebar show it.
type Entity struct {
	ID          string   `json:"id"`
	Name        string   `json:"name"`
	Type        string   `json:"type"` // "person", "place" or "organisation"
	Aliases     []string `json:"aliases,omitempty"`
	Description string   `json:"description,omitempty"`
	Source      string   `json:"source,omitempty"` // of the description: "article" or a pack's name
	Quote       Quote    `json:"quote,omitzero"`   // the sentence of the first mention
	// At has an entry for each mention: how far into the text it is, from 0 to 1.
	At []float32 `json:"at"`
	// Doubts has the numbers, from 1, of the mentions that may be something else.
	Doubts []int `json:"doubts,omitempty"`
	// Known is what a pack has on it, nil for nothing; Map returns an SVG that
	// shows where it is, "" for none, and may be nil. They come with Knowledge,
	// after the rest.
	Known *link.Linked  `json:"-"`
	Map   func() string `json:"-"`
}

// Quote is a sentence with the name it is quoted for.
type Quote struct {
	Before string `json:"before"`
	Name   string `json:"name"`
	After  string `json:"after"`
}
