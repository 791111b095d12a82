package import JSONValues

/// A JSON value ready to be read by expressions; built once, shared by all that read it.
///
/// Not Sendable: libjq's reference counts are not atomic.
package struct JQInput: ~Copyable {
  private(set) var value: JQValue

  /// Builds the input.
  ///
  /// Cost: one pass over the value.
  package init(_ value: JSONValue) {
    self.value = JQValue(value)
  }

  /// Sets a key of an object input to another input, which is shared, not copied.
  package mutating func set(_ key: String, to element: borrowing JQInput) {
    value.set(key, to: element.value.copy())
  }
}
