// Package segment cuts plain text into words, sentences and paragraphs, and
// converts offsets between bytes, Unicode code points and UTF-16 code units.
package segment
