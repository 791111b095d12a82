/// A place where two JSON values differ.
public struct JSONDifference: Sendable, Hashable {
  /// The place as a jq path: `.body.items[2]`.
  public let path: String

  /// The value there in the first; `nil` when it is absent.
  public let ours: JSONValue?

  /// The value there in the second; `nil` when it is absent.
  public let theirs: JSONValue?

  /// Creates a difference.
  public init(path: String, ours: JSONValue?, theirs: JSONValue?) {
    self.path = path
    self.ours = ours
    self.theirs = theirs
  }

  /// Every place where two values differ, in the order of the first and then of the second.
  public static func between(_ ours: JSONValue, _ theirs: JSONValue) -> [JSONDifference] {
    var differences: [JSONDifference] = []
    collect(ours, theirs, at: "", into: &differences)
    return differences
  }

  private static func collect(
    _ ours: JSONValue?, _ theirs: JSONValue?, at path: String,
    into differences: inout [JSONDifference]
  ) {
    switch (ours, theirs) {
    case (.object(let left)?, .object(let right)?):
      for (key, value) in left {
        collect(value, right[key], at: path + JSONPath.step(key), into: &differences)
      }
      for (key, value) in right where left[key] == nil {
        collect(nil, value, at: path + JSONPath.step(key), into: &differences)
      }
    case (.array(let left)?, .array(let right)?):
      for index in 0..<max(left.count, right.count) {
        collect(
          left.indices.contains(index) ? .some(left[index]) : .none,
          right.indices.contains(index) ? .some(right[index]) : .none,
          at: "\(path)[\(index)]", into: &differences)
      }
    case let (left, right) where left != right:
      differences.append(
        JSONDifference(path: path.isEmpty ? "." : path, ours: left, theirs: right))
    default: break
    }
  }
}
