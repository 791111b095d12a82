internal import JSONTapes

/// An error of jq whose words are known, with the values that it shows.
enum NativeError {
  /// `null (null) has no keys`
  case value(TapeValue, StaticString)

  /// `null (null) and number (1) cannot be subtracted`
  case values(TapeValue, TapeValue, StaticString)

  /// `Cannot index number with string "name"`
  case field(TapeText, of: TapeValue)

  /// `Cannot index string with number`
  case element(of: TapeValue)

  /// `Cannot use number (1) as object key`
  case key(TapeValue)

  /// `Cannot iterate over null (null)`
  case elements(of: TapeValue)

  /// Words that show no value.
  case fixed(StaticString)
}
