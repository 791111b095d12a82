internal import COniguruma

/// How a pattern is understood and searched, as jq's letters say.
public struct RegularExpressionFlags: OptionSet, Hashable, Sendable {
  /// One bit for each letter.
  public let rawValue: UInt8

  /// The letters of a set of bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `g`: all matches, not only the first.
  public static let global = Self(rawValue: 1 << 0)

  /// `i`: small and capital letters are alike.
  public static let ignoringCase = Self(rawValue: 1 << 1)

  /// `x`: white space and comments in the pattern mean nothing.
  public static let extended = Self(rawValue: 1 << 2)

  /// `s`: `^` and `$` stand for the ends of the text.
  public static let singleLine = Self(rawValue: 1 << 3)

  /// `p` is this and `s`: a dot also stands for a line break.
  public static let dotMatchesLineBreak = Self(rawValue: 1 << 4)

  /// `l`: the longest of the possible matches.
  public static let longest = Self(rawValue: 1 << 5)

  /// `n`: no empty matches.
  public static let notEmpty = Self(rawValue: 1 << 6)

  /// Reads jq's letters; `nil` when one of them is none of these.
  public init?(_ letters: Span<UInt8>) {
    self = []
    for index in letters.indices {
      switch letters[index] {
      case UInt8(ascii: "g"): insert(.global)
      case UInt8(ascii: "i"): insert(.ignoringCase)
      case UInt8(ascii: "x"): insert(.extended)
      case UInt8(ascii: "s"): insert(.singleLine)
      case UInt8(ascii: "p"): formUnion([.singleLine, .dotMatchesLineBreak])
      case UInt8(ascii: "l"): insert(.longest)
      case UInt8(ascii: "n"): insert(.notEmpty)
      default: return nil
      }
    }
  }

  /// Oniguruma's options.
  var options: UInt32 {
    var options = ONIG_OPTION_CAPTURE_GROUP
    if contains(.ignoringCase) { options |= ONIG_OPTION_IGNORECASE }
    if contains(.extended) { options |= ONIG_OPTION_EXTEND }
    if contains(.singleLine) { options |= ONIG_OPTION_SINGLELINE }
    if contains(.dotMatchesLineBreak) { options |= ONIG_OPTION_MULTILINE }
    if contains(.longest) { options |= ONIG_OPTION_FIND_LONGEST }
    if contains(.notEmpty) { options |= ONIG_OPTION_FIND_NOT_EMPTY }
    return options
  }
}
