/// A shape with a name, made when it is needed.
struct ShapeReference: Sendable {
  /// How deeply a shape can hold itself.
  struct DepthLimit: Sendable {
    /// What is nested, as messages call it in the plural.
    let noun: String

    let levels: Int

    /// How to nest less deeply.
    let help: String
  }

  let name: String
  let depthLimit: DepthLimit?
  let shape: @Sendable () -> Shape

  init(
    _ name: String, depthLimit: DepthLimit? = nil, _ shape: @escaping @Sendable () -> Shape
  ) {
    self.name = name
    self.depthLimit = depthLimit
    self.shape = shape
  }
}
