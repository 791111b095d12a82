public import JSONValues

/// A JSON value ready to be read by expressions; built once, shared by all that read it.
///
/// Not Sendable: libjq's reference counts are not atomic.
public struct JQInput: ~Copyable {
  private(set) var value: JQValue

  /// Builds the input.
  ///
  /// Cost: one pass over the value.
  public init(_ value: JSONValue) {
    self.value = JQValue(value)
  }

  /// Sets a key of an object input to another input, which is shared, not copied.
  public mutating func set(_ key: String, to element: borrowing JQInput) {
    value.set(key, to: element.value.copy())
  }
}
