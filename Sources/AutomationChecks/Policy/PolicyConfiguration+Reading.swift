internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// The configuration of a repository cannot be understood.
  public static let invalidConfiguration = DiagnosticCode(
    "D105", "invalid-configuration",
    Explanation(
      what: "The configuration of a repository cannot be understood.",
      why: """
        Nothing is judged by rules that are half understood, so that no mistake passes by a slip in \
        the configuration.
        """,
      example: """
        checks:
          unpublished-automation: silent
        """,
      instead: """
        checks:
          unpublished-automation: off
        """))
}

extension PolicyConfiguration {
  /// Reads a configuration, whose checks are called by `codes`; with an error it is not to be used.
  public static func read(
    _ file: SourceFile, codes: [DiagnosticCode]
  ) -> (configuration: PolicyConfiguration, diagnostics: [Diagnostic]) {
    let (roots, diagnostics) = DocumentReader.read(file, format: DocumentFormat(of: file))
    if !file.bytes.contains(0), diagnostics.contains(where: { $0.code == .emptyDocument }) {
      return (.init(), [])
    }
    guard !diagnostics.contains(where: { $0.severity == .error }), let root = roots.first else {
      return (.init(), diagnostics)
    }
    var reader = ConfigurationReader(codes: codes)
    if !root.isNull { reader.read(root) }
    return (reader.configuration, (diagnostics + reader.diagnostics).sortedByPlace)
  }
}

/// Takes a configuration out of a document, fault by fault.
private struct ConfigurationReader {
  let codes: [DiagnosticCode]
  var configuration = PolicyConfiguration()
  var diagnostics: [Diagnostic] = []

  init(codes: [DiagnosticCode]) { self.codes = codes }

  mutating func read(_ root: DocumentNode) {
    for (key, value) in members(of: root, "the configuration", ["ignore", "checks", "silence"]) {
      switch key {
      case "ignore":
        configuration.ignored = strings(value, in: "`ignore`").compactMap { pattern($0) }
      case "checks": readSettings(value)
      default: readSilences(value)
      }
    }
  }

  private mutating func readSettings(_ node: DocumentNode) {
    guard let members = node.members else {
      return report("`checks` is \(node.typeAndValue), expected an object", node)
    }
    for member in members {
      guard let code = code(member.key) else { continue }
      let name = member.value.string?.text ?? member.value.typeName
      guard let setting = PolicyConfiguration.Setting(rawValue: name) else {
        report("unknown severity `\(name.shortened(to: 60))`", member.value, .severities)
        continue
      }
      if code.isAboutReading {
        report(
          "`\(member.key.text)` cannot be set: it says that a text cannot be read", member.key.span)
      } else if configuration.settings[code] != nil {
        report("`\(member.key.text)` is set twice", member.key.span, "remove one of the two")
      } else {
        configuration.settings[code] = setting
      }
    }
  }

  private mutating func readSilences(_ node: DocumentNode) {
    guard let elements = node.elements else {
      return report("`silence` is \(node.typeAndValue), expected an array", node)
    }
    for element in elements {
      var file: PathPattern?
      var path: String?
      var checks: [SourceString] = []
      let members = self.members(of: element, "a silence", ["file", "at", "checks", "reason"])
      for (key, value) in members {
        switch key {
        case "file": file = string(value, in: "`file`").flatMap { pattern($0) }
        case "at": path = string(value, in: "`at`")?.text
        case "checks": checks = strings(value, in: "`checks`")
        default: _ = string(value, in: "`reason`")
        }
      }
      for key in ["file", "checks"] where element.members != nil && element[key] == nil {
        report("a silence has no `\(key)`", element, "add `\(key)`")
      }
      guard let file else { continue }
      for check in checks {
        guard let code = code(check) else { continue }
        configuration.silences.append(
          Silence(
            name: check.text, code: code, span: check.span, scope: .files(file, path: path)))
      }
    }
  }

  /// The members of an object whose keys are known.
  private mutating func members(
    of node: DocumentNode, _ noun: String, _ known: [String]
  ) -> [(key: String, value: DocumentNode)] {
    guard let members = node.members else {
      report("\(noun) is \(node.typeAndValue), expected an object", node)
      return []
    }
    return members.compactMap { member in
      if known.contains(member.key.text) { return (member.key.text, member.value) }
      let near = member.key.text.nearest(in: known)
      report(
        "unknown key `\(member.key.text.shortened(to: 60))` in \(noun)", member.key.span,
        near.map { "did you mean `\($0)`?" }
          ?? "write one of \(known.map { "`\($0)`" }.joined(separator: ", "))")
      return nil
    }
  }

  private mutating func strings(_ node: DocumentNode, in noun: String) -> [SourceString] {
    guard let elements = node.elements else {
      report("\(noun) is \(node.typeAndValue), expected an array of strings", node)
      return []
    }
    return elements.compactMap { string($0, in: "an element of \(noun)") }
  }

  private mutating func string(_ node: DocumentNode, in noun: String) -> SourceString? {
    if node.string == nil { report("\(noun) is \(node.typeAndValue), expected a string", node) }
    return node.string
  }

  private mutating func pattern(_ string: SourceString) -> PathPattern? {
    let isNegated = string.text.hasPrefix("!")
    if !isNegated, let pattern = PathPattern(string.text) { return pattern }
    report(
      "`\(string.text.shortened(to: 60))` is no pattern for paths", string.span,
      isNegated ? "a pattern cannot be negated" : "write a path such as `drafts/**`")
    return nil
  }

  private mutating func code(_ name: SourceString) -> DiagnosticCode? {
    if let code = codes.code(called: name.text) { return code }
    report(
      "no check is called `\(name.text.shortened(to: 60))`", name.span,
      codes.nearestName(to: name.text).map { "did you mean `\($0)`?" }
        ?? "`drydock explain --list` lists all")
    return nil
  }

  private mutating func report(_ message: String, _ node: DocumentNode, _ help: String? = nil) {
    let start = node.span.range.lowerBound
    let isContainer = node.members != nil || node.elements != nil
    report(
      message,
      isContainer ? SourceSpan(file: node.span.file, range: start..<start + 1) : node.span, help)
  }

  private mutating func report(_ message: String, _ span: SourceSpan, _ help: String? = nil) {
    diagnostics.append(Diagnostic(.invalidConfiguration, .error, message, at: span, help: help))
  }
}

extension String {
  fileprivate static let severities =
    "write one of "
    + PolicyConfiguration.Setting.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
}
