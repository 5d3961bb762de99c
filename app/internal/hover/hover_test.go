package hover

import "testing"

func TestMachine(t *testing.T) {
	// fire runs the timer of a step.
	type input func(m *Machine, last Step) Step
	enter := func(key string) input { return func(m *Machine, _ Step) Step { return m.Enter(key) } }
	focus := func(key string) input { return func(m *Machine, _ Step) Step { return m.Focus(key) } }
	press := func(key string) input { return func(m *Machine, _ Step) Step { return m.Press(key) } }
	pin := func(key string) input { return func(m *Machine, _ Step) Step { return m.Pin(key) } }
	leave := func(m *Machine, _ Step) Step { return m.Leave() }
	blur := func(m *Machine, _ Step) Step { return m.Blur() }
	card := func(m *Machine, _ Step) Step { return m.EnterCard() }
	closing := func(m *Machine, _ Step) Step { return m.Close() }
	fire := func(m *Machine, last Step) Step { return m.Fire(last.Token) }
	// stale fires the timer of the first step after later inputs.
	first := func(m *Machine, _ Step) Step { return m.Fire(1) }

	for name, c := range map[string]struct {
		inputs []input
		open   string
	}{
		"resting on a name opens its card":            {[]input{enter("a"), fire}, "a"},
		"passing over a name does not":                {[]input{enter("a"), leave, first}, ""},
		"nothing opens before its time":               {[]input{enter("a")}, ""},
		"the last name passed over wins":              {[]input{enter("a"), enter("b"), fire}, "b"},
		"and the timer of the one before is stale":    {[]input{enter("a"), enter("b"), first}, ""},
		"with a card open the next one opens at once": {[]input{enter("a"), fire, leave, enter("b")}, "b"},
		"leaving closes":                              {[]input{enter("a"), fire, leave, fire}, ""},
		"leaving for the card does not":               {[]input{enter("a"), fire, leave, card, func(m *Machine, _ Step) Step { return m.Fire(3) }}, "a"},
		"coming back in time keeps it open":           {[]input{enter("a"), fire, leave, enter("a"), func(m *Machine, _ Step) Step { return m.Fire(3) }}, "a"},
		"leaving the card closes":                     {[]input{enter("a"), fire, leave, card, leave, fire}, ""},
		"focus opens":                                 {[]input{focus("a"), fire}, "a"},
		"a pointer that leaves keeps a focused card":  {[]input{focus("a"), fire, enter("a"), leave, fire}, "a"},
		"focus that leaves closes":                    {[]input{focus("a"), fire, blur, fire}, ""},
		"focus that leaves before its time":           {[]input{focus("a"), blur, first}, ""},
		"a press opens at once":                       {[]input{press("a")}, "a"},
		"and stays when the pointer leaves":           {[]input{press("a"), leave, fire}, "a"},
		"a second press closes":                       {[]input{press("a"), press("a")}, ""},
		"a press keeps a card that hovering opened":   {[]input{enter("a"), fire, press("a"), leave, fire}, "a"},
		"stepping to the next mention stays":          {[]input{enter("a"), fire, pin("b"), leave, fire}, "b"},
		"a page that moves under a pointer":           {[]input{enter("a"), fire, pin("b"), leave, enter("c"), fire}, "b"},
		"focus goes on from a pinned card":            {[]input{press("a"), focus("b")}, "b"},
		"escape closes":                               {[]input{press("a"), closing}, ""},
		"escape stops a timer":                        {[]input{enter("a"), closing, first}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var m Machine
			var last Step
			for _, in := range c.inputs {
				before := m.Open()
				last = in(&m, last)
				if changed := before != m.Open(); changed != last.Changed {
					t.Errorf("Changed is %v where the card went from %q to %q", last.Changed, before, m.Open())
				}
			}
			if m.Open() != c.open {
				t.Errorf("open is %q, want %q", m.Open(), c.open)
			}
		})
	}
}

func TestIntervals(t *testing.T) {
	var m Machine
	if s := m.Enter("a"); s.Wait != OpenAfter {
		t.Errorf("a name waits %v, want %v", s.Wait, OpenAfter)
	}
	m.Press("a")
	m.Close()
	m.Enter("a")
	m.Fire(m.token)
	if s := m.Leave(); s.Wait != CloseAfter {
		t.Errorf("leaving waits %v, want %v", s.Wait, CloseAfter)
	}
}
