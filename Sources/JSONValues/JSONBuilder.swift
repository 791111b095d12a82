/// What a JSON text is read into.
public protocol JSONBuilder {
  /// The node made for each JSON value.
  associatedtype Node

  /// Makes the node of `null`.
  func null(_ range: Range<Int>) -> Node

  /// Makes the node of a boolean.
  func bool(_ value: Bool, _ range: Range<Int>) -> Node

  /// Makes the node of a number.
  func number(_ value: JSONNumber, _ range: Range<Int>) -> Node

  /// Makes the node of a string.
  func string(_ token: JSONStringToken) -> Node

  /// Makes the node of an array from its elements.
  func array(_ elements: [Node], _ range: Range<Int>) -> Node

  /// Makes the node of an object from its pairs, duplicates included, in the order of the text.
  func object(_ pairs: [(key: JSONStringToken, value: Node)], _ range: Range<Int>) -> Node
}
