internal import JQSyntax
internal import JSONTapes

/// An input as far as libjq knows it: the parts that expressions have seen so far.
struct KnownInput: ~Copyable {
  /// The input as libjq is to see it; `nil` for nothing at all.
  private(set) var value: JQValue?

  /// What is known; `nil` for nothing at all.
  private(set) var sight: JQSight?

  /// Adds the parts that are beyond what is known.
  ///
  /// `document` is the document as far as it is known, for an input that holds it.
  mutating func add(
    _ parts: InputParts, in memory: inout TapeMemory, sharing document: borrowing JQValue?
  ) {
    for part in parts.parts {
      let content =
        switch part.content {
        case .value(let value): JQValue(value, in: &memory, sharing: document)
        case .emptyObject: JQValue.emptyObject
        case .document: JQValue.sharing(document)
        }
      value = JQValue.setting(content, under: part.keys, of: value.take())
    }
    sight = parts.sight
  }

  mutating func clear() {
    value = nil
    sight = nil
  }
}
