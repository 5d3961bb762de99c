package clutter

// The vocabulary of a site that speaks of itself: lower case, words parted by
// one blank. A word stands for itself only, not for its inflections.

// orders begin a line that tells the reader to do something. Most of them also
// begin headlines ("Watch the skies"), so an order alone says little.
var orders = set(
	"buy", "click", "contact", "continue", "create", "discover", "download", "enter", "explore", "find", "follow",
	"get", "give", "help", "learn", "listen", "make", "manage", "please", "read", "remind", "save", "see", "select",
	"send", "share", "skip", "start", "stay", "tap", "try", "unlock", "upgrade", "view", "watch",
)

// pleas are the orders that ask for money or a name.
var pleas = set(
	"become", "contribute", "donate", "join", "log", "register", "sign", "subscribe", "support", "unsubscribe",
)

// business names accounts, letters, payment and the law of a site. Those of one
// word occur in the news as well.
var business = phrases(
	"a message from", "accept cookies", "account", "ad blocker", "all rights reserved", "annual", "app store",
	"back to top", "before you go", "breaking news alerts", "cookies", "credit card", "daily briefing", "dear reader", "dear readers",
	"donate", "donation", "donations", "e-mail", "email", "email address", "enter your email", "free trial",
	"google play", "help us", "inbox", "independent journalism", "log in", "logged in", "mailbox", "mailing list", "made possible by",
	"member", "membership", "monthly", "need your help", "newsletter", "newsletters", "not ready to",
	"notifications", "one-time", "our journalism", "our readers", "our reporting", "our website", "our work", "password",
	"payment", "paywall", "per month", "podcast", "preferences", "privacy notice", "privacy policy", "readers like you", "recaptcha",
	"remind me", "sign in", "sign up", "special offer", "standing with us", "subscribe", "subscribers",
	"subscribing", "subscription", "support our", "support us", "supporting us", "terms and conditions",
	"terms of service", "terms of use", "thank you for", "this article", "this page", "this story", "unsubscribe",
	"your browser", "your contribution", "your donation", "your inbox", "your support",
)

// labels are furniture when they are a line of their own.
var labels = set(
	"ad", "advertisement", "advertising", "article continues below", "back to top", "close", "comments",
	"continue", "continue reading", "copy link", "email", "facebook", "editor's picks", "editors' picks", "explore more", "feedback", "follow us",
	"get in touch", "home", "image", "keep reading", "latest", "latest news", "learn more", "leave a comment",
	"load more", "log in", "menu", "more", "more from", "more news", "more on this story", "more stories", "most popular",
	"most read", "most viewed", "newsletter", "newsletters", "next article", "no thanks", "not now", "open menu",
	"popular", "preview", "previous article", "print", "promoted", "read also", "read more", "recommended",
	"related", "related articles", "related content", "related news", "related stories", "related topics",
	"remind me later", "save", "search", "see also", "see more", "share", "share this", "show comments", "show more",
	"sign in", "sign up", "skip to content", "skip to main content", "sponsored", "sponsored content",
	"story continues", "story continues below", "subscribe", "subscribe now", "support us", "tags", "top stories",
	"trending", "trending now", "tweet", "twitter", "view all", "view comments", "what to read next", "whatsapp", "x",
)

// leads begin a line that points to another page.
var leads = []string{
	"also read:", "more:", "more on this:", "read also:", "read more:", "read next:", "recommended:", "related:",
	"see also:", "watch:", "listen:", "explore more:", "don't miss:", "skip to ",
}

// usWords and youWords are the site and its reader.
var (
	usWords  = set("our", "ours", "us", "we", "we'd", "we'll", "we're", "we've")
	youWords = set("you", "you'd", "you'll", "you're", "you've", "your", "yours")
)

func set(words ...string) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}

// phrases arranges phrases by their first word.
func phrases(list ...string) map[string][][]string {
	byFirst := make(map[string][][]string, len(list))
	for _, p := range list {
		words := split(p)
		byFirst[words[0]] = append(byFirst[words[0]], words)
	}
	return byFirst
}
