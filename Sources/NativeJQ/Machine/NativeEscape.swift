/// Why a native program gives no answer.
enum NativeEscape: Error {
  /// jq raises an error, whose words only libjq knows.
  case raised

  /// jq raises the error that the machine keeps.
  case worded

  /// The values are such that only libjq is sure to answer as the platform does.
  case uncertain

  /// Whether jq raises an error.
  var isError: Bool { self != .uncertain }
}
