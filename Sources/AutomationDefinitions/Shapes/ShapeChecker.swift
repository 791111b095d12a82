import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// A key that the platform demands is not there.
  public static let missingKey = DiagnosticCode("A001", "missing-key")

  /// A value has a JSON type that does not belong there.
  public static let wrongType = DiagnosticCode("A002", "wrong-type")

  /// A word is none of those the platform knows.
  public static let unknownValue = DiagnosticCode("A003", "unknown-value")

  /// A key is none of those the platform knows.
  public static let unknownKey = DiagnosticCode("A004", "unknown-key")
}

/// Compares values with shapes and reports where they differ.
struct ShapeChecker {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Reports every difference between a value and a shape; the name is that of the value's key.
  mutating func check(_ node: DocumentNode, _ shape: Shape, named name: String? = nil) {
    guard shape.accepts(node) else { return reportType(of: node, named: name, expected: shape) }
    switch shape.kind {
    case .any, .null, .string, .number, .boolean, .booleanOrText, .arrayOrObject: break
    case .word:
      if let word = node.string, let vocabulary = shape.vocabulary { check(word, vocabulary) }
    case .array:
      for (index, element) in (node.elements ?? []).enumerated() {
        for inner in shape.inner { check(element, inner, named: name.map { "\($0)[\(index)]" }) }
      }
    case .map:
      for member in node.members ?? [] {
        for inner in shape.inner { check(member.value, inner, named: member.key.text) }
      }
    case .object:
      if let object = shape.object { check(node, object, named: name) }
    case .orQuery:
      if node["jqQuery"] != nil {
        check(node, .jqQuery, named: name)
      } else {
        for inner in shape.inner { check(node, inner, named: name) }
      }
    case .either:
      if let fitting = shape.inner.first(where: { $0.accepts(node) }) {
        check(node, fitting, named: name)
      }
    }
  }

  /// Reports missing, unknown and wrong keys of an object.
  mutating func check(_ node: DocumentNode, _ shape: ObjectShape, named name: String? = nil) {
    guard let members = node.members else {
      return reportType(of: node, named: name, expected: .object(shape))
    }
    for key in shape.keys where key.isRequired && node[key.name] == nil {
      report(
        Diagnostic(
          .missingKey, .error, "\(shape.noun) has no `\(key.name)`", at: node.opening,
          help: "add `\(key.name)`"))
    }
    for member in members {
      if let key = shape.keys.first(where: { $0.name.hasSameBytes(as: member.key.text) }) {
        // The platform's own answers say null for what was never set.
        if !key.isRequired, member.value.isNull { continue }
        check(member.value, key.shape, named: key.name)
      } else {
        reportUnknown(member, of: node, shape)
      }
    }
  }

  private mutating func check(_ word: SourceString, _ vocabulary: Vocabulary) {
    guard !vocabulary.words.contains(where: { $0.hasSameBytes(as: word.text) }) else { return }
    let help =
      vocabulary.mistakes[word.text] ?? vocabulary.mistakes[word.text.lowercased()]
      ?? word.text.nearest(in: vocabulary.words).map { "did you mean `\($0)`?" }
      ?? "write one of \(vocabulary.words.map { "`\($0)`" }.joined(separator: ", "))"
    report(
      Diagnostic(
        .unknownValue, .error, "unknown \(vocabulary.noun) `\(word.text.shortened(to: 60))`",
        at: word.span, help: help))
  }

  private mutating func reportUnknown(
    _ member: DocumentNode.Member, of node: DocumentNode, _ shape: ObjectShape
  ) {
    let severity: Diagnostic.Severity
    switch shape.unknownKeys {
    case .rejected: severity = .error
    case .warned: severity = .warning
    case .allowed: return
    }
    let free = shape.keys.filter { node[$0.name] == nil }
    let near =
      member.key.text.nearest(in: free.map(\.name)) ?? member.key.text.part(ofOneIn: free)
    report(
      Diagnostic(
        .unknownKey, severity,
        "unknown key `\(member.key.text.shortened(to: 60))` in \(shape.noun)",
        at: member.key.span,
        help: near.map { "did you mean `\($0)`?" }
          ?? "remove it; the platform refuses keys it does not know"))
  }

  private mutating func reportType(
    of node: DocumentNode, named name: String?, expected shape: Shape
  ) {
    let found = name.map { "`\($0.shortened(to: 60))` is" } ?? "found"
    report(
      Diagnostic(
        .wrongType, .error, "\(found) \(node.typeAndValue), expected \(shape.words)",
        at: node.opening, help: shape.help(for: node)))
  }
}

extension ObjectShape {
  static let jqQuery = ObjectShape("a jqQuery", [.required("jqQuery", .string)])
}

extension DocumentNode {
  /// A place for findings about the whole value: all of a scalar, the first byte of a container.
  package var opening: SourceSpan {
    switch kind {
    case .array, .object:
      SourceSpan(file: span.file, range: span.range.lowerBound..<span.range.lowerBound + 1)
    default: span
    }
  }
}

extension String {
  /// The name of a type as it is found: `an array`.
  package var withArticle: String {
    switch self {
    case "array", "object": "an \(self)"
    case "null": self
    default: "a \(self)"
    }
  }

  /// The first key that this is the beginning of, or a part of; required keys before others.
  fileprivate func part(ofOneIn keys: [ObjectShape.Key]) -> String? {
    let letters = Array(lowercased().utf8)
    guard letters.count >= 3 else { return nil }
    let names = (keys.filter(\.isRequired) + keys.filter { !$0.isRequired }).map(\.name)
    return names.first { $0.lowercased().utf8.starts(with: letters) }
      ?? names.first { $0.lowercased().contains(lowercased()) }
  }
}
