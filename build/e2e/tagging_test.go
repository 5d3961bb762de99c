//go:build browser

package e2e

import "testing"

// TestPageStaysFree opens the long article and notes the page's long tasks.
// Times on a machine that does other things too prove nothing, so what is
// asserted is where the work is done: the model is fetched and used by a worker,
// the page gets frames all the while, and marks are not drawn one by one. The
// figures are in the log (go test -v) and in `rubricate bench`.
func TestPageStaysFree(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.open(h.url("/"))
		tab.shelved()
		tab.installed() // the program is compiled and kept: what follows is the article
		tab.run(`(() => {
			globalThis.longTasks = []; globalThis.frames = 0; globalThis.changes = 0;
			new PerformanceObserver(list => longTasks.push(...list.getEntries().map(e => Math.round(e.duration)))).observe({type: "longtask"});
			const frame = () => { frames++; requestAnimationFrame(frame) };
			frame();
			new MutationObserver(list => changes += list.length).observe(document.body, {subtree: true, childList: true});
		})()`)
		tab.click(js(`a[data-article=%q]`, longRead))
		tab.tagged()
		got := get[struct {
			LongTasks       []int
			Frames, Changes int
		}](tab, `({LongTasks: longTasks, Frames: frames, Changes: changes})`)
		tab.Logf("from the library to the tagged long read: long tasks %v ms, %d frames, %d changes of the page", got.LongTasks, got.Frames, got.Changes)
		marks := get[int](tab, `document.querySelectorAll('[data-role="article"] mark').length`)
		if got.Frames < 3 || got.Changes > marks {
			tab.Errorf("%d frames, %d changes for %d marks", got.Frames, got.Changes, marks)
		}
		tab.check(`!performance.getEntriesByType("resource").some(e => e.name.includes("/web/model/"))`)
		if len(h.exchanges("GET", "/web/model/en.model")) == 0 {
			tab.Error("nobody has fetched the model")
		}
	})
}
