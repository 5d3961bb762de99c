# The targets that people use have a line of help; `make help` prints them.

.DEFAULT_GOAL := help

run: ## build what is needed and serve the sample library; prints the address
	go run ./build/prepare -quick
	go run ./build/widget
	go build -trimpath -o bin/rubricate ./build
	bin/rubricate serve

build: ## build the command bin/rubricate with the reader inside
	go run ./build/prepare
	go run ./build/widget
	go build -trimpath -o bin/rubricate ./build

test: ## install the browsers where missing, then run every check
	sh build/browser/install.sh
	$(MAKE) lint
	$(MAKE) build
	go test ./...
	bin/rubricate site --out dist/site --budgets
	go test -tags browser -p 1 -count=1 -timeout 40m ./build/browser ./build/e2e/...

lint: ## vet, formatting, staticcheck
	go vet ./...
	@unformatted=$$(gofmt -l app build extract web); test -z "$$unformatted" || { echo "not formatted by gofmt:"; echo "$$unformatted"; exit 1; }
	go run honnef.co/go/tools/cmd/staticcheck@$(STATICCHECK) ./...

bench: build ## measure the tagger in a browser, beside its best peer, on the sample articles
	bin/rubricate bench web/sample/*.html

bundle: build ## write the sample library as dist/library.newsbundle
	mkdir -p dist
	bin/rubricate bundle --title 'Sample library' -o dist/library.newsbundle web/sample/*.html

screenshots: build ## take the pictures of the README
	go run ./build/screenshots

help: ## print this
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

STATICCHECK := v0.8.2

.PHONY: run build test lint bench bundle screenshots help
