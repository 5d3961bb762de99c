package app

import (
	"strings"
	"sync"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// site is what the components that go-app makes for a route are made with.
var site struct {
	once     sync.Once
	provider Provider
	base     string // path of the site on its host, without the slash at its end
}

// Register gives go-app the routes "/", "/article/{id}/" and "/about/" of a
// reader that shows what p provides. base is the path under which the site stands on its
// host, "/" or "" for the root. go-app's routes are global, so a later call
// replaces the provider of an earlier one.
func Register(p Provider, base string) {
	site.provider, site.base = p, strings.TrimRight(base, "/")
	site.once.Do(func() {
		goapp.RouteWithRegexp(`^/(index\.html)?$`, func() goapp.Composer { return newLibraryPage() })
		goapp.RouteWithRegexp(`^/article/[^/]*/?(index\.html)?$`, func() goapp.Composer { return newReaderPage() })
		goapp.RouteWithRegexp(`^/about/?(index\.html)?$`, func() goapp.Composer { return newAboutPage() })
		goapp.RouteWithRegexp(`^/`, func() goapp.Composer { return newLostPage() })
	})
}

// LibraryPath is the address of the library on its host.
func LibraryPath() string { return site.base + "/" }

// AboutPath is the address of the page about the reader and its sources.
func AboutPath() string { return site.base + "/about/" }

// ArticlePath is the address of an article on its host.
func ArticlePath(id string) string { return site.base + "/article/" + id + "/" }

// articleID reads the article's id from a path of the site.
func articleID(path string) string {
	_, rest, ok := strings.Cut(path, "/article/")
	if !ok {
		return ""
	}
	id, _, _ := strings.Cut(rest, "/")
	return id
}
