import Foundation
import Testing

/// Writes where nothing can be written, to the program as a shell runs it.
@Suite struct OutputTests {
  private static let definitions = "automations/service-language-changed"
  private static let event = "\(definitions)/rewritten-after-retirement.event.json"
  private static let stream = "golden/commands/replay-text/events.ndjson"

  /// Every command that prints, in each of its formats.
  private static let commands =
    ["text", "json"].map { "run \(definitions) --event \(event) --format \($0)" }
    + ["text", "json", "github", "sarif", "junit"].map {
      "validate golden/commands/validate-text --format \($0)"
    }
    + ["text", "json", "junit", "tap"].map { "test \(definitions) --format \($0)" }
    + ["test golden/commands/test-text --format github"]
    + ["outcomes", "effects"].map { "replay automations --events \(stream) --emit \($0) --quiet" }
    + [
      "replay golden/commands/replay-compare/after --compare golden/commands/replay-compare/before"
        + " --events \(stream) --quiet",
      "invoke automations/scaffold-service/scaffold-service.json"
        + " --inputs automations/scaffold-service/scaffold-service.inputs.json",
      "event ENTITY_UPDATED --blueprint golden/commands/event-entity", "explain --list",
      "schema automation", "render --template a --input \(event)", "--help", "--version",
    ]

  @Test(arguments: commands)
  func tellsThatTheDiskIsFull(_ command: String) throws {
    let ending = try BuiltProgram.shell("exec drydock \(command) > /dev/full")
    #expect(ending.code == 1)
    #expect(ending.errors.contains("cannot write `standard output`: no space left on device"))
  }

  @Test(arguments: commands)
  func endsWithoutAWordWhenNobodyReads(_ command: String) throws {
    // The reader is gone before anything is written.
    let ending = try BuiltProgram.shell(
      "{ sleep 0.2; drydock \(command); echo $? >&2; } | exec true")
    #expect(ending.errors.split(separator: "\n").last == "141")
    #expect(!ending.errors.contains("pipe"))
  }

  @Test(arguments: commands)
  func tellsThatStandardOutputIsClosed(_ command: String) throws {
    let ending = try BuiltProgram.shell("exec drydock \(command) >&-")
    #expect(ending.code == 1)
    #expect(ending.errors.contains("cannot write `standard output`: bad file descriptor"))
  }

  @Test func answersALineOfABatchToAFullDisk() throws {
    let ending = try BuiltProgram.shell(
      #"echo '{"template": "a"}' | drydock render --batch > /dev/full"#)
    #expect(ending.code == 1)
    #expect(ending.errors.contains("cannot write `standard output`: no space left on device"))
  }

  /// Commands that write `FILE`, and what stands in it before.
  private static let writers = [
    "replay ROOT/automations --events ROOT/\(stream) --quiet --output FILE",
    "replay ROOT/automations --events ROOT/\(stream) --quiet --summary FILE > lines",
    "validate ROOT/golden/commands/validate-text --baseline FILE --write-baseline > findings",
  ]

  @Test(arguments: writers)
  func tellsThatAFileCannotBeWritten(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("old\n".utf8, to: "old")
    for (file, words) in [
      ("/dev/full", "no space left on device"), ("nowhere/file", "no such file or directory"),
      (".", "is a directory"), ("loop", "too many levels of symbolic links"),
      ("old/file", "not a directory"),
    ] {
      let ending = try BuiltProgram.shell(
        "ln -sf loop loop; exec drydock " + Self.filled(command, file), in: folder.url)
      #expect(ending.code == 1, "\(ending.errors)")
      #expect(
        ending.errors.contains("error: cannot write `\(file)`: \(words)"), "\(ending.errors)")
    }
    #expect(try folder.names.filter { $0.contains("drydock") } == [])
  }

  @Test(arguments: writers)
  func leavesTheOldFileWhereTheDiskIsFull(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("old\n".utf8, to: "file")
    // No file may be longer than 0 bytes, not even the one that takes down the errors.
    let ending = try BuiltProgram.shell(
      "trap '' XFSZ; ulimit -f 0; exec drydock "
        + Self.filled(command, "file")
        .replacing("> lines", with: "> /dev/null").replacing("> findings", with: "> /dev/null"),
      in: folder.url)
    #expect(ending.code == 1)
    #expect(try folder.text("file") == "old\n")
    #expect(try folder.names == ["file"])
  }

