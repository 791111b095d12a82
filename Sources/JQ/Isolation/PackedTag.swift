/// The byte that each value begins with where it is sent between a worker and its host.
///
/// A number follows as its bits; a text as its length and bytes; the parts of an array or object up
/// to the end.
enum PackedTag: UInt8 {
  case null
  case `false`
  case `true`
  case number
  case text
  case array
  case object
  case end

  /// The document, which the other side has.
  case document
}
