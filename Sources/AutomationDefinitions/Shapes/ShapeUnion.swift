import JSONValues

/// Shapes of an object that are told apart by the word of a key.
struct ShapeUnion: Sendable {
  /// The words that stand for a shape.
  struct Case: Sendable {
    let words: [String]
    let shape: Shape

    init(_ words: [String], as shape: Shape) {
      self.words = words
      self.shape = shape
    }

    init(_ words: String..., as object: ObjectShape) {
      self.init(words, as: .object(object))
    }
  }

  /// The object as messages call it: `an event`.
  let noun: String

  /// The key and its words.
  let tag: String
  let vocabulary: Vocabulary
  let description: String?
  let cases: [Case]

  /// Whether an object without a known word is judged as the first case all the same.
  let assumesFirst: Bool

  init(
    _ noun: String, by tag: String, _ vocabulary: Vocabulary, _ description: String?,
    assumesFirst: Bool = false, _ cases: [Case]
  ) {
    self.noun = noun
    self.tag = tag
    self.vocabulary = vocabulary
    self.description = description
    self.cases = cases
    self.assumesFirst = assumesFirst
  }

  /// The shape that a word stands for; `nil` for an unknown word.
  func shape(for word: String) -> Shape? {
    guard vocabulary.contains(word) else { return nil }
    return cases.first { $0.words.contains { $0.hasSameBytes(as: word) } }?.shape
  }

  /// The union in which only one word is right; the others still explain mistakes.
  func narrowed(to word: String) -> ShapeUnion {
    ShapeUnion(
      noun, by: tag, Vocabulary(vocabulary.noun, [word], mistakes: vocabulary.mistakes),
      description, assumesFirst: assumesFirst, cases)
  }

  /// The cases that can be written.
  var openCases: [Case] { cases.filter { $0.words.contains(where: vocabulary.contains) } }
}
