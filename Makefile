# A thin front to CMake and the scripts in tools/: docs/build.md explains it.
#
#   make                build/krait                  make test            install what tests need, run them all
#   make run            install, build, first steps  make test MODE=gc    one build mode: release sanitize gc oom
#   make bench          against python3 and lua      make test ONLY=dict  tests with `dict` in their path
#   make instructions   the same, counted, slow      make style layers size    the reports
#   make conformance    CPython's own test methods      (EXAM=FOLDER holds them, see docs/conformance.md)
#   make unicode-check  is data/unicode.dat up to date?    make fuzz              four times ten minutes
#   make clean          removes build/               make format               clang-format over all C

MODES := release sanitize gc oom
ifdef MODE
MODES := $(MODE)
endif
ONLY ?=

krait: build-release

run:
	@tools/setup.sh build
	@$(MAKE) --no-print-directory krait
	@build/krait examples/hello.py
	@build/krait -X pins examples/blink.py

test:
	@tools/setup.sh test
	@$(MAKE) --no-print-directory $(MODES:%=test-build-%)
	@python3 tests/run_tests.py --mode $(MODES) -- $(ONLY)

bench instructions:
	@tools/setup.sh bench
	@$(MAKE) --no-print-directory krait
	@python3 benchmarks/run.py $(if $(filter instructions,$@),--instructions) $(ONLY)

style layers:
	@python3 tools/$(if $(filter style,$@),style_report,check_layers).py

# Each target and the random programs for so long.
SECONDS ?= 600
fuzz:
	@tools/setup.sh fuzz
	@$(MAKE) --no-print-directory build/fuzz/build.ninja test-build-sanitize
	@cmake --build build/fuzz --target fuzz
	@python3 tests/fuzz/run.py $(SECONDS)

conformance: krait
	@python3 tools/conformance.py

size: krait
	@python3 tools/size_report.py

format:
	@tools/setup.sh format
	@find src hal ports tests/unit -name '*.[ch]' | xargs clang-format -i

unicode-check:
	@node tools/unicode/make_data.mjs --check

clean:
	rm -rf build

# The presets again when their file changed; CMake notices changed lists and new files by itself.
build/build.ninja: CMakePresets.json
	@cmake --preset release --log-level=WARNING >/dev/null

build/%/build.ninja: CMakePresets.json
	@cmake --preset $* --log-level=WARNING >/dev/null

build-release: build/build.ninja
	@cmake --build build --target krait

build-%: build/%/build.ninja
	@cmake --build build/$* --target krait

test-build-release: build/build.ninja
	@cmake --build build --target krait unit

test-build-%: build/%/build.ninja
	@cmake --build build/$* --target krait unit

.PHONY: krait run test bench conformance instructions style layers size format unicode-check fuzz clean build-release test-build-release
.PRECIOUS: build/%/build.ninja
