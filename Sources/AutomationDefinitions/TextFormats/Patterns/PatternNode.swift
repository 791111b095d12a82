/// A regular expression as a tree.
indirect enum PatternNode: Sendable {
  case scalar(ScalarClass)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  case repetition(PatternNode, minimum: Int, maximum: Int?)
  case assertion(PatternAssertion)
  /// What must, or must not, match before or after a place.
  case look(PatternNode, isBehind: Bool, isNegated: Bool)
}

/// A condition on a place in a text.
enum PatternAssertion: Sendable {
  case start
  case end
  case wordBoundary
  case noWordBoundary
}

/// The scalars that one place of a pattern takes.
struct ScalarClass: Sendable {
  /// A set of scalars.
  enum Member: Sendable {
    case range(ClosedRange<UInt32>)
    case category(Set<Unicode.GeneralCategory>, isNegated: Bool)
    case complement(ScalarClass)
  }

  var members: [Member]
  var isNegated = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    members.contains { member in
      switch member {
      case .range(let range): range.contains(scalar.value)
      case .category(let categories, let isNegated):
        categories.contains(scalar.properties.generalCategory) != isNegated
      case .complement(let other): !other.contains(scalar)
      }
    } != isNegated
  }
}

extension ScalarClass {
  init(_ scalar: Unicode.Scalar) { members = [.range(scalar.value...scalar.value)] }

  private init(_ ranges: ClosedRange<UInt32>...) { members = ranges.map(Member.range) }

  /// `\d`.
  static let digits = ScalarClass(0x30...0x39)

  /// `\w`.
  static let word = ScalarClass(0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A)

  /// What `\s` takes: ECMAScript's WhiteSpace and LineTerminator.
  static let space = ScalarClass(
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
    0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF)

  /// What a dot takes: all but line terminators.
  static let dot = ScalarClass(
    members: [.range(0x0A...0x0A), .range(0x0D...0x0D), .range(0x2028...0x2029)], isNegated: true)

  var complement: ScalarClass { ScalarClass(members: members, isNegated: !isNegated) }
}
