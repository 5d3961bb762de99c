package browser

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

// webdriver is a session of the W3C's WebDriver: https://www.w3.org/TR/webdriver2/.
type webdriver struct {
	base string // "http://host:port/session/<id>"
}

// newSession asks the driver at base ("http://host:port") for a browser.
func newSession(ctx context.Context, base string, capabilities any) (*webdriver, error) {
	var session struct{ SessionID string }
	root := &webdriver{base}
	err := root.call(ctx, http.MethodPost, "/session", object{"capabilities": object{"alwaysMatch": capabilities}}, &session)
	if err != nil {
		return nil, err
	}
	return &webdriver{base + "/session/" + session.SessionID}, nil
}

// call does one command and decodes its value into result unless that is nil.
func (w *webdriver) call(ctx context.Context, method, path string, body, result any) error {
	var content io.Reader
	if method == http.MethodPost {
		data, err := json.Marshal(body)
		if err != nil {
			return err
		}
		content = bytes.NewReader(data)
	}
	request, err := http.NewRequestWithContext(ctx, method, w.base+path, content)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	defer response.Body.Close()
	var reply struct{ Value json.RawMessage }
	if err := json.NewDecoder(io.LimitReader(response.Body, maxMessage)).Decode(&reply); err != nil {
		return fmt.Errorf("%s: %s: %w", path, response.Status, err)
	}
	if response.StatusCode != http.StatusOK {
		var problem struct{ Error, Message string }
		_ = json.Unmarshal(reply.Value, &problem) // without it the status has to do
		return fmt.Errorf("%s: %s: %s %s", path, response.Status, problem.Error, problem.Message)
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(reply.Value, result)
}

func (w *webdriver) post(ctx context.Context, path string, body, result any) error {
	return w.call(ctx, http.MethodPost, path, body, result)
}
