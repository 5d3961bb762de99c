package browser

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"time"
)

// errMissing is for a browser that is not installed.
var errMissing = errors.New("not installed: run build/browser/install.sh")

// find returns the first of the programs that is installed.
func find(names ...string) (string, error) {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("%s: %w", strings.Join(names, " or "), errMissing)
}

// process is a program with all that it starts in turn.
type process struct {
	cmd  *exec.Cmd
	done chan struct{} // closed when the program has ended
	once sync.Once

	mu  sync.Mutex
	out []string // the last lines it wrote, for error messages
}

// startProcess starts cmd and hands every line of its output to line, which
// may be nil.
func startProcess(cmd *exec.Cmd, line func(string)) (*process, error) {
	reader, writer, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	cmd.Stdout, cmd.Stderr = writer, writer
	ownGroup(cmd)
	p := &process{cmd: cmd, done: make(chan struct{})}
	started := make(chan error, 1)
	go func() {
		// Linux ends a child with the thread that started it, so the thread
		// has to stay as long as the child.
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		started <- err
		if err == nil {
			_ = cmd.Wait() // ended by us as a rule: its status says nothing
			close(p.done)
		}
	}()
	err = <-started
	writer.Close()
	if err != nil {
		reader.Close()
		return nil, err
	}
	go p.read(reader, line)
	return p, nil
}

func (p *process) read(r io.ReadCloser, line func(string)) {
	defer r.Close()
	lines := bufio.NewReader(r)
	for {
		text, err := lines.ReadString('\n')
		if text = strings.TrimRight(text, "\r\n"); text != "" {
			p.mu.Lock()
			p.out = append(p.out, text)
			p.out = p.out[max(0, len(p.out)-20):]
			p.mu.Unlock()
			if line != nil {
				line(text)
			}
		}
		if err != nil {
			return
		}
	}
}

// output is what the program wrote last.
func (p *process) output() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return strings.Join(p.out, "\n")
}

// stop ends the program and all that it started.
func (p *process) stop() {
	p.once.Do(func() {
		endGroup(p.cmd)
		select {
		case <-p.done:
		case <-time.After(3 * time.Second):
		}
		killGroup(p.cmd)
		<-p.done
	})
}

// await waits for a value that the program's output announces.
func (p *process) await(ctx context.Context, announced <-chan string, what string) (string, error) {
	select {
	case value := <-announced:
		return value, nil
	case <-p.done:
		return "", fmt.Errorf("%s: %s ended: %s", what, p.cmd.Path, p.output())
	case <-ctx.Done():
		return "", fmt.Errorf("%s: %w: %s", what, context.Cause(ctx), p.output())
	}
}
