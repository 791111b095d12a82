import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// An object has a key twice; the later one counts.
  public static let duplicateKey = DiagnosticCode(
    "D007", "duplicate-key",
    Explanation(
      what: "An object has a key twice; the later one counts.",
      why: """
        Parsers keep one of the two values and say nothing. The other never reaches the platform.
        """,
      example: """
        body:
          text: A service was updated
          channel: "#services"
          text: A service is new
        """,
      instead: """
        body:
          channel: "#services"
          text: A service is new
        """))
}

/// A node and what was found while building it and all below it.
struct BuiltNode {
  let node: DocumentNode
  var duplicateKeys: [Diagnostic] = []
}

/// Builds nodes from JSON text.
struct DocumentNodeBuilder: JSONBuilder {
  let file: SourceFile

  private func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(file: file, range: range) }

  func null(_ range: Range<Int>) -> BuiltNode {
    BuiltNode(node: DocumentNode(.null, span: span(range)))
  }

  func bool(_ value: Bool, _ range: Range<Int>) -> BuiltNode {
    BuiltNode(node: DocumentNode(.bool(value), span: span(range)))
  }

  func number(_ value: JSONNumber, _ range: Range<Int>) -> BuiltNode {
    BuiltNode(node: DocumentNode(.number(value), span: span(range)))
  }

  func string(_ token: JSONStringToken) -> BuiltNode {
    BuiltNode(node: DocumentNode(.string(sourceString(token)), span: span(token.range)))
  }

  func array(_ elements: [BuiltNode], _ range: Range<Int>) -> BuiltNode {
    BuiltNode(
      node: DocumentNode(.array(elements.map(\.node)), span: span(range)),
      duplicateKeys: elements.flatMap(\.duplicateKeys))
  }

  func object(
    _ pairs: [(key: JSONStringToken, value: BuiltNode)], _ range: Range<Int>
  ) -> BuiltNode {
    var members = MemberList(capacity: pairs.count)
    var diagnostics: [Diagnostic] = []
    for (key, built) in pairs {
      diagnostics += built.duplicateKeys
      if let duplicate = members.set(sourceString(key), built.node) {
        diagnostics.append(duplicate)
      }
    }
    return BuiltNode(
      node: DocumentNode(.object(members.members), span: span(range)), duplicateKeys: diagnostics)
  }

  private func sourceString(_ token: JSONStringToken) -> SourceString {
    let start = token.range.lowerBound + 1
    guard !token.escapes.isEmpty else {
      return SourceString(text: token.text, span: span(token.range), start: start)
    }
    var anchors = [SourceString.Anchor(decoded: 0, source: start)]
    anchors.reserveCapacity(token.escapes.count + 1)
    for escape in token.escapes {
      anchors.append(SourceString.Anchor(decoded: escape.decoded, source: escape.source))
    }
    return SourceString(text: token.text, span: span(token.range), anchors: anchors)
  }
}

/// The members of an object while it is built.
struct MemberList {
  private(set) var members: [DocumentNode.Member] = []
  private var positions: [[UInt8]: Int] = [:]

  /// How many members are searched one by one.
  private static let indexedFrom = 16

  init(capacity: Int = 0) { members.reserveCapacity(capacity) }

  /// Sets a key; a later one wins and keeps the first one's place, and is reported.
  mutating func set(_ key: SourceString, _ value: DocumentNode) -> Diagnostic? {
    let member = DocumentNode.Member(key: key, value: value)
    guard let position = position(of: key.text) else {
      append(member)
      return nil
    }
    let first = members[position].key
    members[position] = member
    return Diagnostic(
      .duplicateKey, .warning, "the key `\(key.text.shortened(to: 60))` stands here again",
      at: key.span, label: "this one counts",
      labels: [Diagnostic.Label("this one is lost", at: first.span)],
      help: "remove one of the two")
  }

  /// Whether a key is set.
  func contains(_ key: String) -> Bool { position(of: key) != nil }

  private func position(of key: String) -> Int? {
    if members.count < Self.indexedFrom {
      return members.firstIndex { $0.key.text.hasSameBytes(as: key) }
    }
    return positions[Array(key.utf8)]
  }

  private mutating func append(_ member: DocumentNode.Member) {
    members.append(member)
    if members.count == Self.indexedFrom {
      for (position, member) in members.enumerated() {
        positions[Array(member.key.text.utf8)] = position
      }
    } else if members.count > Self.indexedFrom {
      positions[Array(member.key.text.utf8)] = members.count - 1
    }
  }
}
