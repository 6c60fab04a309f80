package main

import (
	"context"
	"hash/maphash"
	"net/http"
)

const (
	fetchers = 16 // pages that are fetched at once
	perHost  = 2  // of them from one host
)

// A fetcher fetches pages, not too many at once from any host.
type fetcher struct {
	client *http.Client
	seed   maphash.Seed
	hosts  [256]chan struct{} // by hash: hosts that share one wait for each other
}

func newFetcher(client *http.Client) *fetcher {
	f := &fetcher{client: client, seed: maphash.MakeSeed()}
	for i := range f.hosts {
		f.hosts[i] = make(chan struct{}, perHost)
	}
	return f
}

// fetch gets a page when its host's turn has come: the time that it may take
// begins then.
func (f *fetcher) fetch(ctx context.Context, address string) ([]byte, error) {
	host := f.hosts[maphash.String(f.seed, domainOfURL(address))%uint64(len(f.hosts))]
	select {
	case host <- struct{}{}:
		defer func() { <-host }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return fetch(ctx, f.client, address)
}
