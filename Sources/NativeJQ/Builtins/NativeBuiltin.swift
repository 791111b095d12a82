/// A builtin that runs on tapes.
enum NativeBuiltin: UInt8, Sendable {
  // Of the input alone.
  case emptyArray
  case empty
  case not
  case length
  case utf8ByteLength
  case type
  case toString
  case toNumber
  case toJSON
  case lowercase
  case uppercase
  case keys
  case unsortedKeys
  case toEntries
  case fromEntries
  case add
  case floor
  case reverse
  case trim
  case trimStart
  case trimEnd
  case round
  case ceiling
  case squareRoot
  case magnitude
  case flatten
  case fromJSON
  case base64
  case uriEscaped

  // Of the input and arguments, each with one value.
  case has
  case contains
  case startsWith
  case endsWith
  case removePrefix
  case removeSuffix
  case split
  case join
  case index
  case lastIndex
  case indices

  // Of patterns.
  case test
  case capture
  case splitByPattern
  case substitute
  case substituteAll

  // Of dates.
  case instantOfText
  case textOfInstant
  case readDate

  /// `strptime(f) | mktime`
  case readInstant
  case writeDate
  case dateOfInstant
  case instantOfDate

  // Of the input and the outputs of an argument.
  case first
  case last
  case anyOutput
  case allOutputs

  // Of the input and a key of each element.
  case sort
  case group
  case distinct
  case least
  case greatest
}
