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

  /// Reports every difference between a value and a shape.
  mutating func check(_ node: DocumentNode, _ shape: Shape) {
    guard shape.accepts(node) else { return reportType(of: node, expected: shape) }
    switch shape.kind {
    case .any, .null, .string, .number, .boolean, .booleanOrText, .arrayOrObject: break
    case .word:
      if let word = node.string, let vocabulary = shape.vocabulary { check(word, vocabulary) }
    case .array:
      for element in node.elements ?? [] { for inner in shape.inner { check(element, inner) } }
    case .map:
      for member in node.members ?? [] { for inner in shape.inner { check(member.value, inner) } }
    case .object:
      if let object = shape.object { check(node, object) }
    case .orQuery:
      if node["jqQuery"] != nil {
        check(node, .jqQuery)
      } else {
        for inner in shape.inner { check(node, inner) }
      }
    case .either:
      if let fitting = shape.inner.first(where: { $0.accepts(node) }) { check(node, fitting) }
    }
  }

  /// Reports missing, unknown and wrong keys of an object.
  mutating func check(_ node: DocumentNode, _ shape: ObjectShape) {
    guard let members = node.members else {
      return reportType(of: node, expected: .object(shape))
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
        check(member.value, key.shape)
      } else {
        reportUnknown(member, of: node, shape)
      }
    }
  }

  private mutating func check(_ word: SourceString, _ vocabulary: Vocabulary) {
    guard !vocabulary.words.contains(where: { $0.hasSameBytes(as: word.text) }) else { return }
    let help =
      vocabulary.mistakes[word.text]
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
    let free = shape.keys.map(\.name).filter { node[$0] == nil }
    let near = member.key.text.nearest(in: free).map { "did you mean `\($0)`?" }
    report(
      Diagnostic(
        .unknownKey, severity,
        "unknown key `\(member.key.text.shortened(to: 60))` in \(shape.noun)",
        at: member.key.span, help: near ?? "remove it; the platform refuses keys it does not know"))
  }

  private mutating func reportType(of node: DocumentNode, expected shape: Shape) {
    report(
      Diagnostic(
        .wrongType, .error, "found \(node.typeName.withArticle), expected \(shape.words)",
        at: node.opening))
  }
}

extension ObjectShape {
  static let jqQuery = ObjectShape("a jqQuery", [.required("jqQuery", .string)])
}

extension Shape {
  /// Whether the JSON type fits, whatever the content.
  func accepts(_ node: DocumentNode) -> Bool {
    switch (kind, node.kind) {
    case (.any, _), (.null, .null), (.string, .string), (.word, .string),
      (.booleanOrText, .string), (.number, .number), (.boolean, .bool), (.booleanOrText, .bool),
      (.array, .array), (.arrayOrObject, .array), (.arrayOrObject, .object), (.map, .object),
      (.object, .object):
      true
    case (.orQuery, _): node["jqQuery"] != nil || inner.contains { $0.accepts(node) }
    case (.either, _): inner.contains { $0.accepts(node) }
    default: false
    }
  }

  /// The shape as messages call it.
  var words: String {
    switch kind {
    case .any: "a value"
    case .null: "null"
    case .string, .word: "a string"
    case .number: "a number"
    case .boolean: "a boolean"
    case .booleanOrText: "a boolean or a string"
    case .arrayOrObject: "an array or an object"
    case .array: "an array"
    case .map, .object: "an object"
    case .orQuery: (inner.map(\.words) + ["a jqQuery"]).joined(separator: " or ")
    case .either: inner.map(\.words).joined(separator: " or ")
    }
  }
}

extension DocumentNode {
  /// A place for findings about the whole value: all of a scalar, the first byte of a container.
  var opening: SourceSpan {
    switch kind {
    case .array, .object:
      SourceSpan(file: span.file, range: span.range.lowerBound..<span.range.lowerBound + 1)
    default: span
    }
  }
}

extension String {
  fileprivate var withArticle: String {
    switch self {
    case "array", "object": "an \(self)"
    case "null": self
    default: "a \(self)"
    }
  }
}
