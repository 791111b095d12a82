import JSONValues
import SourceDiagnostics

extension Shape {
  /// Whether the JSON type fits, whatever the content.
  func accepts(_ node: DocumentNode) -> Bool {
    switch (kind, node.kind) {
    case (.any, _), (.openObject, _), (.null, .null), (.text, .string), (.number, .number),
      (.boolean, .bool), (.array, .array), (.map, .object), (.object, .object), (.union, .object),
      (.keyed, .object):
      true
    case (.either, _): inner.contains { $0.accepts(node) }
    case (.reference, _): reference?.shape().accepts(node) ?? false
    default: false
    }
  }

  /// The alternative that judges a value.
  func alternative(for node: DocumentNode) -> Shape? {
    let fitting = inner.filter { $0.accepts(node) }
    guard let element = node.elements?.first else { return fitting.first }
    return fitting.first { $0.inner.contains { $0.accepts(element) } } ?? fitting.first
  }

  /// The keys that an object is judged by.
  func object(for node: DocumentNode) -> ObjectShape? {
    guard node.members != nil else { return nil }
    switch kind {
    case .object, .openObject: return object
    case .either: return alternative(for: node)?.object(for: node)
    case .keyed: return keyed?.shape(for: node).object(for: node)
    case .reference: return reference?.shape().object(for: node)
    case .union:
      guard let union, let word = node[union.tag]?.string else { return nil }
      return union.shape(for: word.text)?.object(for: node)
    default: return nil
    }
  }

  /// Whether an object can have a key.
  func knows(_ key: String) -> Bool {
    object?.position(of: key) != nil || union?.cases.contains { $0.shape.knows(key) } ?? false
  }

  /// The shape as messages call it.
  var words: String {
    switch kind {
    case .any, .openObject: "a value"
    case .null: "null"
    case .text: "a string"
    case .number: "a number"
    case .boolean: "a boolean"
    case .array: "an array"
    case .object where object?.noun == ObjectShape.jqQuery.noun: ObjectShape.jqQuery.noun
    case .map, .object, .union, .keyed, .reference: "an object"
    case .either:
      inner.map(\.words).reduce(into: [String]()) { words, word in
        if !words.contains(word) { words.append(word) }
      }.joined(separator: " or ")
    }
  }

  /// How to mend a value of another type, when that is plain.
  func help(for node: DocumentNode) -> String? {
    let shapes = kind == .either ? inner : [self]
    return shapes.lazy.compactMap { $0.mend(node) }.first
  }

  private func mend(_ node: DocumentNode) -> String? {
    switch (kind, node.kind) {
    case (.boolean, .string(let string)):
      switch string.text.lowercased() {
      case "true", "false": node.isQuoted ? "leave out the quotes" : nil
      case "yes", "on", "y": "write `true`"
      case "no", "off", "n": "write `false`"
      default: nil
      }
    case (.number, .string(let string)):
      JSONNumber(digits: string.text[...]) == nil ? nil : "leave out the quotes"
    case (.text, .number), (.text, .bool):
      "put it in quotes"
    case (.map, .string(let string)), (.object, .string(let string)):
      string.text.wholeTemplateDelimiters.map {
        "put it under `\"\($0.opening) spreadValue() \($0.closing)\"`"
      }
    case (.array, .string), (.array, .number), (.array, .bool), (.array, .object):
      inner.contains { $0.kind != .any && $0.accepts(node) }
        ? "put it into an array: `[…]`" : nil
    default: nil
    }
  }
}

extension DocumentNode {
  /// The type and a short value as messages tell them: `the string `"yes"``.
  package var typeAndValue: String {
    switch kind {
    case .null, .array, .object: typeName.withArticle
    case .bool, .number, .string:
      "the \(typeName) `\(value.jsonText.printable.shortened(to: 40))`"
    }
  }

  /// Whether a string stands in quotes.
  fileprivate var isQuoted: Bool {
    let first = span.file.bytes[span.range].first
    return first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
  }
}

extension String {
  /// The delimiters of a text that is one template and nothing else.
  fileprivate var wholeTemplateDelimiters: TemplateDelimiters? {
    TemplateDelimiters.allCases.first { delimiters in
      do {
        return try Template.parse(self, delimiters: delimiters).isWhole
      } catch {
        return false
      }
    }
  }
}
