// Package resolve makes entities of the mentions of one document: full names
// and surnames, acronyms and what they stand for, one type a name, and the
// role that the text gives a person.
package resolve
