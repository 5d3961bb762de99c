package feature

import "rubricate/extract/tagger/internal/hash"

// The templates. A lexical template has one number for each slot, so that its
// numbers are spaced by slots; the order is part of the model's format.
const (
	tWord         = iota * slots // the word in lower case
	tExact                       // the word as written
	tShape                       // its shape
	tCase                        // how it uses capitals
	tFine                        // its embedding cluster, fine
	tMiddle                      //   middle
	tCoarse                      //   coarse
	tPrefix                      // prefixes, by length
	tPrefix2                     //
	tPrefix3                     //
	tPrefix4                     //
	tSuffix1                     // suffixes, by length
	tSuffix2                     //
	tSuffix3                     //
	tSuffix4                     //
	tLists                       // gazetteers of the single word, all together
	tListCase                    // gazetteers and case
	tFineCase                    // fine cluster and case
	tNews                        // its Brown cluster in news, fine
	tNewsMiddle                  //   middle
	tNewsCoarse                  //   coarse
	tNewsCase                    //   fine, and case
	tTweets                      // its Brown cluster in tweets, fine
	tTweetsMiddle                //   middle
	tTweetsCoarse                //   coarse
	tNames                       // kind of names it stands in
	tNamesCase                   //   and case

	contextual
)

// The templates of a place in the text.
const (
	tBias          = contextual + iota
	tWordPair      // word and the next
	tWordPairLeft  // word and the one before
	tWordAround    // words before and after
	tTwoBefore     // the two words before, for a capitalised word
	tTwoAfter      // the two words after, for a capitalised word
	tCases3        // case of this, previous, next
	tCases5        // case of five words
	tShapeNext     // shape and next word
	tShapeBefore   // shape and previous word
	tCluster2      // clusters of this word and the next
	tCluster2L     // clusters of this word and the one before
	tClusterA      // clusters before and after
	tNews2         // news clusters of this word and the next
	tNews2L        // news clusters of this word and the one before
	tNames2        // kinds of names of this word and the next
	tNames2L       // kinds of names of this word and the one before
	tListsNext     // gazetteers of this and the next
	tListsBefore   // gazetteers of this and the one before
	tGap           // spaces and lines around
	tGapShape      //   with shape
	tPhrase        // gazetteer phrase of several words
	tPhraseCase    //
	tRunPlace      // place in the run of capitalised words
	tRunLast       // last word of the run's head
	tRunLastPlace  //
	tRunEnd        // last word of the run
	tRunFirst      // first word of the run
	tRunBefore     // word before the run
	tRunAfter      // word after the run
	tRunAround     // clusters before and after the run
	tRunClusters   // clusters of first and last word of the run
	tRunLists      // gazetteers of the run's first word
	tRunNews       // news clusters of first and last word of the run
	tRunNewsAround // news clusters before and after the run
	tRunNames      // kinds of names of first and last word of the run
	tRunNamesHead  // kind of names of the last word of the run's head
	tRunBefore2    // two words before the run
	tStyle         // style of the sentence with case
	tStyleWord     // word in a sentence that is not plain
	tStyleList     // gazetteers in a sentence that is not plain
	tStyleFine     // cluster in a sentence that is not plain
	tUse           // how the word is used elsewhere
	tElseBefore    // word before another occurrence
	tElseAfter     // word after another occurrence
	tElseBeforeC   // cluster before another occurrence
	tElseAfterC    // cluster after another occurrence
	tElseBeforeL   // gazetteers before another occurrence
	tLongRun       // longest run with the word: place and length
	tLongRunLast   //   its head's last word
	tLongRunFirst  //   its first word
	tLongRunLists  //   gazetteers of its first word
	tRegister      // kind of text and case
	tRegisterFine  //   and cluster
	tRegisterLists //   and gazetteers
	tRegisterRun   //   and last word of the run's head
	tAcronym       // last word of the name an acronym stands for

	// Second pass.
	tElseType     // type of most other occurrences, and how many of them
	tElseTypeCase //
	tElseLabel    // label of most other occurrences
	tElseAny      // each type among other occurrences
	tElseTypes2   // types elsewhere of this word and the next
	tElseTypes2L  // types elsewhere of this word and the one before
	tElseMention  // longest name elsewhere that holds the word
	tNameType     // type of most other occurrences of the whole name
	tFirstLabels  // first labels of this word and its neighbours
	tFirstAfter   // first labels of the two words after
	tFirstBefore  // first labels of the two words before
)

// slots is the number of places at which a form's own features count: two words
// before to two words after.
const slots = 5

func add(dst []uint64, template int, value uint64) []uint64 {
	return append(dst, hash.Feature(uint64(template), value))
}

// pair joins two values into one for a template of both.
func pair(a, b uint64) uint64 { return hash.Pair(a+1, b) }