  @Test(arguments: writers)
  func replacesAFileWithItsRights(_ command: String) throws {
    let folder = try TemporaryFolder()
    let ending = try BuiltProgram.shell(
      "umask 022; mkdir real; echo old > real/file; chmod 660 real/file; ln -s real/file link; "
        + "drydock \(Self.filled(command, "link")); stat -c %a real/file; ls -A real; test -L link",
      in: folder.url)
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(ending.output.hasSuffix("660\nfile\n"), "\(ending.output)")
    #expect(try folder.text("real/file") != "old\n")
  }

  @Test func replacesAFileThatLiesInMemory() throws {
    let path = "/dev/shm/drydock-test-\(UUID())"
    let ending = try BuiltProgram.shell(
      "echo old > \(path); drydock \(Self.filled(Self.writers[0], path)); cat \(path); rm \(path)")
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(!ending.output.isEmpty && !ending.output.contains("old\n"), "\(ending.output)")
  }

  @Test(arguments: ["INT", "TERM", "HUP", "KILL", "INT INT"])
  func leavesTheOldFileWhenASignalEndsIt(_ signals: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("old\n".utf8, to: "file")
    // The stream goes on until the program ends.
    let sending = signals.split(separator: " ").map { "kill -\($0) $!; sleep 0.2; " }.joined()
    let ending = try BuiltProgram.shell(
      """
      set -m
      while cat \(BuiltProgram.root.path)/\(Self.stream); do :; done 2> /dev/null \
        | drydock replay \(BuiltProgram.root.path)/automations --events - --quiet --output file &
      for try in {1..200}; do ls -A | grep -c drydock && break; sleep 0.1; done
      \(sending)
      wait $!
      echo "ended $?"
      """, in: folder.url)
    let codes = ["INT": 130, "TERM": 143, "HUP": 129, "KILL": 137, "INT INT": 130]
    #expect(ending.output.hasPrefix("1\n") || ending.output.contains("\n1\n"), "\(ending)")
    #expect(ending.output.contains("ended \(codes[signals] ?? 0)\n"), "\(ending)")
    #expect(try folder.text("file") == "old\n")
    if signals == "INT" { #expect(ending.errors.contains("left as it was")) }
    if signals != "KILL" { #expect(try folder.names == ["file"]) }
  }

  @Test(arguments: ["", "; ulimit -f 0"])
  func acceptsAWholeOutcomeOrNone(_ limit: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "- {name: a, event: ROOT/\(Self.event), definitions: ROOT/\(Self.definitions), expected: a.expected.json}\n"
        .replacing("ROOT", with: BuiltProgram.root.path).utf8, to: "cases.yaml")
    try folder.write("{}\n".utf8, to: "a.expected.json")
    let ending = try BuiltProgram.shell(
      "(trap '' XFSZ\(limit); exec drydock test cases.yaml --accept) 2>&1 | cat; exit $PIPESTATUS",
      in: folder.url)
    #expect(ending.code == (limit.isEmpty ? 0 : 1), "\(ending)")
    #expect((try folder.text("a.expected.json") == "{}\n") == !limit.isEmpty)
    #expect(try folder.names == ["a.expected.json", "cases.yaml"])
  }

  @Test func makesAllFilesOfADefinitionOrNone() throws {
    let folder = try TemporaryFolder()
    let ending = try BuiltProgram.shell(
      "mkdir -p automations/a; (trap '' XFSZ; ulimit -f 0; exec drydock new automation a) 2>&1 | cat",
      in: folder.url)
    #expect(
      ending.output.contains("cannot write `automations/a/a.yaml`: file too large"),
      "\(ending.output)")
    #expect(try BuiltProgram.shell("ls -A automations/a", in: folder.url).output.isEmpty)
  }

  private static func filled(_ command: String, _ file: String) -> String {
    command.replacing("ROOT", with: BuiltProgram.root.path).replacing("FILE", with: file)
  }
}
