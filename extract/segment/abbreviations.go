package segment

// The lists are switches, not maps: they cost nothing to load, cannot be
// changed, and matching a substring of the text allocates nothing.

// isAbbreviation reports whether a full stop after word is the word's own.
// Left out are the ones that are ordinary words as well (Mass., Wash., Sat.):
// there a swallowed end of sentence would cost more than a stray full stop.
func isAbbreviation(word string) bool {
	if len(word) > 7 {
		return false
	}
	switch word {
	case "Mr", "Mrs", "Ms", "Mx", "Messrs", "Mme", "Mlle", "Dr", "Drs", "Prof", "Rev", "Fr", "Hon", "Sr", "Sra", "Jr", "Snr", "Jnr", "Esq",
		"MR", "MRS", "MS", "DR", "JR", "SR", "ST",
		"Gen", "Lt", "Col", "Capt", "Cpt", "Cmdr", "Cdr", "Sgt", "Cpl", "Pvt", "Maj", "Adm", "Brig", "Insp", "Supt", "Det",
		"Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Pres", "Amb", "Atty", "Asst", "Assoc", "Msgr",
		"St", "Sts", "Ste", "Mt", "Ft", "Ave", "Blvd", "Rd", "Hwy",
		"Inc", "Ltd", "Corp", "Co", "Cos", "Bros", "Pty", "Dept", "Univ", "Assn", "Natl", "Intl", "Govt",
		"Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec",
		"Ala", "Ariz", "Calif", "Colo", "Conn", "Fla", "Ga", "Kan", "Ky", "La", "Md", "Mich", "Minn", "Mo", "Mont", "Neb", "Nev",
		"Okla", "Pa", "Tenn", "Tex", "Va", "Vt", "Wis", "Wyo", "Ont", "Que", "Alta",
		"vs", "v", "etc", "approx", "cf", "ca", "al", "viz", "incl", "Ph", "ph":
		return true
	}
	return false
}

// isNumbering reports whether word is an abbreviation before a number only.
func isNumbering(word string) bool {
	switch word {
	case "No", "Nos", "no", "nos", "Art", "Sec", "Ch", "Fig", "fig", "Vol", "vol", "pp", "p", "para", "Res", "Op":
		return true
	}
	return false
}

// isTitle reports whether an abbreviation (with its full stop) stands before a
// name, so that a capital after it never begins a sentence.
func isTitle(word string) bool {
	switch word {
	case "Mr.", "Mrs.", "Ms.", "Mx.", "Messrs.", "Mme.", "Mlle.", "Dr.", "Drs.", "Prof.", "Rev.", "Fr.", "Hon.", "Sra.",
		"MR.", "MRS.", "MS.", "DR.", "ST.",
		"Gen.", "Lt.", "Col.", "Capt.", "Cpt.", "Cmdr.", "Cdr.", "Sgt.", "Cpl.", "Pvt.", "Maj.", "Adm.", "Brig.", "Insp.", "Supt.", "Det.",
		"Sen.", "Sens.", "Rep.", "Reps.", "Gov.", "Govs.", "Pres.", "Amb.", "Atty.", "Asst.", "Assoc.", "Msgr.",
		"St.", "Sts.", "Ste.", "Mt.", "Ft.", "vs.", "v.":
		return true
	}
	return false
}

// opensSentence reports whether word, capitalised, is far more often the first
// of a sentence than a part of a name.
func opensSentence(word string) bool {
	switch word {
	case "The", "A", "An", "In", "On", "At", "It", "Its", "He", "His", "She", "Her", "They", "Their", "We", "Our", "I", "You", "Your", "My",
		"This", "That", "These", "Those", "There", "Here", "But", "And", "Or", "So", "Yet", "If", "When", "While", "As", "After", "Before",
		"Since", "Until", "Once", "Although", "Though", "Because", "However", "Meanwhile", "Moreover", "Also", "Then", "Now", "Still",
		"For", "From", "With", "Without", "By", "To", "Of", "Under", "During", "According", "Asked", "What", "Who", "Why", "How", "Where",
		"Which", "Some", "Many", "Most", "Several", "Both", "Each", "One", "Two", "Three", "No", "Not", "Only", "Even", "Last", "Other", "Another":
		return true
	}
	return false
}
