package resolve

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// marked reads a text in which names are marked with their type, as in
// "[p Steve Witkoff] flew to [l Moscow]": p, l, o and x for other.
func marked(t *testing.T, s string) (string, []tagger.Mention) {
	t.Helper()
	types := map[byte]tagger.Type{'p': tagger.Person, 'l': tagger.Place, 'o': tagger.Organisation, 'x': tagger.Other}
	var text strings.Builder
	var mentions []tagger.Mention
	for {
		before, rest, ok := strings.Cut(s, "[")
		text.WriteString(before)
		if !ok {
			return text.String(), mentions
		}
		inner, after, ok := strings.Cut(rest, "]")
		if !ok || len(inner) < 3 {
			t.Fatalf("bad mark in %q", s)
		}
		start := text.Len()
		text.WriteString(inner[2:])
		mentions = append(mentions, tagger.Mention{Span: segment.Span{Start: start, End: text.Len()}, Type: types[inner[0]], Confidence: 0.9})
		s = after
	}
}

// summary writes entities as "id=mention+mention", in their order.
func summary(text string, entities []Entity) string {
	var parts []string
	for _, e := range entities {
		var mentions []string
		for _, m := range e.Mentions {
			mentions = append(mentions, m.In(text))
		}
		parts = append(parts, e.ID+"="+strings.Join(mentions, "+"))
	}
	return strings.Join(parts, "; ")
}

