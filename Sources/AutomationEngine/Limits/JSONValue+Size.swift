internal import JSONValues

extension JSONValue {
  /// The bytes that the value takes as JSON where they are more than a limit, else `nil`.
  ///
  /// Cost: one pass without writing, unless it comes near the limit.
  func size(beyond limit: Int) -> Int? {
    // No byte of a text becomes more than six, `\u001f`.
    guard leastSize > limit / 6 else { return nil }
    let size = JSONWriter().bytes(of: self).count
    return size > limit ? size : nil
  }

  /// A sixth of the size at least.
  private var leastSize: Int {
    switch self {
    case .null, .bool, .number: 5
    case .string(let text): text.utf8.count + 2
    case .array(let elements): elements.reduce(2) { $0 + $1.leastSize + 1 }
    case .object(let object):
      object.reduce(2) { $0 + $1.key.utf8.count + 4 + $1.value.leastSize }
    }
  }
}
