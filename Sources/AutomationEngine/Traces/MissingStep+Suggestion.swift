internal import AutomationChecks
internal import JSONValues
internal import SourceDiagnostics

/// Finds the path that was meant where a key is missing.
struct PathSuggestion {
  /// How far below the object with the missing key its name is looked for.
  private static let depth = 3

  /// How many objects are looked into.
  private static let breadth = 2_000

  let parent: String
  let object: JSONObject

  /// The object that holds this one.
  let around: JSONObject?
  let name: String

  /// The step behind the missing one, when it is a key.
  let next: String?

  /// The steps behind the missing one.
  let rest: String

  /// The path: without a step too many, through a step left out, or with the nearest name.
  var path: String? {
    if let next, object[next] != nil { return parent + rest }
    if let path = pathBelow { return path + rest }
    guard !PlatformFields.contain(name), !isKnownBeside else { return nil }
    return name.nearest(in: object.keys).map { parent + JSONPath.step($0) + rest }
  }

  /// Whether an object beside this one has the name, as `after` may and `before` not, so that it is
  /// spelt as it should be.
  private var isKnownBeside: Bool {
    around?.contains { $0.value[name] != nil } ?? false
  }

  /// The nearest place below the object that has the name; of several the one that is `after`.
  private var pathBelow: String? {
    var level = [(path: parent, object: object)]
    var visited = 0
    for _ in 0..<Self.depth {
      var inner: [(path: String, object: JSONObject)] = []
      for (path, object) in level {
        for (key, value) in object where key != "secrets" {
          guard let child = value.objectValue else { continue }
          visited += 1
          guard visited < Self.breadth else { return nil }
          inner.append((path + JSONPath.step(key), child))
        }
      }
      let found = inner.filter { $0.object[name] != nil }.map { $0.path + JSONPath.step(name) }
      if let path = found.first(where: { $0.contains(".after.") }) ?? found.first { return path }
      level = inner
    }
    return nil
  }
}
