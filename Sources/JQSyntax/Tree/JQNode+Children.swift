extension JQQuery {
  /// Every construct of the expression, an outer one before those inside it, in the order of the
  /// text.
  package var nodes: [JQNode] {
    var nodes: [JQNode] = []
    var pending = [root]
    while let node = pending.popLast() {
      nodes.append(node)
      pending += node.children.reversed()
    }
    return nodes
  }
}

extension JQNode {
  /// The constructs directly inside this one, in the order of the text.
  package var children: [JQNode] {
    switch kind {
    case .identity, .recurse, .null, .boolean, .number, .format, .breakOut, .variable,
      .takenVariable, .location:
      []
    case .string(let string): string.interpolations
    case .array(let content): content.map { [$0] } ?? []
    case .object(let entries): entries.flatMap { $0.key.nodes + ($0.value.map { [$0] } ?? []) }
    case .path(let path): [path.base] + path.steps.flatMap(\.kind.nodes)
    case .optional(let node), .negation(let node), .label(_, let node): [node]
    case .pipe(let nodes), .comma(let nodes), .alternative(let nodes), .and(let nodes),
      .or(let nodes):
      nodes
    case .arithmetic(let chain): [chain.first] + chain.rest.map(\.node)
    case .comparison(let comparison): [comparison.left, comparison.right]
    case .update(let update): [update.target, update.value]
    case .conditional(let conditional):
      conditional.branches.flatMap { [$0.condition, $0.body] }
        + (conditional.otherwise.map { [$0] } ?? [])
    case .attempt(let attempt): [attempt.body] + (attempt.handler.map { [$0] } ?? [])
    case .reduce(let reduce):
      [reduce.source] + JQPattern.keys(reduce.patterns) + [reduce.start, reduce.update]
    case .foreach(let foreach):
      [foreach.source] + JQPattern.keys(foreach.patterns) + [foreach.start, foreach.update]
        + (foreach.extract.map { [$0] } ?? [])
    case .definitions(let definitions, let body): definitions.map(\.body) + [body]
    case .binding(let binding):
      [binding.source] + JQPattern.keys(binding.patterns) + [binding.body]
    case .call(let call): call.arguments
    }
  }
}

extension JQString {
  fileprivate var interpolations: [JQNode] {
    parts.compactMap { if case .interpolation(let node) = $0 { node } else { nil } }
  }
}

extension JQObjectKey {
  fileprivate var nodes: [JQNode] {
    switch self {
    case .name, .variable, .location: []
    case .string(let string): string.interpolations
    case .computed(let node): [node]
    }
  }
}

extension JQStep.Kind {
  fileprivate var nodes: [JQNode] {
    switch self {
    case .field, .iterate: []
    case .index(let node): [node]
    case .slice(let from, let upTo): [from, upTo].compactMap { $0 }
    }
  }
}

extension JQPattern {
  /// Returns the expressions inside patterns, which are keys.
  static func keys(_ patterns: [JQPattern]) -> [JQNode] {
    var nodes: [JQNode] = []
    var pending = Array(patterns.reversed())
    while let pattern = pending.popLast() {
      switch pattern {
      case .variable: continue
      case .array(let elements): pending += elements.reversed()
      case .object(let entries):
        nodes += entries.flatMap(\.key.nodes)
        pending += entries.compactMap(\.pattern).reversed()
      }
    }
    return nodes
  }
}
