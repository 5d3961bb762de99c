//go:build browser

package e2e

import (
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"rubricate/build/bundle"
	"rubricate/build/site"
)

// newsFolder has two real articles, which are not ours to keep in the project.
const newsFolder = "../../../shared/articles"

// news says who and where has to be found in each of the two: all the people,
// and places among others.
var news = []struct {
	title          string // part of it
	people, places []string
}{
	{
		title: "have held talks in Moscow",
		people: []string{"Dmitry Medvedev", "Dmitry Peskov", "Donald Trump", "Ivan Fedorov", "Keith Kellogg", "Kirill Dmitriev",
			"Recep Tayyip Erdoğan", "Steve Witkoff", "Tucker Carlson", "Vladimir Medinsky", "Vladimir Putin", "Volodymyr Zelenskyy"},
		places: []string{"Moscow", "Russia", "Ukraine", "Kyiv", "Europe", "Turkey", "Istanbul", "Zaporizhzhia"},
	},
	{
		title: "Kremlin Confirms",
		people: []string{"Alexander Lukashenko", "Dmitry Peskov", "Donald Trump", "Marco Rubio", "Mike Waltz", "Steve Witkoff",
			"Vladimir Putin", "Yuri Ushakov"},
		places: []string{"Moscow", "Russia", "Ukraine", "Washington", "Gaza", "Saudi Arabia", "Vnukovo Airport", "Middle East"},
	},
}

func command(t *testing.T, c *cobra.Command, args ...string) {
	t.Helper()
	c.SetArgs(args)
	if err := c.ExecuteContext(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// TestNews takes two real articles all the way: text files, bundle, site under
// a path on a plain host, reader.
func TestNews(t *testing.T) {
	files, err := filepath.Glob(newsFolder + "/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skipf("no articles in %s", newsFolder)
	}
	packed, folder := t.TempDir()+"/news.newsbundle", t.TempDir()+"/papers/news"
	command(t, bundle.Command(), append([]string{"-o", packed}, files...)...)
	making.Lock()
	command(t, site.Command(), "--out", folder, "--bundle", packed, "--base", "/papers/news/")
	making.Unlock()
	h := newHost(t, http.FileServer(http.Dir(strings.TrimSuffix(folder, "/papers/news"))))

	everywhere(t, func(tab *tab) {
		for _, article := range news {
			tab.open(h.url("/papers/news/"))
			tab.shelved()
			id := get[string](tab, `[...document.querySelectorAll("a[data-article]")].find(a => a.textContent.includes(%q))?.dataset.article ?? ""`, article.title)
			if id == "" {
				tab.Errorf("no article in the library is called … %s …", article.title)
				continue
			}
			tab.click(js(`a[data-article=%q]`, id))
			tab.tagged()
			tab.check(`location.pathname === %q`, "/papers/news/article/"+id+"/")

			names := func(kind string) []string {
				return slices.Sorted(slices.Values(get[[]string](tab, `[...document.querySelectorAll('[data-role="sidebar"] .list[data-type=' + %q + '] .line-name')].map(n => n.textContent)`, kind)))
			}
			if people := names("person"); !slices.Equal(people, article.people) {
				tab.Errorf("%s: people\n got %q\nwant %q", article.title, people, article.people)
			}
			places := names("place")
			for _, want := range article.places {
				if !slices.Contains(places, want) {
					tab.Errorf("%s: no %s among the places %q", article.title, want, places)
				}
			}
			tab.check(`!/Support The Moscow Times|Sign up/i.test(document.querySelector('[data-role="article"]').textContent)`)
		}
	})
}
