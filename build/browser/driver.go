package browser

import "context"

// Engine names a browser engine.
type Engine string

// The engines with a back end.
const (
	Chromium Engine = "chromium"
	Firefox  Engine = "firefox"
	WebKit   Engine = "webkit"
)

// Engines returns every engine with a back end.
func Engines() []Engine { return []Engine{Chromium, Firefox, WebKit} }

// Capability is something that not every engine can do.
type Capability uint8

const (
	Touch     Capability = iota // Tap, and Viewport.Touch
	Emulation                   // SetMedia
	Offline                     // SetOffline; elsewhere stop the server
	Scripting                   // SetScripting
	Requests                    // Requests
	Install                     // InstallProblems
	Messages                    // Messages
)

// Viewport is the visible part of the page.
type Viewport struct {
	Width, Height int // CSS pixels
	// Touch makes the device a phone: coarse pointer, no hover, touch events.
	Touch bool
	Scale float64 // device pixels per CSS pixel; 0 means 1
}

func (v Viewport) scale() float64 {
	if v.Scale == 0 {
		return 1
	}
	return v.Scale
}

// Media is what the page's media queries find. Empty fields are the engine's own.
type Media struct {
	ColorScheme   string // "light" or "dark"
	ReducedMotion bool
	ForcedColors  bool
}

// Message is a line of the page's console: a call of the console, an uncaught
// error, a violation of the content security policy, a failed request.
type Message struct {
	Level string // "debug", "info", "warning" or "error"
	Text  string
	URL   string // where it came from, "" if unknown
}

// Request is one request of the page.
type Request struct {
	Method, URL string
}

// Driver is one running browser with one page in it. Its methods are not safe
// for concurrent use, except Close.
type Driver interface {
	Engine() Engine
	Can(Capability) bool

	// Open and Reload return when the page's load event is over.
	Open(ctx context.Context, url string) error
	Reload(ctx context.Context) error

	// Eval evaluates a JavaScript expression, which may await, and decodes its
	// JSON form into result unless that is nil.
	Eval(ctx context.Context, expression string, result any) error

	// Move, Click and Tap are real input events at a point of the viewport.
	Move(ctx context.Context, x, y float64) error
	Click(ctx context.Context, x, y float64) error
	Tap(ctx context.Context, x, y float64) error
	// Press presses and releases a key by its KeyboardEvent.key, with
	// modifiers before it: "Escape", "a", "Shift+Tab".
	Press(ctx context.Context, key string) error

	SetViewport(ctx context.Context, v Viewport) error
	SetMedia(ctx context.Context, m Media) error
	SetOffline(ctx context.Context, offline bool) error
	// SetScripting switches the page's own JavaScript off from the next Open on.
	SetScripting(ctx context.Context, on bool) error

	// InstallProblems is what the engine has against installing the page as an app.
	InstallProblems(ctx context.Context) ([]string, error)

	// Screenshot is the viewport as PNG.
	Screenshot(ctx context.Context) ([]byte, error)

	// Messages and Requests are all since the start, in order.
	Messages() []Message
	Requests() []Request
	// Foreign lists the requests that tried to leave the machine, by any page,
	// worker or service worker, as "METHOD host".
	Foreign() []string

	// Close ends the browser and all that it started, and removes its profile.
	Close() error
}
