/// A habit from elsewhere that leads to faults in jq.
package enum JQHabit: Sendable, Equatable {
  /// A root without its dot: `inputs.name`.
  case missingDot
  /// A name with a hyphen, which reads as a minus sign: `.inputs.my-name`.
  case hyphenatedName
  /// An index behind a dot: `.items.0.name`.
  case numericPath
  /// Operators, methods and statements of other languages: `&&`, `.name.trim()`, `return`.
  case foreignSyntax
  /// Single quotes that are no quotes to jq: `join(',')`.
  case singleQuotes
  /// A comparison as Go templates write it: `if eq .a "b"`.
  case goTemplate
  /// A builtin that other versions of jq have and the platform's has not: `toarray`.
  case otherVersion
}
