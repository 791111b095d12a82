/// A way in which a value differs from what it must be.
package struct ValueFault {
  /// What is wrong.
  package enum Kind {
    case type
    case format
    case enumeration
    case pattern
    case bound
    case duplicate
    /// A regular expression that is not judged.
    case unjudgedPattern
  }

  package let kind: Kind

  /// Where below the value: indexes of elements and keys.
  package var path: [String] = []

  /// What is wrong, to be put behind the name of the property or input: `has 1 element, expected at
  /// least 2`.
  package let problem: String

  /// An instruction that mends it, however the value came about.
  var fixedHelp: String?

  /// The wrong type, whose mending depends on how the value came about.
  var mismatch: TypeMismatch?

  /// An instruction that mends it.
  package func help(for origin: ValueOrigin) -> String? { fixedHelp ?? mismatch?.help(for: origin) }
}
