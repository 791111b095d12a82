internal import JQ
internal import JQSyntax

/// Takes an expression apart into those expressions in it that have the same input.
///
/// What stands behind a pipe, in a loop or in a function of the author's own has another input and is
/// left out; a pipe is taken as what it puts out up to each of its stages. Parts below a definition
/// or a binding are evaluated with it in front.
struct ExpressionPartFinder {
  /// How many parts of one expression are followed.
  private static let limit = 64

  /// How deep parts are followed.
  private static let depthLimit = 12

  private let source: [UInt8]
  private var count = 0

  init(_ query: JQQuery) {
    source = Array(JQQuoting.rewritten(query.source).utf8)
  }

  /// The parts of a construct; `prefix` are the definitions and bindings around it.
  mutating func parts(
    of node: JQNode, prefix: String = "", depth: Int = 0, adding set: inout JQExpressionSet
  ) -> [ExpressionPart] {
    guard depth < Self.depthLimit else { return [] }
    var found: [ExpressionPart] = []
    func add(
      _ part: JQNode, _ role: TracedExpression.Role, _ turn: ExpressionPart.Turn,
      _ finder: inout ExpressionPartFinder, _ set: inout JQExpressionSet
    ) {
      if let part = finder.part(part, role, turn, prefix, depth, &set) { found.append(part) }
    }
    switch node.kind {
    case .and(let nodes):
      for node in nodes { add(node, .operand, .whileTrue, &self, &set) }
    case .or(let nodes):
      for node in nodes { add(node, .operand, .whileFalse, &self, &set) }
    case .alternative(let nodes):
      for node in nodes { add(node, .alternative, .whileAbsent, &self, &set) }
    case .comparison(let comparison):
      for node in [comparison.left, comparison.right] where !node.isPlain {
        add(node, .side, .always, &self, &set)
      }
    case .arithmetic(let chain):
      for node in [chain.first] + chain.rest.map(\.node) where !node.isPlain {
        add(node, .side, .always, &self, &set)
      }
    case .negation(let inner):
      if !inner.isPlain { add(inner, .side, .always, &self, &set) }
    case .pipe(let stages):
      found = parts(ofPipe: stages, prefix, depth, adding: &set)
    case .conditional(let conditional):
      for branch in conditional.branches {
        add(branch.condition, .condition, .whileFalse, &self, &set)
        add(branch.body, .branch, .ifBeforeHolds, &self, &set)
      }
      if let otherwise = conditional.otherwise {
        add(otherwise, .branch, .whileFalse, &self, &set)
      }
    case .object(let entries):
      for case let value? in entries.map(\.value) where !value.isPlain {
        add(value, .piece, .always, &self, &set)
      }
    case .string(let string):
      for case .interpolation(let inner) in string.parts where !inner.isPlain {
        add(inner, .piece, .always, &self, &set)
      }
    case .call(let call) where call.isBuiltin && call.function == JQFunction("select", 1):
      for argument in call.arguments { add(argument, .condition, .always, &self, &set) }
    case .definitions(let definitions, let body):
      let start = definitions.first?.range.lowerBound ?? node.range.lowerBound
      return inner(body, from: start, prefix, depth, adding: &set)
    case .binding(let binding):
      return inner(binding.body, from: binding.source.range.lowerBound, prefix, depth, adding: &set)
    default: break
    }
    return found
  }

  private mutating func inner(
    _ body: JQNode, from start: Int, _ prefix: String, _ depth: Int,
    adding set: inout JQExpressionSet
  ) -> [ExpressionPart] {
    let own = text(start..<max(start, body.range.lowerBound))
    return parts(of: body, prefix: prefix + own, depth: depth + 1, adding: &set)
  }

  private mutating func parts(
    ofPipe stages: [JQNode], _ prefix: String, _ depth: Int, adding set: inout JQExpressionSet
  ) -> [ExpressionPart] {
    guard let first = stages.first else { return [] }
    var found: [ExpressionPart] = []
    var isPlain = true
    var isSingle = true
    for (index, stage) in stages.enumerated() {
      isPlain = isPlain && stage.isPlain
      isSingle = isSingle && stage.traits.contains(.single)
      guard !isPlain, index < stages.count - 1 || index == 0 else { continue }
      let range = first.range.lowerBound..<stage.range.upperBound
      let inner = index == 0 ? stage : nil
      if let part = part(range, inner, isSingle, .stage, .always, prefix, depth, &set) {
        found.append(part)
      }
    }
    return found
  }

  private mutating func part(
    _ node: JQNode, _ role: TracedExpression.Role, _ turn: ExpressionPart.Turn, _ prefix: String,
    _ depth: Int, _ set: inout JQExpressionSet
  ) -> ExpressionPart? {
    part(node.range, node, node.traits.contains(.single), role, turn, prefix, depth, &set)
  }

  /// Makes a stretch of the text an expression; `nil` when there are too many or it is none.
  private mutating func part(
    _ range: Range<Int>, _ inner: JQNode?, _ isSingle: Bool, _ role: TracedExpression.Role,
    _ turn: ExpressionPart.Turn, _ prefix: String, _ depth: Int, _ set: inout JQExpressionSet
  ) -> ExpressionPart? {
    count += 1
    guard count <= Self.limit else { return nil }
    let id = set.insert(prefix + text(range))
    guard case .compilable = set[id] else { return nil }
    var inside: [ExpressionPart] = []
    if let inner {
      inside = parts(of: inner, prefix: prefix, depth: depth + 1, adding: &set)
    }
    return ExpressionPart(
      role: role, turn: turn, id: id, range: range, isSingle: isSingle, parts: inside)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: source[range.clamped(to: 0..<source.count)], as: UTF8.self)
  }
}

extension JQNode {
  /// Whether it is a constant or a plain path, of which a reader needs no more than its reads.
  fileprivate var isPlain: Bool {
    switch kind {
    case .identity, .null, .boolean, .number: true
    case .path(let path):
      path.base.isPlain
        && path.steps.allSatisfy { step in
          switch step.kind {
          case .field: true
          case .index(let node): node.isPlain
          case .slice, .iterate: false
          }
        }
    default: traits.contains(.constant)
    }
  }
}
