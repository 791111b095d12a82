internal import JQSyntax
package import JSONValues

/// A path that an expression reads and what stands there.
package struct JQRead: Sendable {
  /// The path as in jq: `.diff.after.properties.language`.
  package let path: String

  /// The value; null when there is nothing.
  package let value: JSONValue
}

extension JQExpressionSet {
  /// What an expression reads of an input, as far as its paths are written out.
  package func reads(_ id: ID, in input: JSONValue) -> [JQRead] {
    guard let query = query(of: id) else { return [] }
    var reads: [JQRead] = []
    for path in query.rootPaths {
      guard let read = Self.read(path.steps, in: input),
        !reads.contains(where: { $0.path == read.path })
      else { continue }
      reads.append(read)
    }
    return reads
  }

  private static func read(_ steps: [JQRootPath.Step], in input: JSONValue) -> JQRead? {
    var value = input
    var path = ""
    for step in steps {
      switch step.kind {
      case .field(let name):
        path += JSONPath.step(name)
        value = value[name] ?? .null
      case .index(let index):
        path += "[\(index)]"
        let elements = value.arrayValue ?? []
        let position = index < 0 ? elements.count + index : index
        value = elements.indices.contains(position) ? elements[position] : .null
      case .iterate: return nil
      }
    }
    return path.isEmpty ? nil : JQRead(path: path, value: value)
  }

  /// Whether an expression may see what stands under a key of its input.
  package func maySee(_ key: String, _ id: ID) -> Bool { query(of: id)?.sight[key] != nil }

  /// Whether an expression names a key anywhere, as a word of its text.
  ///
  /// Never misses a key that is written out, however it is reached.
  package func mentions(_ key: String, _ id: ID) -> Bool {
    guard case .compilable(let source) = self[id] else { return false }
    var text = source.utf8[...]
    while let start = text.firstIndex(where: \.isWord) {
      let word = text[start...].prefix(while: \.isWord)
      if word.elementsEqual(key.utf8) { return true }
      text = text[word.endIndex...]
    }
    return false
  }
}

extension UInt8 {
  /// Whether the byte belongs to a word of ASCII.
  fileprivate var isWord: Bool {
    self == UInt8(ascii: "_") || (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}