func TestResolve(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"surname", "[p Steve Witkoff] came. [p Witkoff] left.", "steve-witkoff=Steve Witkoff+Witkoff"},
		{"surname in the headline", "[p Witkoff] lands\n\n[p Steve Witkoff] came.", "steve-witkoff=Witkoff+Steve Witkoff"},
		{"first name", "[p Emma Tang] came. [p Emma] left.", "emma-tang=Emma Tang+Emma"},
		{"family name first", "[p Xi Jinping] came. [p Xi] left.", "xi-jinping=Xi Jinping+Xi"},
		{"middle initial", "[p Donald J. Trump] and [p Donald Trump].", "donald-j-trump=Donald J. Trump+Donald Trump"},
		{"particles", "[p Ursula von der Leyen] came. [p von der Leyen] left. [p Leyen].", "ursula-von-der-leyen=Ursula von der Leyen+von der Leyen+Leyen"},
		{"marks and case", "[p Recep Tayyip Erdoğan] came. [p ERDOGAN] left.", "recep-tayyip-erdogan=Recep Tayyip Erdoğan+ERDOGAN"},
		{"another spelling", "[p Volodymyr Zelenskyy] came. [p Zelensky] left.", "volodymyr-zelenskyy=Volodymyr Zelenskyy+Zelensky"},
		{"junior is another", "[p Donald Trump] and [p Donald Trump Jr.] came. [p Trump Jr.] left; [p Trump] stayed.", "donald-trump=Donald Trump+Trump; donald-trump-jr=Donald Trump Jr.+Trump Jr."},
		{"shared surname, as before", "[p Barack Obama] came. [p Obama] sat. [p Michelle Obama] came. [p Obama] left.", "barack-obama=Barack Obama+Obama+Obama; michelle-obama=Michelle Obama"},
		{"shared surname, another paragraph", "[p Barack Obama] came. [p Obama] sat.\n\n[p Michelle Obama] came. [p Obama] left.\n\n[p Obama] smiled.", "barack-obama=Barack Obama+Obama+Obama; michelle-obama=Michelle Obama+Obama"},
		{"shared surname, form of address", "Mr. [p Barack Obama] and Mrs. [p Michelle Obama] came. Mr. [p Obama] left.", "barack-obama=Barack Obama+Obama; michelle-obama=Michelle Obama"},
		{"the family is none of them", "[p Barack Obama] came. The [p Obamas] left.", "barack-obama=Barack Obama; obamas=Obamas"},
		{"shared surname, whom the text named first", "[p Shinzo Abe] died. His widow [p Akie Abe] wept.\n\n[p Abe] had led the country.", "shinzo-abe=Shinzo Abe+Abe; akie-abe=Akie Abe"},
		{"a king goes by his first name", "[p Mohammed bin Salman] met King [p Salman]. [p Salman] left.", "mohammed-bin-salman=Mohammed bin Salman+Salman; salman=Salman"},
		{"a king by his full name", "[p Salman bin Abdulaziz] and [p Mohammed bin Salman] met. King [p Salman] left.", "salman-bin-abdulaziz=Salman bin Abdulaziz+Salman; mohammed-bin-salman=Mohammed bin Salman"},
		{"forms of address are trimmed", "[p Mr. Steve Witkoff] and [p Dr Witkoff]", "steve-witkoff=Steve Witkoff+Witkoff"},
		{"possessives are trimmed", "[l Moscow's] park, [l Moscow].", "moscow=Moscow+Moscow"},
		{"an owner is parted", "[l Moscow's Vnukovo Airport] is in [l Moscow].", "moscow=Moscow+Moscow; vnukovo-airport=Vnukovo Airport"},
		{"an unknown owner is not", "The [o People's Front] met.", "peoples-front=People's Front"},
		{"days and months are no names", "On [x Friday], [x 6 March] and [x March 6] in [l May], [p May] left.", "6-march=6 March; may=May"},
		{"acronym in brackets", "The [o World Food Programme] ([o WFP]) came. [o WFP] left.", "world-food-programme=World Food Programme+WFP+WFP"},
		{"brackets the other way", "[o TSP] ([o Tribunal Supremo Popular]) met.", "tribunal-supremo-popular=TSP+Tribunal Supremo Popular"},
		{"acronym by initials", "The [o International Monetary Fund] met. The [o I.M.F.] left.", "international-monetary-fund=International Monetary Fund+I.M.F."},
		{"acronym with small words", "The [o Bank of Japan] met. The [o BoJ] left.", "bank-of-japan=Bank of Japan+BoJ"},
		{"a person's acronym", "[p Andrés Manuel López Obrador] spoke. [p AMLO] left.", "andres-manuel-lopez-obrador=Andrés Manuel López Obrador+AMLO"},
		{"short name", "[o Amnesty International] wrote. [o Amnesty] said.", "amnesty-international=Amnesty International+Amnesty"},
		{"end of a name", "The [o U.N. Security Council] met. The [o Security Council] left.", "un-security-council=U.N. Security Council+Security Council"},
		{"a part is another body", "[o Parliament] met. The [o Parliament Legal Committee] met. [o Parliament] left.", "parliament=Parliament+Parliament; parliament-legal-committee=Parliament Legal Committee"},
		{"a body in another's name", "The [o University of the Thai Chamber] and the [o Thai Chamber] met.", "university-of-the-thai-chamber=University of the Thai Chamber; thai-chamber=Thai Chamber"},
		{"ambiguous short names stay", "The [o Russian Foreign Ministry], the [o Chinese Foreign Ministry], the [o Foreign Ministry].", "russian-foreign-ministry=Russian Foreign Ministry; chinese-foreign-ministry=Chinese Foreign Ministry; foreign-ministry=Foreign Ministry"},
		{"countries", "the [l U.S.] and the [l US], [l United States], [l America]", "united-states=U.S.+US+United States+America"},
		{"a place inside a name", "The [o Bank of England] is in [l England].", "bank-of-england=Bank of England; england=England"},
		{"nationalities are not the country", "[x Russian] oil from [l Russia], said [x Russians].", "russian=Russian+Russians; russia=Russia"},
		{"longer form of a place", "[l Wando, South Jeolla] and [l Wando].", "wando=Wando, South Jeolla+Wando"},
		{"one type a name", "[o Kremlin] said. The [o Kremlin] left. [l Kremlin] walls.", "kremlin=Kremlin+Kremlin+Kremlin"},
		{"a headline's capitals", "[x Kremlin Confirms U.S.-Russia Talks] as [x Trump Envoy Lands] in [l Moscow]\n\n[p Trump] sent an envoy. The [o Kremlin], the [l U.S.] and [l Russia] hold talks.", "kremlin=Kremlin+Kremlin; us=U.S.+U.S.; russia=Russia+Russia; trump=Trump+Trump; moscow=Moscow"},
		{"a name in a headline", "[o New York Times] Wins Five Big Prizes\n\nIn [l New York] they won.", "new-york-times=New York Times; new-york=New York"},
		{"two of one name", "[p Park] sat in [l Park]", "park=Park+Park"},
		{"the same id twice", "[o Al Noor] and [x Al-Noor] [p Noor Al]", "al-noor=Al Noor+Al-Noor; noor-al=Noor Al"},
		{"other scripts", "[p Владимир Путин] и [p Путин]", "владимир-путин=Владимир Путин+Путин"},
		{"nothing but marks", "[x ???] and [x !!!]", "other=???; other-2=!!!"},
		{"no mention", "Nothing here.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, mentions := marked(t, tt.text)
			if got := summary(text, resolveMentions(text, mentions)); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestTypes(t *testing.T) {
	tests := []struct {
		name, text string
		want       tagger.Type
	}{
		{"the most confident", "[o Kremlin], [o Kremlin], [l Kremlin]", tagger.Organisation},
		{"a surname", "[l Jordan], [p Jordan], [p Michael Jordan]", tagger.Person},
		{"a kind of body", "the newspaper [p Kommersant]", tagger.Organisation},
		{"a kind of body, with an article", "the outlet the [l Bell]", tagger.Organisation},
		{"an article and a verb", "The [p Kremlin] said. [p Kremlin] spokesman", tagger.Organisation},
		{"the full name decides", "[o Forum of Many Nations] ([x FMN])", tagger.Organisation},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, mentions := marked(t, tt.text)
			e := resolveMentions(text, mentions)[0]
			if e.Type != tt.want || e.Mentions[0].Type != tt.want {
				t.Errorf("%s is a %v, its mention a %v; want %v", e.Name, e.Type, e.Mentions[0].Type, tt.want)
			}
		})
	}
}

