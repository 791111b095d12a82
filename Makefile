# make demo     set up, build a release and dry-run the sample definitions
# make install  build a release and put it, stripped, into $PREFIX/bin (/usr/local/bin)
# make test     set up and run every test
# make vectors  measure agreement with recorded answers of the platform in $DRYDOCK_VECTORS
# make vectors-newer  the same, and the tests that evaluate jq, with libjq 1.7.1, 1.8.1 and 1.8.2
# make hostile  survive the expressions in $DRYDOCK_HOSTILE by every command
# make sanitize run the tests under AddressSanitizer, leaks included; what is left out says why below
# make fuzz     feed the readers and parsers random inputs, each for $FUZZ_SECONDS seconds (60)
# make bench    measure beside jq, gojq and simdjson with streams of $BENCH_EVENTS events (20,000), in
#               the process, and in instructions; installs jq, gojq and valgrind for it
# make bench-instructions  count the instructions of an event and compare them with what was accepted
# make soak     evaluate random events for $SOAK_SECONDS seconds (600) while workers are killed
# make lint     check the format
# make help     this list

PACKAGES := libjq-dev libyaml-dev libonig-dev libsimdjson-dev zlib1g-dev libzstd-dev
INSIDE   := .build/inside
# So that it starts sooner: the data of a program at a fixed address needs no correction, the table of its
# symbols no search; libraries are not looked for beside it, and those that are small stand in it; generic
# types are made of what the compiler knows of them, not of a search by name through all conformances.
# So that it runs faster: short functions are put where they are called in other modules, too.
RELEASE  := swift build --configuration release --static-swift-stdlib --product drydock \
  -Xswiftc -Xclang-linker -Xswiftc -no-pie -Xlinker --no-export-dynamic \
  --disable-local-rpath -Xlinker -L$(INSIDE) \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
  -Xswiftc -cross-module-optimization
DRYDOCK  := .build/release/drydock
PREFIX   ?= /usr/local
NOW      := --now 2026-01-01T00:00:00Z
FUZZED   := Expressions JSON Events Streams YAML Templates Agreement
FUZZ_SECONDS ?= 60
SOAK_SECONDS ?= 600
BENCH_EVENTS ?= 20000
EVENTS   := $(addprefix --event ,$(wildcard automations/*/*.event.json))

.DEFAULT_GOAL := help
.PHONY: help setup build install demo test vectors vectors-newer hostile sanitize fuzz bench \
  bench-instructions soak lint

help:
	@sed -n '/^$$/q; s/^# //p' Makefile

setup:
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ]; then run=""; \
	elif sudo -n true 2>/dev/null; then run="sudo"; \
	else echo "run this once, then make again: sudo apt-get install -y$$missing"; exit 1; fi; \
	$$run apt-get update -qq && $$run apt-get install -y -qq $$missing

build: setup
	@mkdir -p $(INSIDE)
	@dpkg -L libyaml-dev zlib1g-dev libzstd-dev | grep '/lib[a-z]*\.a$$' | xargs ln -sft $(INSIDE)
	$(RELEASE)

install: build
	@install -D --strip $(DRYDOCK) $(DESTDIR)$(PREFIX)/bin/drydock \
	|| { echo "run this, or choose another PREFIX: sudo install -D --strip $(CURDIR)/$(DRYDOCK) $(DESTDIR)$(PREFIX)/bin/drydock"; exit 1; }

demo: build
	@echo; echo "# what the sample automations do for the sample events"; echo
	@$(DRYDOCK) run automations $(NOW) --only-fired $(EVENTS)
	@echo; echo "# what the scaffolding action would dispatch"; echo
	@$(DRYDOCK) invoke automations/scaffold-service/scaffold-service.json $(NOW) \
	  --inputs automations/scaffold-service/scaffold-service.inputs.json

test: setup
	swift test --disable-xctest

vectors: setup
	@test -n "$$DRYDOCK_VECTORS" || { echo "set DRYDOCK_VECTORS to the folder of the vectors"; exit 1; }
	swift test --disable-xctest --filter VectorTests

vectors-newer: setup
	.ci/newer-libjq

hostile: setup
	@test -n "$$DRYDOCK_HOSTILE" || { echo "set DRYDOCK_HOSTILE to the folder of the expressions"; exit 1; }
	swift test --disable-xctest --filter HostileCommandTests

# Of the leaks of others only those are passed over that Tests/leaks.txt names. A small stack has no room
# for what AddressSanitizer adds to every frame, nothing that takes time is quick under it, and the parser
# of libjq itself leaks over some expressions, among them vectors and random ones.
sanitize: setup
	LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.txt:print_suppressions=0 \
	  swift test --disable-xctest --sanitize=address --scratch-path .build/sanitized \
	  --skip 'VectorTests|AgreementTests|randomExpressionsAgree|survivesNestingOnASmallStack|manyDefinitionsAreJudgedQuickly'

# Inputs that reach new code are kept in .build/fuzz, inputs that fail in .build/fuzz/findings. libjq
# itself leaks, so that leaks are not looked for where it takes part, nor at the end of the process.
fuzz: setup
	swift build --package-path Fuzz --configuration release --sanitize=fuzzer --sanitize=address
	@mkdir -p $(addprefix .build/fuzz/,findings $(FUZZED))
	@for target in $(FUZZED); do \
	  leaks=1; if [ $$target = Agreement ]; then leaks=0; fi; \
	  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=$$leaks Fuzz/.build/release/Fuzz$$target \
	    -max_total_time=$(FUZZ_SECONDS) \
	    -max_len=4096 -timeout=10 -verbosity=0 -print_final_stats=1 \
	    -detect_leaks=$$leaks -dict=Fuzz/Dictionaries/$$target.dict -artifact_prefix=.build/fuzz/findings/$$target- \
	    .build/fuzz/$$target Fuzz/Seeds/$$target >.build/fuzz/$$target.log 2>&1 \
	  || { tail -n 40 .build/fuzz/$$target.log; echo "$$target: a property does not hold"; exit 1; }; \
	  sed -n "s/^stat::number_of_executed_units: */$$target: runs /p; \
	    s/^stat::average_exec_per_sec: */$$target: runs per second /p" .build/fuzz/$$target.log; \
	done

# Only benchmarks need these.
bench bench-instructions: PACKAGES += jq gojq valgrind

bench: setup
	Benchmarks/compare --events $(BENCH_EVENTS) --memory-events $$(( $(BENCH_EVENTS) * 10 ))
	swift package --package-path Benchmarks benchmark --no-progress
	Benchmarks/instructions

bench-instructions: setup
	Benchmarks/instructions

soak: setup
	swift build --configuration release --product soak
	.build/release/soak $(SOAK_SECONDS)

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests \
	  Fuzz/Package.swift $(addprefix Fuzz/Sources/Fuzz,Properties $(FUZZED)) \
	  Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Benchmarks
