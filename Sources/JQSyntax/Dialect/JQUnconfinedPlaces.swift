/// Where in an expression a `try` cannot gather its outputs before they go on.
///
/// A path cannot be gathered, nor can what may go on without end. A function of the expression's own
/// may be either.
struct JQUnconfinedPlaces {
  private static let pathTakingFunctions: Set<JQFunction> = [
    JQFunction("path", 1), JQFunction("del", 1), JQFunction("pick", 1),
    JQFunction("_assign", 2), JQFunction("_modify", 2),
  ]
  private static let endlessFunctions: Set<JQFunction> = [
    JQFunction("repeat", 1), JQFunction("recurse", 1), JQFunction("recurse", 2),
    JQFunction("while", 2), JQFunction("range", 3), JQFunction("infinite", 0),
  ]

  private var paths: [Range<Int>] = []
  private var endless: [Range<Int>] = []
  private var hasDefinitions = false

  /// Finds the places of an expression.
  init(in query: JQQuery) {
    for node in query.nodes {
      switch node.kind {
      case .definitions: hasDefinitions = true
      case .update(let update): paths.append(update.target.range)
      case .call(let call) where Self.pathTakingFunctions.contains(call.function):
        paths += call.arguments.map(\.range)
      case .call(let call)
      where !call.isBuiltin || Self.endlessFunctions.contains(call.function):
        endless.append(node.range)
      default: break
      }
    }
  }

  /// Whether a `try` of a body is at one of the places.
  func contains(_ attempt: JQNode, of body: JQNode) -> Bool {
    hasDefinitions && !paths.isEmpty
      || paths.contains { $0.contains(attempt.range.lowerBound) }
      || endless.contains { body.range.contains($0.lowerBound) }
  }
}
