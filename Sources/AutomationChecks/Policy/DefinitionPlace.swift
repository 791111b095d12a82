public import AutomationDefinitions
internal import JSONValues
public import SourceDiagnostics

/// A place inside a definition, by keys and indexes.
public struct DefinitionPlace: Sendable, Hashable {
  /// The definition's identifier; `nil` when it has none.
  public let definition: String?

  /// The way from the definition to the value, such as `trigger.condition.expressions[0]`; empty
  /// for the whole definition.
  public let path: String

  /// Whether the place is one that a path names, or lies inside it.
  func isInside(_ other: String) -> Bool {
    guard path.hasPrefix(other) else { return false }
    let rest = path.utf8.dropFirst(other.utf8.count)
    return other.isEmpty
      || rest.first.map { [UInt8(ascii: "."), UInt8(ascii: "[")].contains($0) }
        ?? true
  }
}

/// Tells the places inside definitions at which findings stand.
public struct DefinitionPlaces: Sendable {
  private var nodes: [ObjectIdentifier: [DocumentNode]] = [:]

  /// Creates a finder for definitions of any number of files.
  public init(_ candidates: [DefinitionCandidate]) {
    for candidate in candidates {
      nodes[ObjectIdentifier(candidate.node.span.file), default: []].append(candidate.node)
    }
  }

  /// The innermost value that a stretch of a file begins in; `nil` outside of all definitions.
  public func place(of span: SourceSpan) -> DefinitionPlace? {
    let offset = span.range.lowerBound
    let roots = nodes[ObjectIdentifier(span.file)] ?? []
    guard let root = roots.last(where: { $0.span.covers(offset) }) else { return nil }
    var path = ""
    var node = root
    while let (step, child) = node.child(at: offset) {
      path += step
      node = child
    }
    return DefinitionPlace(
      definition: root["identifier"]?.string?.text,
      path: String(path.hasPrefix(".") ? path.dropFirst() : path[...]))
  }
}

extension DocumentNode {
  /// The child that an offset stands in, with the step that leads to it; a key counts as its value.
  fileprivate func child(at offset: Int) -> (step: String, node: DocumentNode)? {
    switch kind {
    case .object(let members):
      members.first { $0.key.span.covers(offset) || $0.value.span.covers(offset) }
        .map { (JSONPath.step($0.key.text), $0.value) }
    case .array(let elements):
      elements.firstIndex { $0.span.covers(offset) }.map { ("[\($0)]", elements[$0]) }
    case .null, .bool, .number, .string: nil
    }
  }
}

extension SourceSpan {
  fileprivate func covers(_ offset: Int) -> Bool {
    range.contains(offset) || (range.isEmpty && range.lowerBound == offset)
  }
}
