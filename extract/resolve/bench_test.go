package resolve

import (
	"strings"
	"testing"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

const benchParagraph = `Kremlin spokesman Dmitry Peskov told reporters that Trump’s envoy, Steve Witkoff, would be in Moscow this week. ` +
	`Witkoff, a real estate lawyer, arrived on Thursday; Peskov said the World Food Programme (WFP) was told. `

// benchText is n copies of a paragraph, each with a person of its own.
func benchText(n int) (string, []segment.Word, []segment.Sentence, []tagger.Mention) {
	var b strings.Builder
	for i := range n {
		first, last := string(rune('A'+i%26))+"nn"+string(rune('a'+i/26%26)), "Lee"+string(rune('a'+i/676%26))+string(rune('a'+i%26))
		b.WriteString(benchParagraph + first + " " + last + ", the mayor, left. " + last + " returned.\n\n")
	}
	text := b.String()
	words := segment.Words(text)
	var mentions []tagger.Mention
	for i := 0; i < len(words); i++ {
		if !isCapital(words[i].In(text)) || opens(words[i].In(text)) {
			continue
		}
		m := tagger.Mention{Span: words[i].Span, Type: tagger.Person, Confidence: 0.9}
		for i+1 < len(words) && isCapital(words[i+1].In(text)) && words[i+1].Start == m.End+1 {
			i++
			m.End = words[i].End
		}
		if strings.HasPrefix(m.In(text), "World") || m.In(text) == "WFP" || m.In(text) == "Kremlin" {
			m.Type = tagger.Organisation
		}
		mentions = append(mentions, m)
	}
	return text, words, segment.Sentences(text, words), mentions
}

func opens(w string) bool { return w == "The" || w == "Thursday" }

func benchmarkResolve(b *testing.B, paragraphs int) {
	text, words, sentences, mentions := benchText(paragraphs)
	b.ReportAllocs()
	for b.Loop() {
		Resolve(text, words, sentences, mentions)
	}
	b.ReportMetric(float64(len(words))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkArticle(b *testing.B) { benchmarkResolve(b, 20) }
func BenchmarkBook(b *testing.B)    { benchmarkResolve(b, 5000) }
