internal import JSONValues

/// The pairs of an object while it is rendered, with JavaScript's `undefined` among the values.
///
/// A later duplicate wins and keeps the first one's place; a pair that ends as undefined is dropped.
struct RenderedPairs {
  private var object = JSONObject()
  private var undefinedKeys: Set<[UInt8]> = []

  mutating func set(_ key: String, to value: JSONValue?) {
    let bytes = Array(key.utf8)
    if let value {
      undefinedKeys.remove(bytes)
      object[key] = value
    } else {
      undefinedKeys.insert(bytes)
      object[key] = .some(.null)
    }
  }

  var finished: JSONObject {
    guard !undefinedKeys.isEmpty else { return object }
    return JSONObject(
      object.lazy.filter { !undefinedKeys.contains(Array($0.key.utf8)) }.map { ($0.key, $0.value) })
  }
}
