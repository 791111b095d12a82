/// The example of an explanation, made a whole file.
///
/// An example is a few pairs of a definition. Its first key tells where they stand: at the top,
/// under `trigger` or under `invocationMethod`; any other key is one of a webhook's body, and a
/// lone string is an expression of a condition. What a definition needs besides is added. A text
/// in braces is an event. What follows a `$` at the beginning of a line is a command. Where the
/// pairs do not tell whether they belong to an automation or an action, both are made of them.
struct ExplainedText {
  /// The file, in JSON or YAML; an event as it is.
  let text: String

  let isEvent: Bool

  /// The words of the command; `nil` without one.
  let command: [String]?

  init(_ example: String, preferringAction prefersAction: Bool) {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex { $0.hasPrefix("$ ") } ?? lines.endIndex
    command =
      end == lines.endIndex
      ? nil : lines[end...].flatMap { $0.split { " \\".contains($0) }.map(String.init) }
    isEvent = example.hasPrefix("{")
    text =
      isEvent ? example : Pairs(lines[..<end].map(String.init), prefersAction).definition
  }

  var isJSON: Bool { text.hasPrefix("{") }

  /// The words behind each mention of an option.
  func values(of option: String) -> [String] {
    guard let command else { return [] }
    return zip(command, command.dropFirst()).filter { $0.0 == option }.map(\.1)
  }
}

/// Pairs of an object in JSON or YAML.
private struct Pairs {
  private let lines: [String]
  private let isJSON: Bool
  private let prefersAction: Bool

  init(_ lines: [String], _ prefersAction: Bool) {
    self.lines = lines
    isJSON = lines.first?.hasPrefix("\"") ?? false
    self.prefersAction = prefersAction
  }

  /// The whole definition.
  var definition: String {
    guard let key = keys.first else {
      return isJSON ? condition(lines.joined()) : lines.joined(separator: "\n")
    }
    let pairs =
      if Self.triggerKeys.contains(key) {
        adding(isSelfService ? selfService : Self.automation).under("trigger")
      } else if Self.methodKeys.contains(key) {
        adding(method).under("invocationMethod")
      } else if Self.topKeys.contains(key) {
        self
      } else {
        under("body").adding(Self.webhook).under("invocationMethod")
      }
    return pairs.whole
  }

  private func condition(_ expression: String) -> String {
    with([#""type": "JQ", "expressions": [\#(expression)]"#]).under("condition").definition
  }

  private var whole: String {
    let missing: [(String, String)] =
      keys.contains("nodes")
      ? []
      : keys.contains("schema")
        ? [("identifier", #""deployment""#), ("title", #""Deployment""#)]
        : [
          ("identifier", #""sample""#), ("trigger", trigger),
          ("invocationMethod", #"{"type": "WEBHOOK", "url": "https://a.example", "body": {}}"#),
        ]
    let pairs = adding(missing)
    return isJSON
      ? (["{"] + pairs.lines + ["}"]).joined(separator: "\n") : pairs.lines.joined(separator: "\n")
  }

  /// The trigger of a definition whose payload is what matters.
  private var trigger: String {
    let pairs = isSelfService ? selfService : Self.automation
    return "{" + pairs.map { #""\#($0)": \#($1)"# }.joined(separator: ", ") + "}"
  }
}

extension Pairs {
  private static let topKeys = [
    "identifier", "title", "publish", "requiredApproval", "trigger", "invocationMethod", "schema",
  ]

  private static let triggerKeys = [
    "event", "condition", "operation", "userInputs", "actionCardButtonText",
    "executeActionButtonText",
  ]

  private static let methodKeys = [
    "type", "url", "headers", "body", "mapping", "workflowInputs", "payload",
  ]

  private static let automation = [
    ("type", #""automation""#),
    ("event", #"{"type": "ENTITY_UPDATED", "blueprintIdentifier": "service"}"#),
  ]

  private var selfService: [(String, String)] {
    [
      ("type", #""self-service""#),
      ("operation", mentions("userInputs:") ? #""CREATE""# : #""DAY-2""#),
      ("blueprintIdentifier", #""service""#),
      ("userInputs", #"{"properties": {"nickname": {"type": "string"}}}"#),
    ]
  }

  private static let webhook = [
    ("type", #""WEBHOOK""#), ("url", #""https://a.example""#),
  ]

  /// What the method needs whose pairs these are.
  private var method: [(String, String)] {
    if keys.contains("mapping") {
      return [("type", #""UPSERT_ENTITY""#), ("blueprintIdentifier", #""deployment""#)]
    }
    guard keys.contains("workflowInputs") else { return Self.webhook }
    return [
      ("type", #""GITHUB""#), ("org", #""quayside""#), ("repo", #""services""#),
      ("workflow", #""deploy.yml""#),
    ]
  }

  /// Whether the pairs belong to a self-service action.
  private var isSelfService: Bool {
    if ["operation:", "userInputs:", "ButtonText:", "SEARCH"].contains(where: mentions) {
      return true
    }
    return prefersAction && !mentions("JQ") && !mentions("event:")
  }

  private func mentions(_ word: String) -> Bool { lines.contains { $0.contains(word) } }
}

extension Pairs {
  /// The keys of the pairs, not of what they hold.
  private var keys: [String] {
    lines.compactMap { line in
      let quoted = line.firstMatch(of: /^"((?:[^"\\]|\\.)*)":/)?.output.1
      return (quoted ?? line.firstMatch(of: /^([A-Za-z]+):/)?.output.1).map(String.init)
    }
  }

  /// The pairs behind those of the given ones whose keys they lack; values are JSON.
  private func adding(_ pairs: [(String, String)]) -> Pairs {
    let missing = pairs.filter { !keys.contains($0.0) }
    let added = missing.map { isJSON ? #""\#($0)": \#($1),"# : "\($0): \($1)" }
    return with(added + lines)
  }

  private func under(_ key: String) -> Pairs {
    let inner = lines.map { "  " + $0 }
    return with(isJSON ? [#""\#(key)": {"#] + inner + ["}"] : ["\(key):"] + inner)
  }

  private func with(_ lines: [String]) -> Pairs {
    Pairs(lines, isJSON: isJSON, prefersAction)
  }

  private init(_ lines: [String], isJSON: Bool, _ prefersAction: Bool) {
    self.lines = lines
    self.isJSON = isJSON
    self.prefersAction = prefersAction
  }
}
