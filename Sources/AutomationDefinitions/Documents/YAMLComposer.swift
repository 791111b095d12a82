public import SourceDiagnostics
import YAMLEvents

extension DiagnosticCode {
  /// `*name` has no `&name` before it.
  public static let unknownAlias = DiagnosticCode(
    "D011", "unknown-alias",
    Explanation(
      what: "`*name` has no `&name` before it.",
      why: """
        An alias repeats a value that was named earlier in the same document; with no such value \
        there is nothing to send. A text that merely begins with `*` needs quotes.
        """,
      example: """
        body:
          match: *service
        """,
      instead: """
        body:
          match: "*service"
        """))

  /// Aliases repeat so much that the document is refused.
  public static let aliasExpansion = DiagnosticCode(
    "D012", "alias-expansion",
    Explanation(
      what: "Aliases repeat so much that the document is refused.",
      why: """
        A few aliases of aliases stand for millions of values and exhaust the memory of whatever \
        expands them. Drydock refuses more than 100,000; the platform takes bodies of 1 MiB at \
        most.
        """,
      example: """
        body:
          a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]
          b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
          c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
          d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
          e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
          f: [*e, *e, *e, *e, *e, *e, *e, *e, *e]
        """,
      instead: """
        body:
          a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]
          b: [*a, *a]
        """))

  /// A YAML key is no scalar, which JSON has no form for.
  public static let unsupportedKey = DiagnosticCode(
    "D013", "unsupported-key",
    Explanation(
      what: "A YAML key is no scalar, which JSON has no form for.",
      why: """
        The platform takes JSON, whose keys are strings. Converters invent different texts for a \
        key that is a list or a mapping, so the pair is left out here.
        """,
      example: """
        body:
          [checkout, payments]: updated
        """,
      instead: """
        body:
          checkout: updated
          payments: updated
        """))
}

/// Builds nodes from YAML events, with aliases resolved and merge keys merged.
struct YAMLComposer {
  private(set) var roots: [DocumentNode] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let file: SourceFile
  private var collections: [YAMLCollection] = []
  private var anchors: [String: SizedNode] = [:]
  private var expandedNodes = 0

  /// How many nodes aliases may add to a stream.
  private static let maxExpandedNodes = 100_000

  init(_ file: SourceFile) { self.file = file }

  /// Takes the next event; false when reading must end.
  mutating func add(_ event: YAMLEvent) -> Bool {
    let span = SourceSpan(file: file, range: event.range)
    switch event.kind {
    case .documentStart: anchors = [:]
    case .documentEnd: break
    case .scalar(let scalar):
      let isPlainMerge = scalar.isPlainImplicit && scalar.text == "<<"
      let string = scalar.sourceString(at: span)
      let (node, finding) = scalar.node(string)
      if let finding { diagnostics.append(finding) }
      finish(
        SizedNode(node: node, size: 1, scalar: string), anchor: scalar.anchor,
        isMerge: isPlainMerge || scalar.tag == "tag:yaml.org,2002:merge")
    case .sequenceStart(let properties):
      collections.append(YAMLCollection(.sequence, properties, at: event.range.lowerBound))
      reportTag(of: properties, is: "seq", span)
    case .mappingStart(let properties):
      collections.append(YAMLCollection(.mapping, properties, at: event.range.lowerBound))
      reportTag(of: properties, is: "map", span)
    case .sequenceEnd, .mappingEnd:
      guard let collection = collections.popLast() else { break }
      finish(
        close(collection, end: event.range.upperBound), anchor: collection.properties.anchor)
    case .alias(let name):
      return addAlias(name, span)
    }
    return true
  }

  private mutating func addAlias(_ name: String, _ span: SourceSpan) -> Bool {
    guard let target = anchors[name] else {
      let isInside = collections.contains { $0.properties.anchor == name }
      diagnostics.append(
        Diagnostic(
          .unknownAlias, .error,
          isInside
            ? "`*\(name)` stands inside `&\(name)`" : "`*\(name)` has no `&\(name)` before it",
          at: span,
          help: isInside ? "a value cannot hold itself" : "quote text that begins with `*`"))
      finish(SizedNode(node: DocumentNode(.null, span: span), size: 1), anchor: nil)
      return true
    }
    expandedNodes += target.size
    guard expandedNodes <= Self.maxExpandedNodes else {
      diagnostics.append(
        Diagnostic(
          .aliasExpansion, .error, "aliases repeat more than \(Self.maxExpandedNodes) values",
          at: span, help: "let aliases repeat fewer values, or write out what is needed"))
      return false
    }
    finish(target, anchor: nil)
    return true
  }

  /// Adds a finished node to the collection around it.
  private mutating func finish(_ node: SizedNode, anchor: String?, isMerge: Bool = false) {
    if let anchor { anchors[anchor] = node }
    guard let last = collections.indices.last else {
      let isMissing = node.node.isNull && node.node.span.range.isEmpty
      if !isMissing { roots.append(node.node) }
      return
    }
    collections[last].add(node, isMerge: isMerge)
  }

  private mutating func close(_ collection: YAMLCollection, end: Int) -> SizedNode {
    let range = collection.start..<max(collection.start, end)
    if collection.isUnquotedTemplate(in: file.bytes) {
      let span = SourceSpan(file: file, range: range)
      diagnostics.append(.unquotedTemplate(at: span))
      let text = String(decoding: file.bytes[range], as: UTF8.self)
      let string = SourceString(
        text: text, span: span,
        start: range.lowerBound)
      return SizedNode(node: DocumentNode(.string(string), span: span), size: 1, scalar: string)
    }
    let (kind, findings) = collection.content()
    diagnostics += findings
    let span = SourceSpan(file: file, range: file.trimmingSpace(range))
    return SizedNode(node: DocumentNode(kind, span: span), size: collection.size)
  }

  private mutating func reportTag(
    of properties: YAMLNodeProperties, is type: String, _ span: SourceSpan
  ) {
    guard let tag = properties.tag, tag != "!", tag != "tag:yaml.org,2002:" + type else { return }
    diagnostics.append(.unknownTag(tag, at: span))
  }
}

/// A node, the number of nodes in it, and its text if it is a scalar.
struct SizedNode {
  let node: DocumentNode
  let size: Int
  var scalar: SourceString?
}

extension SourceFile {
  /// The range without white space at its end, which libyaml counts to a block collection.
  fileprivate func trimmingSpace(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    return range.lowerBound..<end
  }
}
