package browser

import "math"

// The W3C's input actions, which WebDriver and WebDriver BiDi share.
type (
	inputSource struct {
		Type       string            `json:"type"` // "pointer" or "key"
		ID         string            `json:"id"`
		Parameters map[string]string `json:"parameters,omitempty"`
		Actions    []inputAction     `json:"actions"`
	}
	inputAction struct {
		Type     string `json:"type"`
		X        *int   `json:"x,omitempty"`
		Y        *int   `json:"y,omitempty"`
		Duration *int   `json:"duration,omitempty"`
		Button   *int   `json:"button,omitempty"`
		Value    string `json:"value,omitempty"`
	}
)

func moveAction(x, y float64) inputAction {
	return inputAction{Type: "pointerMove", X: new(int(math.Round(x))), Y: new(int(math.Round(y))), Duration: new(0)}
}

// pointerInput is a mouse or a finger that does the actions in turn.
func pointerInput(kind string, actions ...inputAction) []inputSource {
	return []inputSource{{Type: "pointer", ID: kind, Parameters: map[string]string{"pointerType": kind}, Actions: actions}}
}

// pressInput goes to a point, presses and lets go.
func pressInput(kind string, x, y float64) []inputSource {
	return pointerInput(kind, moveAction(x, y),
		inputAction{Type: "pointerDown", Button: new(0)},
		inputAction{Type: "pointerUp", Button: new(0)})
}

// keyInput presses the modifiers, the key, and lets all go.
func keyInput(k key, modifiers []modifier) []inputSource {
	var actions []inputAction
	for _, m := range modifiers {
		actions = append(actions, inputAction{Type: "keyDown", Value: m.webdriver})
	}
	actions = append(actions, inputAction{Type: "keyDown", Value: k.webdriver}, inputAction{Type: "keyUp", Value: k.webdriver})
	for _, m := range modifiers {
		actions = append(actions, inputAction{Type: "keyUp", Value: m.webdriver})
	}
	return []inputSource{{Type: "key", ID: "keyboard", Actions: actions}}
}
