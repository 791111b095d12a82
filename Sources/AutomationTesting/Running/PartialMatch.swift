package import JSONValues

/// A comparison of a value with what is expected of a part of it.
package enum PartialMatch {
  /// Where a value differs from what is expected, in the order of what is expected.
  ///
  /// Of an object only the keys count that are expected; an array must have the expected length, its
  /// elements are compared in turn. `ours` is what is expected.
  package static func differences(
    between expected: JSONValue, and value: JSONValue
  ) -> [JSONDifference] {
    differences(expected, value, at: "")
  }

  private static func differences(
    _ expected: JSONValue, _ value: JSONValue?, at path: String
  ) -> [JSONDifference] {
    switch (expected, value) {
    case (.object(let pairs), .object(let object)):
      return pairs.flatMap {
        differences($0.value, object[$0.key], at: path + JSONPath.step($0.key))
      }
    case (.array(let elements), .array(let values)) where elements.count == values.count:
      return zip(elements, values).enumerated().flatMap { index, pair in
        differences(pair.0, pair.1, at: path + "[\(index)]")
      }
    case (_, let value?) where expected == value: return []
    default:
      return [JSONDifference(path: path.isEmpty ? "." : path, ours: expected, theirs: value)]
    }
  }
}
