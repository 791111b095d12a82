import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// A value has a JSON type that does not belong there.
  public static let wrongType = DiagnosticCode(
    "A002", "wrong-type",
    Explanation(
      what: "A value has a JSON type that does not belong there.",
      why: """
        The platform's API answers 422: a text is never taken for a boolean or a number, nor one \
        value for a list of one.
        """,
      example: #"publish: "yes""#,
      instead: "publish: true"))

  /// A word is none of those the platform knows.
  public static let unknownValue = DiagnosticCode(
    "A003", "unknown-value",
    Explanation(
      what: "A word is none of those the platform knows.",
      why: """
        Triggers, operations, invocation methods and their like are fixed sets of words. They are \
        compared letter by letter, and the platform's API answers 422 to any other.
        """,
      example: """
        event:
          type: ENTITY_UPDATE
          blueprintIdentifier: service
        """,
      instead: """
        event:
          type: ENTITY_UPDATED
          blueprintIdentifier: service
        """))

  /// A number is too small or too great, or an array has too few or too many elements.
  public static let outOfBounds = DiagnosticCode(
    "A011", "out-of-bounds",
    Explanation(
      what: "A number is too small or too great, or an array has too few or too many elements.",
      why: """
        The platform's schema bounds some numbers and lists: a path follows a relation 15 times at \
        most, and an aggregation has one path filter. Its API answers 422 beyond.
        """,
      example: """
        condition:
          type: SEARCH
          combinator: and
          rules:
            - property: {path: [{relation: parent, maxHops: 16}]}
              operator: matchAny
              value: commerce
        """,
      instead: """
        condition:
          type: SEARCH
          combinator: and
          rules:
            - property: {path: [{relation: parent, maxHops: 15}]}
              operator: matchAny
              value: commerce
        """))
}

/// Compares values with shapes and reports where they differ.
package struct ShapeChecker {
  package private(set) var diagnostics: [Diagnostic] = []

  /// The objects around the value that is judged, outermost first; `nil` stands for an array or map.
  var surroundings: [Surrounding?] = []

  /// How many shapes of a name surround the value.
  private var depths: [String: Int] = [:]

  /// An object around a value.
  struct Surrounding {
    let node: DocumentNode
    let shape: ObjectShape
    let key: String
  }

  package init() {}

  /// Reports every difference between a value and a shape.
  package mutating func check(_ node: DocumentNode, _ shape: Shape) {
    check(node, shape, named: nil)
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Reports every difference between a value and a shape; the name is that of the value's key.
  mutating func check(
    _ node: DocumentNode, _ shape: Shape, named name: String? = nil, of unions: [ShapeUnion] = []
  ) {
    guard shape.accepts(node) else { return reportType(of: node, named: name, expected: shape) }
    switch shape.kind {
    case .any, .null, .boolean: break
    case .number:
      if let number = node.number { check(number, at: node, shape.bounds, named: name) }
    case .text:
      if let text = node.string { check(text, shape, named: name) }
    case .array: checkElements(of: node, shape, named: name)
    case .map: checkValues(of: node, shape)
    case .object, .openObject:
      if let object = shape.object, node.members != nil {
        check(node, object, named: name, of: unions)
      }
    case .either:
      if let fitting = shape.alternative(for: node) { check(node, fitting, named: name) }
    case .union:
      if let union = shape.union { check(node, union, named: name, of: unions + [union]) }
    case .keyed:
      if let keyed = shape.keyed { check(node, keyed.shape(for: node), named: name) }
    case .reference:
      if let reference = shape.reference { check(node, reference, named: name, of: unions) }
    }
  }

  private mutating func checkElements(of node: DocumentNode, _ shape: Shape, named name: String?) {
    let elements = node.elements ?? []
    if let breach = shape.bounds?.breach(byCount: elements.count) {
      let subject = name.map { "`\($0.shortened(to: 60))`" } ?? "the array"
      let count = "\(elements.count) element\(elements.count == 1 ? "" : "s")"
      report(
        Diagnostic(
          .outOfBounds, .error, "\(subject) has \(count), \(breach)",
          at: node.opening))
    }
    surroundings.append(nil)
    for inner in shape.inner where inner.kind != .any {
      for (index, element) in elements.enumerated() {
        check(element, inner, named: name.map { "\($0)[\(index)]" })
      }
    }
    surroundings.removeLast()
  }

  private mutating func checkValues(of node: DocumentNode, _ shape: Shape) {
    surroundings.append(nil)
    for member in node.members ?? [] {
      if let finding = shape.names?.finding(on: member.key, named: nil) { report(finding) }
      for inner in shape.inner { check(member.value, inner, named: member.key.text) }
    }
    surroundings.removeLast()
  }

  /// Reports an unknown word of the key that tells shapes apart, or judges by the shape of the word.
  private mutating func check(
    _ node: DocumentNode, _ union: ShapeUnion, named name: String?, of unions: [ShapeUnion]
  ) {
    let tag = node[union.tag]
    if let word = tag?.string, let shape = union.shape(for: word.text) {
      return check(node, shape, named: name, of: unions)
    }
    if let tag {
      check(tag, .word(union.vocabulary), named: union.tag)
    } else {
      reportMissing(union.tag, in: node, union.noun)
    }
    if union.assumesFirst, let first = union.cases.first {
      check(node, first.shape, named: name, of: unions)
    }
  }

  private mutating func check(
    _ node: DocumentNode, _ reference: ShapeReference, named name: String?,
    of unions: [ShapeUnion]
  ) {
    let depth = depths[reference.name, default: 0] + 1
    if let limit = reference.depthLimit, depth > limit.levels {
      return report(
        Diagnostic(
          .tooDeep, .error, "\(limit.noun) are nested deeper than \(limit.levels) levels",
          at: node.opening, help: limit.help))
    }
    depths[reference.name] = depth
    check(node, reference.shape(), named: name, of: unions)
    depths[reference.name] = depth - 1
  }

  private mutating func check(_ text: SourceString, _ shape: Shape, named name: String?) {
    if let vocabulary = shape.vocabulary, !vocabulary.contains(text.text) {
      report(
        Diagnostic(
          .unknownValue, .error, "unknown \(vocabulary.noun) `\(text.text.shortened(to: 60))`",
          at: text.span, help: vocabulary.help(for: text.text)))
    }
    if let finding = shape.rule?.finding(on: text, named: name) { report(finding) }
  }

  private mutating func check(
    _ number: JSONNumber, at node: DocumentNode, _ bounds: Bounds?, named name: String?
  ) {
    guard let breach = bounds?.breach(by: number.value) else { return }
    let found = name.map { "`\($0.shortened(to: 60))` is" } ?? "found"
    report(
      Diagnostic(
        .outOfBounds, .error, "\(found) \(number.text.shortened(to: 40)), \(breach)",
        at: node.span))
  }

  mutating func reportType(of node: DocumentNode, named name: String?, expected shape: Shape) {
    let found = name.map { "`\($0.shortened(to: 60))` is" } ?? "found"
    report(
      Diagnostic(
        .wrongType, .error, "\(found) \(node.typeAndValue), expected \(shape.words)",
        at: node.opening, help: shape.help(for: node)))
  }
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
}
