import JSONValues

/// The keys an object can have.
package struct ObjectShape: Sendable {
  /// A key and what its value must look like.
  package struct Key: Sendable {
    let name: String
    let shape: Shape
    let isRequired: Bool

    /// What the key is for, one sentence for editors.
    let description: String?

    package static func required(_ name: String, _ shape: Shape, _ description: String? = nil)
      -> Key
    {
      Key(name: name, shape: shape, isRequired: true, description: description)
    }

    package static func optional(_ name: String, _ shape: Shape, _ description: String? = nil)
      -> Key
    {
      Key(name: name, shape: shape, isRequired: false, description: description)
    }

    /// The key by which a union has told this object apart, judged there.
    static func tag(_ name: String) -> Key { .optional(name, .any) }
  }

  /// How a key that is not listed is met.
  enum UnknownKeys: Sendable {
    case rejected
    case warned
    case allowed
  }

  /// The object as messages call it: `a trigger`.
  let noun: String

  let keys: [Key]
  let unknownKeys: UnknownKeys

  /// What keys demand of each other.
  let rules: [KeyRule]

  /// Help for keys that are known to be used by mistake.
  let mistakes: [String: String]

  /// Help for other keys that are not known.
  private(set) var unknownKeyHelp = "remove it; the platform refuses keys it does not know"

  private let positions: [String: Int]

  init(
    _ noun: String, _ keys: [Key], unknownKeys: UnknownKeys = .rejected, rules: [KeyRule] = [],
    mistakes: [String: String] = [:]
  ) {
    self.noun = noun
    self.keys = keys
    self.unknownKeys = unknownKeys
    self.rules = rules
    self.mistakes = mistakes
    positions = Dictionary(
      keys.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// An object that is no part of a definition: its keys are ours, not the platform's.
  package init(_ noun: String, ownKeys keys: [Key], rules: [KeyRule] = []) {
    self.init(noun, keys, rules: rules)
    unknownKeyHelp = "write one of " + keys.map { "`\($0.name)`" }.joined(separator: ", ")
  }

  /// Where in `keys` a name stands.
  func position(of name: String) -> Int? {
    // Equal strings can differ in their bytes.
    positions[name].flatMap { keys[$0].name.hasSameBytes(as: name) ? $0 : nil }
  }
}

/// What one key of an object demands of another.
package struct KeyRule: Sendable {
  enum Kind: Sendable {
    /// The key cannot stand beside the other.
    case excludes
    /// The key needs the other.
    case needs
    /// The key is known, but cannot stand here.
    case bars
  }

  let kind: Kind
  let key: String
  let other: String
  let message: String
  let help: String

  package static func excludes(_ key: String, _ other: String, help: String) -> KeyRule {
    KeyRule(
      kind: .excludes, key: key, other: other,
      message: "`\(other)` and `\(key)` exclude each other", help: help)
  }

  static func needs(_ key: String, _ other: String, _ message: String, help: String) -> KeyRule {
    KeyRule(kind: .needs, key: key, other: other, message: message, help: help)
  }

  static func bars(_ key: String, _ message: String, help: String) -> KeyRule {
    KeyRule(kind: .bars, key: key, other: key, message: message, help: help)
  }
}
