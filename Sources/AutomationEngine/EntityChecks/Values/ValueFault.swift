/// A way in which a value differs from what it must be.
struct ValueFault {
  /// What is wrong.
  enum Kind {
    case type
    case format
    case enumeration
    case pattern
    case bound
    case duplicate
    /// A regular expression that is not judged.
    case unjudgedPattern
  }

  let kind: Kind

  /// Where below the value: indexes of elements and keys.
  var path: [String] = []

  /// What is wrong, to be put behind the name of the property or input: `has 1 element, at least 2
  /// must be`.
  let problem: String

  /// An instruction that mends it.
  var help: String?
}
