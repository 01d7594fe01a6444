# A thin front to CMake and the scripts in tools/. See README.md.
MODES ?= release sanitize gc oom
ifdef MODE
MODES := $(MODE)
endif
PROGRAMS ?=

all: build/build.ninja
	@cmake --build build

build/build.ninja:
	@cmake --preset release >/dev/null

build/%/build.ninja:
	@cmake --preset $* >/dev/null

build-release: all
build-%: build/%/build.ninja
	@cmake --build build/$*

setup:
	@tools/setup.sh build

run: setup all
	@build/krait examples/hello.py
	@build/krait -X pins examples/blink.py

test:
	@tools/setup.sh test
	@$(MAKE) --no-print-directory $(addprefix build-,$(MODES))
	@python3 tests/run_tests.py --modes "$(MODES)" $(PROGRAMS)

bench: setup all
	@tools/setup.sh bench
	@python3 benchmarks/run.py $(PROGRAMS)

style:
	@python3 tools/style_report.py

layers:
	@python3 tools/check_layers.py

size: all
	@python3 tools/size_report.py

clean:
	rm -rf build

.PHONY: all setup run test bench style layers size clean build-release
.PRECIOUS: build/%/build.ninja
