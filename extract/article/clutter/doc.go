// Package clutter tells the text of an article from the furniture of the site
// around it: menus, sign-up forms, appeals for money, notices.
//
// It goes by what such text has in common, not by the wording of one site: it
// speaks to the reader and of itself ("you", "our"), begins with an order
// ("Subscribe", "Read more"), uses the words of accounts and payment, or is a
// run of very short lines; and it stands at the edges. Each block of the page
// gets a score, and [Core] returns the range whose sum speaks most clearly for
// an article: so a paragraph of an appeal that reads like an article goes with
// the rest of the appeal. The idea is that of boilerplate detection by shallow text
// features (Kohlschütter, Fankhauser, Nejdl: "Boilerplate Detection using
// Shallow Text Features", WSDM 2010), with sums in place of a classifier.
//
// The vocabulary is English. Of furniture in other languages only menus are found.
package clutter
