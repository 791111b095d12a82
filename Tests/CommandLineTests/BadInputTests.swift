import Foundation
import Testing

/// Gives every kind of file every fault a file can have, to the program as a shell runs it.
@Suite struct BadInputTests {
  /// A file that a command reads.
  struct Kind: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let content: String

    /// The command line, in which `FILE` is the file.
    let command: String

    init(_ description: String, _ name: String, _ content: String, _ command: String) {
      (testDescription, self.name, self.content, self.command) = (
        description, name, content, command
      )
    }

    /// Whether the file may be like that: without a word, a configuration sets nothing.
    func accepts(_ fault: String) -> Bool {
      name == "x.yaml" && command.contains("--config")
        && ["empty", "white space", "a mark alone"].contains(fault)
    }
  }

  private static let automation = """
    {"identifier": "a", "trigger": {"type": "automation", "event":
     {"type": "ENTITY_CREATED", "blueprintIdentifier": "service"}},
     "invocationMethod": {"type": "WEBHOOK", "url": "https://a.example"}}

    """
  private static let action = """
    {"identifier": "b", "trigger": {"type": "self-service", "operation": "CREATE",
     "userInputs": {"properties": {"name": {"type": "string"}}, "required": []}},
     "invocationMethod": {"type": "WEBHOOK", "url": "https://a.example"}}

    """
  private static let event = """
    {"action": "CREATE", "resourceType": "entity", "context": {"blueprintIdentifier": "service"},
     "diff": {"before": null, "after": {"identifier": "é"}}}

    """
  private static let yaml = """
    identifier: a
    trigger:
      type: automation
      event: {type: ENTITY_CREATED, blueprintIdentifier: service}
    invocationMethod: {type: WEBHOOK, url: "https://a.example", body: {name: é}}

    """

  /// The files beside the faulty one.
  private static let others = [
    "ok.json": automation, "action.json": action, "ok.event.json": event,
  ]

  private static let kinds = [
    Kind("a definition", "x.json", automation, "validate FILE"),
    Kind("a definition to run", "x.json", automation, "run FILE --event ok.event.json"),
    Kind("a definition to replay", "x.json", automation, "replay FILE --events ok.event.json"),
    Kind("a definition in YAML", "x.yaml", yaml, "validate FILE"),
    Kind(
      "a blueprint", "x.json",
      #"{"identifier": "é", "schema": {"properties": {}}, "relations": {}}"#,
      "validate FILE"),
    Kind("events", "x.event.json", event, "run ok.json --event FILE"),
    Kind("cases", "cases.yaml", "- event: ok.event.json\n  name: é\n  fires: true\n", "test FILE"),
    Kind("inputs", "x.json", #"{"name": "é"}"#, "invoke action.json --inputs FILE"),
    Kind("an entity", "x.json", #"{"identifier": "é"}"#, "invoke action.json --entity FILE"),
    Kind("a user", "x.json", #"{"email": "é"}"#, "run ok.json --event ok.event.json --user FILE"),
    Kind("secrets", "x.json", #"{"key": "é"}"#, "run ok.json --event ok.event.json --secrets FILE"),
    Kind("a configuration", "x.yaml", "ignore: [é]\n", "validate ok.json --config FILE"),
    Kind(
      "a recorded run", "x.json", #"{"payload": {"type": "é"}}"#,
      "run ok.json --event ok.event.json --against FILE"),
    Kind("templates", "x.json", #"{"a": "{{ .é }}"}"#, "render FILE --input ok.event.json"),
    Kind(
      "what templates see", "x.json", #"{"a": "é"}"#, "render --template '{{ .a }}' --input FILE"),
  ]

  /// What makes `FILE` of the good file `GOOD`; none of them leaves anything that can be read.
  private static let faults = [
    ("empty", ": > FILE"),
    ("white space", #"printf ' \n\t\r\n' > FILE"#),
    ("NUL bytes", "head -c 4096 /dev/zero > FILE"),
    ("a NUL inside", #"{ head -c 9 GOOD; printf '\0'; tail -c +10 GOOD; } > FILE"#),
    ("not UTF-8", #"sed 's/é/\xE9/' GOOD > FILE; grep -q é GOOD || printf '\xFF' >> FILE"#),
    ("UTF-16", "iconv -f UTF-8 -t UTF-16 GOOD > FILE"),
    ("UTF-16 without mark", "iconv -f UTF-8 -t UTF-16LE GOOD > FILE"),
    ("a mark alone", #"printf '\xEF\xBB\xBF' > FILE"#),
    ("100,000 levels", "{ yes [ | head -n 100000; yes ] | head -n 100000; } | tr -d '\\n' > FILE"),
    ("levels left open", "yes '{\"a\":' | head -n 100000 | tr -d '\\n' > FILE"),
    ("random bytes", "head -c 5000 /dev/urandom > FILE"),
    ("without end", "ln -s /dev/zero FILE"),
    ("missing", ":"),
    ("a folder", "mkdir FILE"),
    ("a link to itself", "ln -s $(basename FILE) FILE"),
    ("a link to nothing", "ln -s nowhere FILE"),
  ]

  @Test(arguments: kinds)
  func readsTheGoodFile(_ kind: Kind) throws {
    let folder = try Self.folder(for: kind)
    let plain = try BuiltProgram.shell(Self.command(kind, file: "GOOD"), in: folder.url)
    // A recorded run differs; a good configuration says nothing of the file.
    #expect(kind.name != "x.json" || [0, 1].contains(plain.code), "\(plain)")
    for change in ["sed '1s/^/\\xEF\\xBB\\xBF/'", "sed 's/$/\\r/'"] {
      let ending = try BuiltProgram.shell(
        "mkdir -p d; \(change) good/\(kind.name) > d/\(kind.name); "
          + Self.command(kind, file: "d/\(kind.name)"), in: folder.url)
      #expect(ending.code == plain.code, "\(change): \(ending)")
      #expect(!ending.errors.contains("error"), "\(change): \(ending)")
    }
  }

  @Test(arguments: kinds)
  func tellsWhatIsWrongWithAFile(_ kind: Kind) throws {
    let folder = try Self.folder(for: kind)
    for (number, fault) in Self.faults.enumerated() where !kind.accepts(fault.0) {
      let file = "d\(number)/\(kind.name)"
      let made = fault.1.replacing("FILE", with: file)
        .replacing("GOOD", with: "good/\(kind.name)")
      let ending = try BuiltProgram.shell(
        "mkdir d\(number); \(made); exec " + Self.command(kind, file: file), in: folder.url)
      let text = ending.output + ending.errors
      #expect([1, 64].contains(ending.code), "\(fault.0): \(ending)")
      #expect(text.contains(file), "\(fault.0): \(ending)")
      #expect(text.contains("error"), "\(fault.0): \(ending)")
      #expect(!text.contains("Fatal"), "\(fault.0): \(ending)")
    }
  }

  private static func folder(for kind: Kind) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in others { try folder.write(text.utf8, to: name) }
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "good"), withIntermediateDirectories: true)
    try folder.write(kind.content.utf8, to: "good/\(kind.name)")
    return folder
  }

  private static func command(_ kind: Kind, file: String) -> String {
    let file = file == "GOOD" ? "good/\(kind.name)" : file
    return "drydock " + kind.command.replacing("FILE", with: file)
  }
}
