// Package serve serves a site from memory: what rubricate site writes, with
// the media types, caching and security headers a good host would give it.
package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"rubricate/build/site"
)

// Command is rubricate serve.
func Command() *cobra.Command {
	var flags site.Flags
	var addr string
	var plain bool
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve a library of articles as a web site",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			opts, err := flags.Options()
			if err != nil {
				return err
			}
			listener, err := listen(addr)
			if err != nil {
				return err
			}
			defer listener.Close()
			s, err := site.Make(cmd.Context(), opts)
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "Rubricate is at http://%s%s (Ctrl+C ends it)\n", listener.Addr(), s.Base)
			return Serve(cmd.Context(), listener, New(s, !plain))
		},
	}
	cmd.Flags().StringVar(&addr, "addr", "127.0.0.1:8000", "address to listen on; port 0 takes a free one")
	cmd.Flags().BoolVar(&plain, "no-compress", false, "compress nothing, as the plainest hosts do")
	flags.Add(cmd)
	return cmd
}

// New returns a handler that answers with the files of s, compressed where the
// browser asks for it if compress is set.
func New(s *site.Site, compress bool) http.Handler {
	return &handler{site: s, compress: compress, started: time.Now()}
}

func listen(addr string) (net.Listener, error) {
	listener, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("%s is in use by another program: choose another address with --addr, or port 0 for a free one", addr)
	}
	return listener, err
}

// shutdownGrace is how long answers that are under way may take to finish.
const shutdownGrace = 5 * time.Second

// Serve answers until ctx is done, then lets the answers under way finish.
func Serve(ctx context.Context, listener net.Listener, h http.Handler) error {
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownGrace)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		return errors.Join(err, server.Close())
	}
	return nil
}
