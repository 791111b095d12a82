/// Shapes of an object that are told apart by the keys that are there.
struct KeyedShapes: Sendable {
  /// A key and the shape it tells of.
  struct Case: Sendable {
    let key: String
    let shape: Shape

    init(_ key: String, as shape: Shape) {
      self.key = key
      self.shape = shape
    }

    init(_ key: String, as object: ObjectShape) {
      self.init(key, as: .object(object))
    }
  }

  /// The first case whose key is there judges the object.
  let cases: [Case]

  // In an array, since a shape cannot hold itself.
  private let fallback: [Shape]

  init(_ cases: [Case], otherwise: Shape) {
    self.cases = cases
    fallback = [otherwise]
  }

  /// The shape of an object with none of the keys.
  var otherwise: Shape { fallback[0] }

  func shape(for node: DocumentNode) -> Shape {
    cases.first { node[$0.key] != nil }?.shape ?? otherwise
  }
}
