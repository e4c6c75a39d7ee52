# make site         the help center, in public/
# make test         every check
# make preview      the site on this machine, for writers
# make publish      builds the site and copies it to DEST, a folder or a remote of rclone as in store:bucket/help
# make verify       tests every amount, price, day and case in a range; scripts/verify --faults plants faults
# make mutate       changes the domain in every place and checks that a test fails
# make coverage     line coverage by the Swift tests, by target
# make sanitize     the Swift tests under AddressSanitizer and ThreadSanitizer
# make fuzz         libFuzzer on each parser of outside input; FUZZ_SECONDS=60 for less time
# make pathological build times of articles that nobody writes
# make load         the preview under 60,000 requests while files change
# make deb          a Debian package of the tool and all that it needs, in .build/
# make bare         'make site' and 'make test' on a minimal machine
# make bare-deb     the package on a minimal machine without Swift
# make soak         the tests whose loops 'make test' shortens, with all turns
# make bench        speed compared with Hugo; SIZES="1000 10000 100000" for more sizes
#
# Each target installs what is missing; the second time it is quick.

PYTHON := .setup/python/bin/python
TOOL := .build/release/helpcenter
WASM := .build-wasm/calculator.wasm
# The destination of 'make publish'.
DEST ?= .build/published
SOURCES := Package.swift Sources Tests

# SwiftPM locks its folders, so parallel builds would only wait for each other.
.NOTPARALLEL:
.PHONY: site test preview publish setup setup-site setup-publish tool default-templates wasm pagefind unit-tests browser-tests lint format screenshots bench mutate verify coverage sanitize fuzz pathological load deb bare bare-deb soak

site: tool wasm pagefind
	$(TOOL) build --strict

test: setup lint site
	@scripts/all-tests

preview: tool wasm pagefind
	$(TOOL) serve

publish: site setup-publish
	scripts/publish public "$(DEST)"

setup: pagefind
	@scripts/setup tests

setup-site:
	@scripts/setup site

setup-publish:
	@scripts/setup publish

tool: setup-site default-templates
	swift build --configuration release --product helpcenter --static-swift-stdlib -Xlinker --strip-debug

# What a site without templates of its own gets.
default-templates:
	@scripts/place templates templates

wasm: $(WASM)
	@scripts/place $(WASM) calculator.wasm

# It takes 13 s, so only when a source has changed. The folders are among the sources: one that lost a file has changed.
$(WASM): $(shell find Sources/Days Sources/TradeAssurance Sources/CalculatorWasm) scripts/build-wasm | setup-site
	@scripts/build-wasm $@

pagefind: setup-site
	@scripts/place "$$($(PYTHON) -c 'import pagefind_bin; print(pagefind_bin.get_executable())')" pagefind

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

format:
	swift format --in-place --parallel --recursive $(SOURCES)

unit-tests: wasm pagefind default-templates
	@scripts/unit-tests

browser-tests: site setup
	$(PYTHON) -m pytest Tests/Browser

# The tests whose loops 'make test' shortens, with all turns.
soak: export SOAK := 1
soak: unit-tests browser-tests

screenshots: site setup
	$(PYTHON) Tests/Browser/screenshots.py --site public --into screenshots

bench: tool
	@Benchmarks/setup
	.setup/benchmarks/bin/python Benchmarks/run.py $(SIZES)

verify:
	@scripts/verify

mutate:
	scripts/mutate-domain

coverage: wasm pagefind default-templates
	scripts/coverage

sanitize: wasm pagefind default-templates
	scripts/sanitize

fuzz: setup-site
	scripts/fuzz

pathological: tool
	@$(PYTHON) Tests/Browser/pathological.py

load: tool wasm
	@scripts/setup load
	@$(PYTHON) Tests/Browser/load.py

deb: tool wasm pagefind
	@scripts/setup deb
	@scripts/deb

bare:
	@scripts/setup bare
	@scripts/bare

bare-deb: deb
	@scripts/setup bare
	@scripts/bare deb
