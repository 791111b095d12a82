internal import JQSyntax
internal import JSONTapes

/// The parts of an input that expressions see and libjq does not know yet.
///
/// Of `{"a": {"b": 1, "c": […]}, "d": […]}`, what `.a.b` sees is made of three parts: an empty object, one
/// under `a`, and what stands at `a.b`.
struct InputParts {
  /// One part, to be put where its keys lead.
  struct Part {
    let keys: [String]
    let content: Content
  }

  /// What a part is.
  enum Content {
    case value(TapeValue)

    /// An object whose members are parts of their own, if they are seen.
    case emptyObject

    /// The document, as far as it is known.
    case document
  }

  private(set) var parts: [Part] = []

  /// What is known of the input with the parts.
  let sight: JQSight

  /// What puts null in the place of an input.
  static let null = InputParts([Part(keys: [], content: .value(.null))], sight: .whole)

  /// What is seen of the document where the input is a value that holds it.
  private(set) var sightOfDocument: JQSight?

  private init(_ parts: [Part], sight: JQSight) {
    self.parts = parts
    self.sight = sight
  }

  /// Finds the parts; `known` is what is known of the input, `nil` when that is nothing at all.
  ///
  /// Cost: a search for each key.
  init(
    of input: TapeValue, seen: JQSight, beyond known: JQSight?, in memory: inout TapeMemory
  ) {
    var sight = seen
    if let known { sight.formUnion(known) }
    self.sight = sight
    add(input, sight, beyond: known, at: [], in: &memory)
  }

  private mutating func add(
    _ value: TapeValue, _ seen: JQSight, beyond known: JQSight?, at keys: [String],
    in memory: inout TapeMemory
  ) {
    if let known, known.covers(seen) { return }
    if !keys.isEmpty, value.reference?.isDocument == true {
      see(seen)
      parts.append(Part(keys: keys, content: .document))
      return
    }
    guard case .object(let object) = value, case .members(let members) = seen else {
      if memory.holdsDocument(value) { see(.whole) }
      parts.append(Part(keys: keys, content: .value(value)))
      return
    }
    if known == nil { parts.append(Part(keys: keys, content: .emptyObject)) }
    for member in members {
      let key = memory.makeText(member.key)
      guard let value = memory.field(key, of: object) else { continue }
      add(value, member.sight, beyond: known?[member.key], at: keys + [member.key], in: &memory)
    }
  }

  private mutating func see(_ sight: JQSight) {
    if sightOfDocument?.formUnion(sight) == nil { sightOfDocument = sight }
  }
}

extension TapeMemory {
  /// Whether the whole document stands somewhere within a value that was made.
  fileprivate func holdsDocument(_ value: TapeValue) -> Bool {
    guard let reference = value.reference, !reference.isInDocument else { return false }
    // The keys of an object are values that hold nothing.
    var children = elements(of: reference)
    while let child = next(&children) {
      if child.reference?.isDocument == true || holdsDocument(child) { return true }
    }
    return false
  }
}
