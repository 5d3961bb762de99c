package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/png"
	"maps"
	"path"
	"slices"
	"strings"
)

// The web app manifest, https://www.w3.org/TR/appmanifest/.
type manifest struct {
	ID              string            `json:"id"`
	Name            string            `json:"name"`
	ShortName       string            `json:"short_name"`
	Description     string            `json:"description"`
	Lang            string            `json:"lang"`
	Dir             string            `json:"dir"`
	Scope           string            `json:"scope"`
	StartURL        string            `json:"start_url"`
	Display         string            `json:"display"`
	ThemeColor      string            `json:"theme_color"`
	BackgroundColor string            `json:"background_color"`
	Categories      []string          `json:"categories"`
	Icons           []manifestImage   `json:"icons"`
	Screenshots     []manifestImage   `json:"screenshots,omitempty"`
	Shortcuts       []shortcut        `json:"shortcuts"`
	LaunchHandler   map[string]string `json:"launch_handler"`
}

type manifestImage struct {
	Src        string `json:"src"`
	Type       string `json:"type"`
	Sizes      string `json:"sizes"`
	Purpose    string `json:"purpose,omitempty"`
	FormFactor string `json:"form_factor,omitempty"`
	Label      string `json:"label,omitempty"`
}

type shortcut struct {
	Name  string          `json:"name"`
	URL   string          `json:"url"`
	Icons []manifestImage `json:"icons"`
}

const manifestFile = "manifest.webmanifest"

// maxShortcuts is how many of them launchers show.
const maxShortcuts = 4

func (s *Site) addManifest(lib *library) error {
	icon := manifestImage{Src: s.address("web/icons/icon-192.png"), Type: "image/png", Sizes: "192x192", Purpose: "any"}
	m := manifest{
		ID: s.Base, Scope: s.Base, StartURL: s.Base,
		Name: "Rubricate", ShortName: "Rubricate", Lang: "en", Dir: "ltr",
		Description:     "The news with its people, places and organisations marked, on your own device.",
		Display:         "standalone",
		ThemeColor:      "#fbf8f1",
		BackgroundColor: "#fbf8f1",
		Categories:      []string{"news", "education", "books"},
		Icons: []manifestImage{
			icon,
			{Src: s.address("web/icons/icon-512.png"), Type: "image/png", Sizes: "512x512", Purpose: "any"},
			{Src: s.address("web/icons/maskable-512.png"), Type: "image/png", Sizes: "512x512", Purpose: "maskable"},
			{Src: s.address("web/icons/favicon.svg"), Type: "image/svg+xml", Sizes: "any", Purpose: "any"},
		},
		Shortcuts:     []shortcut{{Name: "Library", URL: s.Base, Icons: []manifestImage{icon}}},
		LaunchHandler: map[string]string{"client_mode": "navigate-existing"},
	}
	for _, a := range lib.articles[:min(len(lib.articles), maxShortcuts-1)] {
		m.Shortcuts = append(m.Shortcuts, shortcut{Name: a.Title, URL: s.Base + "article/" + a.ID + "/", Icons: []manifestImage{icon}})
	}
	var err error
	if m.Screenshots, err = s.screenshots(); err != nil {
		return err
	}
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	s.Files[manifestFile] = &File{Data: append(data, '\n')}
	return nil
}

// screenshots are shown by the browser where it offers to install the reader.
// A picture's name says what is on it: library-wide-light.png.
func (s *Site) screenshots() ([]manifestImage, error) {
	var shots []manifestImage
	for _, name := range slices.Sorted(maps.Keys(s.Files)) {
		if path.Dir(name) != "web/screenshots" {
			continue
		}
		config, err := png.DecodeConfig(bytes.NewReader(s.Files[name].Data))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		form := "wide"
		if config.Height > config.Width {
			form = "narrow"
		}
		view, _, _ := strings.Cut(path.Base(name), "-"+form)
		label := "Rubricate: " + strings.ReplaceAll(view, "-", " ")
		shots = append(shots, manifestImage{
			Src: s.address(name), Type: "image/png", FormFactor: form, Label: label,
			Sizes: fmt.Sprintf("%dx%d", config.Width, config.Height),
		})
	}
	return shots, nil
}

// address is where a file of the site is loaded from, marked with the version.
func (s *Site) address(name string) string { return s.Base + name + "?v=" + s.Version }
