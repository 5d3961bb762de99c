//go:build browser

package e2e

import (
	"bytes"
	"encoding/base64"
	"testing"

	"rubricate/extract/know"
)

// choose gives the file input of a page a file, as a reader does in a dialogue
// that no test can see.
func (tab *tab) choose(selector, name string, data []byte) {
	tab.Helper()
	tab.run(js(`(() => {
		const bytes = Uint8Array.from(atob(%q), c => c.charCodeAt(0));
		const list = new DataTransfer();
		list.items.add(new File([bytes], %q));
		const input = document.querySelector(%q);
		input.files = list.files;
		input.dispatchEvent(new Event("change", {bubbles: true}));
	})()`, base64.StdEncoding.EncodeToString(data), name, selector))
}

// TestOfferedPack adds the pack of smaller towns, which nobody downloads unasked.
func TestOfferedPack(t *testing.T) {
	h := serving(t, sampleSite(t))
	const path = "/web/packs/places.pack"
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		tab.learned()
		tab.installed()
		tab.open(h.url("/about/"))
		tab.wait(`document.documentElement.dataset.ready === "about"`)
		if len(h.exchanges("GET", path)) > 0 {
			tab.Error("the pack came unasked")
		}
		tab.click(".own-pack button")
		tab.wait(`document.querySelector(".own-status").textContent.includes("added")`)
		tab.check(`document.querySelector(".own-pack .about-pack").textContent.includes("GeoNames")`)
		h.stop() // what is installed is there offline
		tab.forgiveOffline()
		tab.reload()
		tab.wait(`document.querySelector(".own-pack .about-pack")?.textContent.includes("GeoNames")`)
	})
}

// TestOwnPack installs a pack from a file, meets its facts on a card, finds it
// again on the next visit, and removes it.
func TestOwnPack(t *testing.T) {
	var pack bytes.Buffer
	if err := know.Write(&pack, know.Meta{Name: "mine", Title: "My places", Sources: []know.Source{{Name: "My notes", Year: 2026, Licence: "CC0-1.0"}}},
		[]know.Entry{{Kind: know.Country, Name: "Egypt", Country: "EG", Description: "country that I have been to", Prior: 255, Located: true, Lat: 27, Lon: 30}}); err != nil {
		t.Fatal(err)
	}
	h := serving(t, sampleSite(t))
	const input = `.own-add input`
	says := func(tab *tab, text string) {
		tab.Helper()
		tab.wait(`document.querySelector(".own-status")?.textContent.includes(%q)`, text)
	}
	chromium(t, func(tab *tab) {
		tab.open(h.url("/about/"))
		tab.wait(`document.documentElement.dataset.ready === "about"`)
		tab.choose(input, "broken.pack", pack.Bytes()[:pack.Len()-3])
		says(tab, "cut short")
		tab.choose(input, "page.pack", []byte("<!doctype html>"))
		says(tab, "not a knowledge pack")
		tab.check(`!document.querySelector(".own-pack .about-pack")`)
		tab.choose(input, "mine.pack", pack.Bytes())
		says(tab, "added")
		tab.check(`document.querySelector(".own-pack").textContent.includes("My notes")`)

		tab.openArticle(h, longRead+"/")
		tab.learned()
		tab.click(mention("egypt", 1))
		tab.shown(card)
		tab.check(`document.querySelector(".card-description").textContent.toLowerCase().includes("that i have been to")`)
		tab.check(`document.querySelector(".card-source").textContent === "from My notes 2026"`)

		tab.open(h.url("/about/"))
		tab.wait(`document.querySelector(".own-pack")?.textContent.includes("My places")`)
		tab.click(".own-pack button")
		says(tab, "My places is removed")
		tab.reload()
		tab.wait(`document.documentElement.dataset.ready === "about"`)
		tab.check(`!document.querySelector(".own-pack .about-pack")`)
	})
}
