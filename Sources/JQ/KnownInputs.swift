internal import JQSyntax
internal import JSONTapes

/// What libjq in one process knows of the document and of the last other input.
struct KnownInputs: ~Copyable {
  private var document = KnownInput()
  private var other = KnownInput()
  private var placeOfOther: TapeReference?

  /// Forgets the other input.
  mutating func clear() {
    other.clear()
    placeOfOther = nil
  }

  /// Forgets the document.
  mutating func forgetDocument() {
    document.clear()
    clear()
  }

  /// An input as libjq is to see it: with all that is seen of it, if not more.
  ///
  /// Cost: what is seen is built once for a document, whatever asks for it.
  mutating func value(
    of input: TapeValue, seen: JQSight, in memory: inout TapeMemory
  ) -> JQValue {
    guard let reference = input.reference else {
      return JQValue(input, in: &memory, sharing: nil)
    }
    if reference.isDocument {
      show(seen, in: &memory)
      return JQValue.sharing(document.value)
    }
    if placeOfOther != reference {
      clear()
      placeOfOther = reference
    }
    if other.sight?.covers(seen) != true {
      let parts = InputParts(of: input, seen: seen, beyond: other.sight, in: &memory)
      if let sight = parts.sightOfDocument { show(sight, in: &memory) }
      other.add(parts, in: &memory, sharing: document.value)
    }
    return JQValue.sharing(other.value)
  }

  /// Makes known what is seen of the document.
  private mutating func show(_ seen: JQSight, in memory: inout TapeMemory) {
    guard document.sight?.covers(seen) != true else { return }
    let parts = InputParts(of: memory.root, seen: seen, beyond: document.sight, in: &memory)
    document.add(parts, in: &memory, sharing: nil)
  }
}
