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

  /// What is wrong, to be put behind the name of the property or input: `has 1 element, expected at
  /// least 2`.
  let problem: String

  /// An instruction that mends it, however the value came about.
  var fixedHelp: String?

  /// The wrong type, whose mending depends on how the value came about.
  var mismatch: TypeMismatch?

  /// An instruction that mends it.
  func help(for origin: ValueOrigin) -> String? { fixedHelp ?? mismatch?.help(for: origin) }
}
