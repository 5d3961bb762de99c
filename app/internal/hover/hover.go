// Package hover decides when a card opens and closes while pointer, focus,
// taps and keys come and go. It knows no clock and no screen: each input
// answers with what to do, and with a timer to start when that is for later.
//
// Every input makes the timers before it stale, so that a timer that fires
// late does nothing. The intervals are those of Wikipedia's Page Previews.
package hover

import "time"

const (
	OpenAfter  = 500 * time.Millisecond // of resting on a name
	CloseAfter = 300 * time.Millisecond // after leaving name and card
)

// Step is what an input leads to.
type Step struct {
	Changed bool // what Open returns is not what it was
	// Wait is the time after which to call Fire with Token; 0 for no timer.
	Wait  time.Duration
	Token int
}

// Machine holds which name's card is open. Names are told apart by a key of
// the caller's; "" is no name. The zero value has no card open.
type Machine struct {
	open    string
	next    string // what a running timer will open; "" to close
	pinned  bool   // only Escape, Close and another name end it
	focused string // the name that has the keyboard's focus
	token   int
}

// Open returns the key of the name whose card is open, "" for none.
func (m *Machine) Open() string { return m.open }

// Enter is a pointer that comes over a name. It may be the page that moved, as
// when a card goes on to the next mention: a pinned card stays.
func (m *Machine) Enter(key string) Step {
	if key == m.open || m.pinned {
		m.token++ // a pending close is off
		return Step{}
	}
	return m.soon(key)
}

// Leave is a pointer that leaves a name or the card.
func (m *Machine) Leave() Step {
	switch {
	case m.open == "":
		m.token++ // a pending opening is off
		return Step{}
	case m.pinned, m.focused == m.open:
		return Step{}
	}
	return m.after("", CloseAfter)
}

// EnterCard is a pointer or the focus that comes into the open card.
func (m *Machine) EnterCard() Step {
	m.token++
	return Step{}
}

// Focus is the keyboard's focus that comes to a name.
func (m *Machine) Focus(key string) Step {
	m.focused = key
	if key != m.open {
		m.pinned = false
	}
	return m.Enter(key)
}

// Blur is the focus that leaves name and card.
func (m *Machine) Blur() Step {
	m.focused = ""
	if m.open == "" {
		m.token++
		return Step{}
	}
	m.pinned = false
	return m.after("", CloseAfter)
}

// Press is a click, a tap or the Enter key on a name: the card opens at once
// and stays; a second press on the same name closes it.
func (m *Machine) Press(key string) Step {
	if m.open == key && m.pinned {
		return m.Close()
	}
	m.pinned = true
	return m.show(key)
}

// Pin opens the card of a name at once and keeps it.
func (m *Machine) Pin(key string) Step {
	m.pinned = true
	return m.show(key)
}

// Close closes the card: the Escape key, a close button, a click elsewhere.
func (m *Machine) Close() Step {
	m.pinned = false
	return m.show("")
}

// Fire is a timer of an earlier step that has run out.
func (m *Machine) Fire(token int) Step {
	if token != m.token {
		return Step{}
	}
	if m.next == "" {
		m.pinned = false
	}
	return m.show(m.next)
}

// soon opens a card after the rest on a name, or at once where the reader is
// looking at cards already.
func (m *Machine) soon(key string) Step {
	if m.open != "" {
		return m.show(key)
	}
	return m.after(key, OpenAfter)
}

func (m *Machine) after(key string, wait time.Duration) Step {
	m.token++
	m.next = key
	return Step{Wait: wait, Token: m.token}
}

func (m *Machine) show(key string) Step {
	m.token++
	changed := m.open != key
	m.open = key
	return Step{Changed: changed}
}
