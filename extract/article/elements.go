package article

import "golang.org/x/net/html/atom"

// role is what the body's canonical form does with an element of the source.
type role uint8

const (
	inline   role = iota // unknown and phrasing elements: the children stay, the tags go
	phrase               // kept around text: <em>, <a> …
	leaf                 // a block that holds text only: <p>, <h2> …
	flow                 // holds blocks; bare text in it becomes a <p>
	mixed                // holds text or blocks: <li>, <td> …
	list                 // holds <li> only
	grid                 // the scaffolding of a table
	division             // the tags go, but text does not run across them
	dropped              // goes with all that is in it
)

// roles names every element that is not [inline].
var roles = map[atom.Atom]role{
	atom.A: phrase, atom.B: phrase, atom.Em: phrase, atom.I: phrase, atom.Small: phrase,
	atom.Strong: phrase, atom.Sub: phrase, atom.Sup: phrase,

	atom.P: leaf, atom.H1: leaf, atom.H2: leaf, atom.H3: leaf, atom.H4: leaf, atom.H5: leaf, atom.H6: leaf,

	atom.Blockquote: flow, atom.Figure: flow,
	atom.Li: mixed, atom.Figcaption: mixed, atom.Caption: mixed, atom.Td: mixed, atom.Th: mixed,
	atom.Ul: list, atom.Ol: list,
	atom.Table: grid, atom.Thead: grid, atom.Tbody: grid, atom.Tfoot: grid, atom.Tr: grid,

	atom.Address: division, atom.Article: division, atom.Aside: division, atom.Center: division,
	atom.Dd: division, atom.Details: division, atom.Dir: division, atom.Div: division, atom.Dl: division,
	atom.Dt: division, atom.Fieldset: division, atom.Footer: division, atom.Form: division,
	atom.Header: division, atom.Hgroup: division, atom.Hr: division, atom.Legend: division,
	atom.Main: division, atom.Menu: division, atom.Nav: division, atom.Pre: division,
	atom.Search: division, atom.Section: division, atom.Summary: division,

	atom.Applet: dropped, atom.Audio: dropped, atom.Button: dropped, atom.Canvas: dropped,
	atom.Colgroup: dropped, atom.Datalist: dropped, atom.Dialog: dropped, atom.Embed: dropped, atom.Frame: dropped,
	atom.Frameset: dropped, atom.Head: dropped, atom.Iframe: dropped, atom.Input: dropped,
	atom.Math: dropped, atom.Meter: dropped, atom.Noembed: dropped, atom.Noframes: dropped,
	atom.Noscript: dropped, atom.Object: dropped, atom.Optgroup: dropped, atom.Option: dropped,
	atom.Plaintext: dropped, atom.Progress: dropped, atom.Rp: dropped, atom.Rt: dropped, atom.Script: dropped,
	atom.Select: dropped, atom.Style: dropped, atom.Svg: dropped, atom.Template: dropped,
	atom.Textarea: dropped, atom.Title: dropped, atom.Video: dropped, atom.Xmp: dropped,
}

// renamed brings headings to the levels below the article's own <h1>.
var renamed = map[atom.Atom]atom.Atom{atom.H1: atom.H2, atom.H5: atom.H4, atom.H6: atom.H4}

// parents lists the only parents that these elements make sense in; elsewhere
// they are treated as divisions. The parser has already supplied <tbody>.
var parents = map[atom.Atom][]atom.Atom{
	atom.Li:         {atom.Ul, atom.Ol},
	atom.Figcaption: {atom.Figure},
	atom.Caption:    {atom.Table},
	atom.Thead:      {atom.Table},
	atom.Tbody:      {atom.Table},
	atom.Tfoot:      {atom.Table},
	atom.Tr:         {atom.Thead, atom.Tbody, atom.Tfoot},
	atom.Td:         {atom.Tr},
	atom.Th:         {atom.Tr},
}
