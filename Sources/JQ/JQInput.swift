package import JSONTapes

/// A JSON value in the memory of an evaluator, ready to be read by its expressions.
///
/// Lasts until the evaluator takes the next document.
package struct JQInput {
  /// Where the value stands.
  package let value: TapeValue

  /// The document that it belongs to, by the evaluator's count.
  let generation: Int
}
