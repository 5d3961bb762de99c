// Package article holds the news article: laid out as plain text and HTML,
// sanitised, and kept in a .newsbundle. Package importer, below it, makes
// articles of files; it is apart because of its weight in WebAssembly.
package article
