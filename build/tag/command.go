// Package tag is the subcommand that prints the entities of articles.
package tag

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"rubricate/build/carried"
	"rubricate/build/fileerr"
	"rubricate/extract"
	"rubricate/extract/annotation"
)

// Command returns the subcommand.
func Command() *cobra.Command {
	format, noPacks := "text", false
	c := &cobra.Command{
		Use:   "tag [--format text|json|jsonl|annotation] [FILE... | -]",
		Short: "Print the people, places and organisations of articles",
		Long: `Print the people, places and organisations of articles, from files (plain text,
HTML, ninjs) or, for - or without a name, from standard input. What is tagged is
the article's own text, title first, without what else its page had.

  text        a list by type, with the number of mentions
  json        one object an article, with positions in code points
  jsonl       reads lines of {"id":…,"text":…}, and writes one such object for each
  annotation  W3C Web Annotations in JSON-LD, one AnnotationSet an article

Entities are looked up in the knowledge pack that the command carries, which
gives them links, coordinates and, where the text itself has none, descriptions.

What cannot be read is told on standard error; everything else is done.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			write, ok := writers[format]
			if !ok && format != formatLines {
				return fmt.Errorf("--format %s: not text, json, jsonl or annotation", format)
			}
			x, err := carried.Extractor()
			if err != nil {
				return err
			}
			var linker *extract.Linker
			if !noPacks {
				if linker, err = carried.Linker(); err != nil {
					return err
				}
			}
			if len(args) == 0 {
				args = []string{"-"}
			}
			out := bufio.NewWriter(cmd.OutOrStdout())
			t := &tagging{ctx: cmd.Context(), extractor: x, linker: linker, in: cmd.InOrStdin(), out: out, write: write}
			err = t.run(args)
			return errors.Join(err, out.Flush())
		},
	}
	c.Flags().StringVarP(&format, "format", "f", format, "form of the output: text, json, jsonl or annotation")
	c.Flags().BoolVar(&noPacks, "no-packs", false, "look nothing up: only what the text itself says")
	return c
}

const formatLines = "jsonl"

// writers are the forms of output that are written article by article.
var writers = map[string]func(io.Writer, *extract.Document) error{
	"text":       writeText,
	"json":       writeJSON,
	"annotation": writeAnnotations,
}

// tagging is one run of the command. Where write is nil, the input is lines of JSON.
type tagging struct {
	ctx       context.Context
	extractor *extract.Extractor
	linker    *extract.Linker // nil to look nothing up
	in        io.Reader
	out       *bufio.Writer
	write     func(io.Writer, *extract.Document) error
}

func (t *tagging) run(inputs []string) error {
	var failed fileerr.List
	for _, input := range inputs {
		err := t.one(input)
		var of fileerr.List
		switch {
		case err == nil:
		case errors.As(err, &of): // of single lines
			failed = append(failed, of...)
		default:
			failed = append(failed, fileerr.New(input, err))
		}
		if t.ctx.Err() != nil {
			break
		}
	}
	return failed.Err()
}

func (t *tagging) one(input string) error {
	if t.write == nil {
		return t.lines(input)
	}
	doc, err := t.article(input)
	if err != nil {
		return err
	}
	return t.write(t.out, doc)
}

// extract finds the entities of a text and looks them up.
func (t *tagging) extract(text string) (*extract.Document, error) {
	doc, err := t.extractor.Extract(t.ctx, text, nil)
	if err == nil && t.linker != nil {
		doc.Link(t.linker)
	}
	return doc, err
}

func writeJSON(out io.Writer, doc *extract.Document) error {
	return json.NewEncoder(out).Encode(doc)
}

func writeAnnotations(out io.Writer, doc *extract.Document) error {
	data, err := annotation.Marshal(doc)
	if err != nil {
		return err
	}
	_, err = out.Write(append(data, '\n'))
	return err
}
