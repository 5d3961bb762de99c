// Package article holds the news article: how it is imported from text and
// HTML, cleaned, laid out as plain text, and kept in a .newsbundle.
package article