func TestNames(t *testing.T) {
	text, mentions := marked(t, "[o KREMLIN] news: the [o U.N.] and the [o United\nNations] met. [o Kremlin], [o UN].")
	want := map[string]string{"kremlin": "Kremlin []", "united-nations": "United Nations [U.N. UN]"}
	for _, e := range resolveMentions(text, mentions) {
		if got := fmt.Sprintf("%s %v", e.Name, e.Aliases); got != want[e.ID] {
			t.Errorf("%s: %s, want %s", e.ID, got, want[e.ID])
		}
	}
}

// Texts that would take long if anything were quadratic in what they repeat.
func TestLongTexts(t *testing.T) {
	for name, unit := range map[string]string{
		"namesakes in one sentence": "Ann%d Lee met Lee and ",
		"headlines":                 "Ann Lee%d Wins Five Big Prizes\n",
		"one sentence":              "Ann Lee was in Rome%d and ",
		"bodies":                    "the Bank Lee%d Bank and Bank, ",
		"roles":                     "president Ann%d Lee, president of president of ",
	} {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			for i := range 20000 {
				fmt.Fprintf(&b, unit, i)
			}
			text := b.String()
			words := segment.Words(text)
			var mentions []tagger.Mention
			for i, w := range words {
				if !isCapital(w.In(text)) {
					continue
				}
				typ := tagger.Person
				if name == "bodies" {
					typ = tagger.Organisation
				}
				if n := len(mentions); n > 0 && i > 0 && mentions[n-1].End == words[i-1].End && text[words[i-1].End:w.Start] == " " {
					mentions[n-1].End = w.End
				} else {
					mentions = append(mentions, tagger.Mention{Span: w.Span, Type: typ, Confidence: 1})
				}
			}
			start := time.Now()
			entities := Resolve(text, words, segment.Sentences(text, words), mentions)
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("%d entities of %d words took %v", len(entities), len(words), took)
			}
		})
	}
}

func FuzzResolve(f *testing.F) {
	f.Add("Mr. Steve Witkoff's envoy, Ann Lee, 64, who is a lawyer (WFP), the U.S. Xi's", uint64(0x5a5a), uint64(0x1b1b))
	f.Add("the president of the the, Of And of John", uint64(0xffff), uint64(0))
	f.Fuzz(func(t *testing.T, text string, named, types uint64) {
		words := segment.Words(text)
		var mentions []tagger.Mention
		for i := 0; i < len(words); i++ {
			if named>>(i%64)&1 == 0 {
				continue
			}
			j := min(i+int(types>>(i%60)&3), len(words)-1)
			mentions = append(mentions, tagger.Mention{Span: segment.Span{Start: words[i].Start, End: words[j].End}, Type: tagger.Type(types >> (i % 62) & 3)})
			i = j
		}
		ids := make(map[string]bool)
		for _, e := range Resolve(text, words, segment.Sentences(text, words), mentions) {
			if e.Name == "" || ids[e.ID] || len(e.Mentions) == 0 {
				t.Fatalf("entity %+v in %q", e, text)
			}
			ids[e.ID] = true
			last := 0
			for _, m := range e.Mentions {
				if m.Start < last || m.End <= m.Start || m.End > len(text) || m.Type != e.Type {
					t.Fatalf("mention %v of %s in %q", m, e.ID, text)
				}
				last = m.End
			}
			if e.Evidence.Start < 0 || e.Evidence.End > len(text) || (e.Description == "") != (e.Evidence.Len() == 0) {
				t.Fatalf("description %q with evidence %v in %q", e.Description, e.Evidence, text)
			}
		}
	})
}
