package import AutomationDefinitions
package import SourceDiagnostics

extension DocumentNode {
  /// The place of the value at a path in an invocation method, or of the nearest thing around it.
  package func span(at path: [String]) -> SourceSpan {
    var place = self["type"]?.visibleSpan ?? span
    var node = self
    for key in path {
      guard let member = node.member(key) else { break }
      node = member.value
      place = node.visibleSpan(under: member.key)
    }
    return place
  }

  /// The place of a key of the object at a path, or of the nearest thing around it.
  package func keySpan(at path: [String], _ key: String) -> SourceSpan {
    value(at: path)?.member(key)?.key.span ?? span(at: path + [key])
  }

  /// The value at a path.
  package func value(at path: [String]) -> DocumentNode? {
    path.reduce(self) { node, key in node?[key] }
  }

  /// The place in an upsert's method where a part of the entity is written, or the nearest one
  /// that is certain.
  package func place(ofMapped path: [String]) -> EntityPlace? {
    if path == ["blueprint"] {
      return self["blueprintIdentifier"].map { EntityPlace(value: $0.visibleSpan) }
    }
    guard let mapping = member("mapping") else { return nil }
    var node = mapping.value
    var key: SourceString? = mapping.key
    for name in path {
      switch node.step(to: name) {
      case .member(let member): (node, key) = (member.value, member.key)
      case .element(let element): (node, key) = (element, nil)
      case .inside(let member):
        return EntityPlace(member.value, under: member.key, isInside: true)
      case .unknown:
        return EntityPlace(node, under: key, isInside: node.string != nil)
      }
    }
    return EntityPlace(node, under: key, isInside: false)
  }

  /// The way from a value as it is written to a part of what it renders to.
  private enum Step {
    case member(Member)
    case element(DocumentNode)
    /// The part comes out of a template that is spread.
    case inside(Member)
    case unknown
  }

  private func step(to name: String) -> Step {
    if let elements, let index = Int(name) {
      return elements.indices.contains(index) ? .element(elements[index]) : .unknown
    }
    if let member = member(name) { return .member(member) }
    // A key that is not written comes from a templated one; which is certain only of a single one.
    let templated = (members ?? []).filter { $0.key.text.containsTemplate }
    guard templated.count == 1, let member = templated.first else { return .unknown }
    let isSpread = [TemplateDelimiters.braces, .angles].contains {
      $0.isSpreadKey(member.key.text)
    }
    guard isSpread else { return .member(member) }
    return member.value.string == nil ? member.value.step(to: name) : .inside(member)
  }

  /// The place of the value where it can be underlined; of one over several lines, its key's.
  package func visibleSpan(under key: SourceString?) -> SourceSpan {
    let isContainer = elements != nil || members != nil
    guard let key, isContainer, span.start.line != span.end.line else { return visibleSpan }
    return key.span
  }

  /// The place of the value; of a block scalar, its content.
  private var visibleSpan: SourceSpan { string?.visibleSpan ?? span }
}

extension SourceString {
  /// The place of the text; of a block scalar, its content without `|` or `>`.
  package var visibleSpan: SourceSpan {
    guard let first = span.file.bytes[span.range].first,
      first == UInt8(ascii: "|") || first == UInt8(ascii: ">"),
      let end = text.utf8.lastIndex(where: { $0 > 0x20 })
    else { return span }
    return span(of: 0..<text.utf8.distance(from: text.startIndex, to: end) + 1)
  }
}

extension EntityPlace {
  fileprivate init(_ node: DocumentNode, under key: SourceString?, isInside: Bool) {
    self.init(
      value: node.visibleSpan(under: key), name: key?.span, text: node.string?.text,
      isInside: isInside)
  }
}

extension String {
  /// Whether the text can hold a template.
  fileprivate var containsTemplate: Bool { contains("{{") || contains("<<") }
}
