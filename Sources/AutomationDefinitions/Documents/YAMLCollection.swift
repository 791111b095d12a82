public import SourceDiagnostics
import YAMLEvents

extension DiagnosticCode {
  /// `<<:` is followed by something that is no mapping.
  public static let invalidMerge = DiagnosticCode(
    "D014", "invalid-merge",
    Explanation(
      what: "`<<:` is followed by something that is no mapping.",
      why: """
        `<<:` copies the pairs of a mapping, mostly of one that was named with `&`. A text has no \
        pairs: nothing is copied, and what was to be shared is missing on the platform.
        """,
      example: """
        headers: &common {X-Team: payments}
        body:
          <<: common
          text: A service was updated
        """,
      instead: """
        headers: &common {X-Team: payments}
        body:
          <<: *common
          text: A service was updated
        """))
}

/// A sequence or mapping of a YAML text while it is read.
struct YAMLCollection {
  enum Kind {
    case sequence
    case mapping
  }

  fileprivate struct Entry {
    let key: SizedNode
    let value: DocumentNode
    let isMerge: Bool
  }

  let properties: YAMLNodeProperties
  let start: Int
  private(set) var size = 1
  private let kind: Kind
  private var elements: [DocumentNode] = []
  private var entries: [Entry] = []
  private var pendingKey: (node: SizedNode, isMerge: Bool)?

  init(_ kind: Kind, _ properties: YAMLNodeProperties, at start: Int) {
    self.kind = kind
    self.properties = properties
    self.start = start
  }

  /// Adds an element, a key or the value of the last key.
  mutating func add(_ child: SizedNode, isMerge: Bool) {
    size += child.size
    switch (kind, pendingKey) {
    case (.sequence, _): elements.append(child.node)
    case (.mapping, nil): pendingKey = (child, isMerge)
    case (.mapping, let key?):
      entries.append(Entry(key: key.node, value: child.node, isMerge: key.isMerge))
      pendingKey = nil
    }
  }

  /// Whether the collection is `{{ … }}`: a mapping in braces whose key is one.
  func isUnquotedTemplate(in bytes: [UInt8]) -> Bool {
    guard kind == .mapping, properties.isFlow, let key = entries.first?.key.node,
      key.members != nil
    else { return false }
    return bytes[start...].starts(with: "{{".utf8)
  }

  /// The keys that stand in the mapping itself.
  private var explicitKeys: Set<[UInt8]> {
    Set(entries.filter { !$0.isMerge }.compactMap(\.key.scalar).map { Array($0.text.utf8) })
  }

  /// The value of the collection and what is wrong with it.
  func content() -> (DocumentNode.Kind, [Diagnostic]) {
    guard kind == .mapping else { return (.array(elements), []) }
    var members = MemberList()
    var diagnostics: [Diagnostic] = []
    let explicit = entries.contains { $0.isMerge } ? explicitKeys : []
    for entry in entries {
      if entry.isMerge {
        guard let sources = entry.mergeSources else {
          diagnostics.append(
            Diagnostic(
              .invalidMerge, .error,
              "found \(entry.value.typeName.withArticle) behind `<<:`, expected a mapping",
              at: entry.value.span, help: "write `<<: *name`, or quote the key `\"<<\"`"))
          continue
        }
        for member in sources.flatMap({ $0.members ?? [] })
        where !explicit.contains(Array(member.key.text.utf8)) && !members.contains(member.key.text)
        {
          _ = members.set(member.key, member.value)
        }
      } else if let key = entry.key.scalar {
        if let duplicate = members.set(key, entry.value) { diagnostics.append(duplicate) }
      } else {
        diagnostics.append(
          Diagnostic(
            .unsupportedKey, .error,
            "found \(entry.key.node.typeName.withArticle) as a key, expected text",
            at: entry.key.node.opening,
            help: "quote text that begins with `{`, `[` or `?`"))
      }
    }
    return (.object(members.members), diagnostics)
  }
}

extension YAMLCollection.Entry {
  /// The mappings to merge; `nil` when the value is something else.
  fileprivate var mergeSources: [DocumentNode]? {
    if value.members != nil { return [value] }
    guard let elements = value.elements, elements.allSatisfy({ $0.members != nil }) else {
      return nil
    }
    return elements
  }
}
