import JSONValues
import SourceDiagnostics

/// The words a value can be.
struct Vocabulary: Sendable {
  /// What the words are, as messages call one: `event type`.
  let noun: String

  let words: [String]

  /// Help for words that are known to be used by mistake.
  let mistakes: [String: String]

  init(_ noun: String, _ words: [String], mistakes: [String: String] = [:]) {
    self.noun = noun
    self.words = words
    self.mistakes = mistakes
  }

  init<Words: CaseIterable & RawRepresentable<String>>(
    _ noun: String, _: Words.Type, mistakes: [String: String] = [:]
  ) {
    self.init(noun, Words.allCases.map(\.rawValue), mistakes: mistakes)
  }

  func contains(_ word: String) -> Bool { words.contains { $0.hasSameBytes(as: word) } }

  /// What to write in place of a word that is none of these.
  func help(for word: String) -> String {
    mistakes[word] ?? mistakes[word.lowercased()]
      ?? word.nearest(in: words).map { "did you mean `\($0)`?" }
      ?? (words.count == 1 ? "write " : "write one of ")
      + words.map { "`\($0)`" }.joined(separator: ", ")
  }
}
