package site

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"

	"rubricate/web"
)

// workerFile is at the base, because a service worker's scope is its own folder.
const workerFile = "app-worker.js"

// addServiceWorker writes the service worker: the list of what the site is,
// and the program that keeps it, web/service-worker.js.
func (s *Site) addServiceWorker() error {
	list := struct {
		Base     string              `json:"base"`
		Version  string              `json:"version"`
		Pages    map[string]string   `json:"pages"`
		Files    map[string]string   `json:"files"`
		Payloads map[string][]string `json:"payloads"`
	}{s.Base, s.Version, map[string]string{}, map[string]string{}, map[string][]string{}}

	for name, f := range s.Files {
		switch {
		case !neededOffline(name):
		case f.Payload:
			list.Payloads[name] = []string{hash(f.Data)}
			if f.Gzip != nil {
				list.Payloads[name] = append(list.Payloads[name], hash(f.Gzip))
			}
		case path.Base(name) == "index.html":
			list.Pages[strings.TrimSuffix(name, "index.html")] = hash(f.Data)
		case path.Ext(name) == ".html":
			list.Pages[name] = hash(f.Data)
		default:
			list.Files[name] = hash(f.Data)
		}
	}
	data, err := json.Marshal(list) // with the keys of maps in order
	if err != nil {
		return err
	}
	program, err := web.FS.ReadFile("service-worker.js")
	if err != nil {
		return err
	}
	s.Files[workerFile] = &File{Data: fmt.Appendf(nil, "self.site = %s;\n%s", data, program)}
	return nil
}

// neededOffline leaves out what only a browser that is online asks for: the
// pictures it shows where it offers to install the reader, the pack that is
// installed when it is asked for, and what is for the pages of others.
func neededOffline(name string) bool {
	return path.Dir(name) != "web/screenshots" && !slices.Contains(offeredFiles, name) && !strings.HasPrefix(name, widgetDir) &&
		!strings.HasPrefix(name, embedDir) && path.Base(name) != "oembed.json"
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
