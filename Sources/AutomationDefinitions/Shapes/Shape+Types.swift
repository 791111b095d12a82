import JSONValues
import SourceDiagnostics

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

  /// How to mend a value of another type, when that is plain.
  func help(for node: DocumentNode) -> String? {
    let shapes = kind == .either || kind == .orQuery ? inner : [self]
    return shapes.lazy.compactMap { $0.mend(node) }.first
  }

  private func mend(_ node: DocumentNode) -> String? {
    switch (kind, node.kind) {
    case (.boolean, .string(let string)), (.booleanOrText, .string(let string)):
      switch string.text.lowercased() {
      case "true", "false": node.isQuoted ? "leave out the quotes" : nil
      case "yes", "on", "y": "write `true`"
      case "no", "off", "n": "write `false`"
      default: nil
      }
    case (.number, .string(let string)):
      JSONNumber(digits: string.text[...]) == nil ? nil : "leave out the quotes"
    case (.string, .number), (.string, .bool), (.word, .number), (.word, .bool):
      "put it in quotes"
    case (.map, .string(let string)), (.object, .string(let string)),
      (.arrayOrObject, .string(let string)):
      string.text.wholeTemplateDelimiters.map {
        "put it under `\"\($0.opening) spreadValue() \($0.closing)\"`"
      }
    case (.array, .string), (.array, .number), (.array, .bool), (.array, .object):
      inner.contains { $0.accepts(node) } ? "put it into an array: `[…]`" : nil
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
