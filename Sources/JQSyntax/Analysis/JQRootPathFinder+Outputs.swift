extension JQRootPathFinder {
  /// How many steps of a path are told.
  private static let stepLimit = 64

  /// Returns what a construct puts out, when that is a place under the root.
  ///
  /// Cost: the length of the chain of pipes and paths that the construct is.
  func output(of node: JQNode, _ input: Input, _ scope: Int) -> Input {
    var input = input
    // What follows the part that is looked at, innermost last.
    var following: [[JQStep]] = []
    var node = node
    while true {
      switch node.kind {
      case .identity: return finished(input, following)
      case .variable(let name): return finished(value(of: name, scope), following)
      case .path(let path):
        following.append(path.steps)
        node = path.base
      case .optional(let inner): node = inner
      case .call(let call):
        guard call.isBuiltin, call.function == JQFunction("select", 1) else { return .unknown }
        return finished(input, following)
      case .pipe(let nodes):
        for stage in nodes.dropLast() {
          guard let next = simpleOutput(of: stage, input, scope) else { return .unknown }
          input = next
        }
        guard let last = nodes.last else { return .unknown }
        node = last
      default: return .unknown
      }
    }
  }

  /// Returns what a stage of a pipe puts out, nil when it is no plain path.
  private func simpleOutput(of node: JQNode, _ input: Input, _ scope: Int) -> Input? {
    let output: Input
    switch node.kind {
    case .identity: output = input
    case .variable(let name): output = value(of: name, scope)
    case .path(let path):
      guard case .identity = path.base.kind else { return nil }
      let (extended, isWhole) = extended(input, path.steps)
      output = isWhole ? extended : .unknown
    case .call(let call) where call.isBuiltin && call.function == JQFunction("select", 1):
      output = input
    default: return nil
    }
    if case .root = output { return output }
    return nil
  }

  private func finished(_ input: Input, _ following: [[JQStep]]) -> Input {
    var input = input
    for steps in following.reversed() {
      let (extended, isWhole) = extended(input, steps)
      guard isWhole else { return .unknown }
      input = extended
    }
    return input
  }

  /// Returns an input with steps added, and whether all of them could be.
  func extended(_ input: Input, _ steps: [JQStep]) -> (Input, isWhole: Bool) {
    guard case .root(var known) = input else { return (.unknown, true) }
    for step in steps {
      guard known.count < Self.stepLimit, let kind = Self.known(step.kind) else {
        return (.root(known), false)
      }
      known.append(
        JQRootPath.Step(kind: kind, isOptional: step.isOptional, range: step.range))
    }
    return (.root(known), true)
  }

  private static func known(_ kind: JQStep.Kind) -> JQRootPath.Kind? {
    switch kind {
    case .field(let name): return .field(name)
    case .iterate: return .iterate
    case .slice: return nil
    case .index(let node): return index(node).map { .index($0) }
    }
  }

  private static func index(_ node: JQNode) -> Int? {
    switch node.kind {
    case .number(let number): Int(exactly: number.value)
    case .negation(let inner):
      if case .number(let number) = inner.kind { Int(exactly: -number.value) } else { nil }
    default: nil
    }
  }

  func field(_ name: String, _ range: Range<Int>, _ input: Input) -> Input {
    guard case .root(let steps) = input else { return .unknown }
    return .root(steps + [JQRootPath.Step(kind: .field(name), isOptional: false, range: range)])
  }

  func element(_ input: Input, _ range: Range<Int>) -> Input {
    guard case .root(let steps) = input else { return .unknown }
    return .root(steps + [JQRootPath.Step(kind: .iterate, isOptional: false, range: range)])
  }
}

extension JQPattern {
  /// The names of the variables that patterns bind.
  static func names(_ patterns: some Sequence<JQPattern>) -> [String] {
    var names: [String] = []
    var pending = Array(patterns)
    while let pattern = pending.popLast() {
      switch pattern {
      case .variable(let name): names.append(name)
      case .array(let elements): pending += elements
      case .object(let entries):
        for entry in entries {
          if case .variable(let name) = entry.key { names.append(name) }
          if let inner = entry.pattern { pending.append(inner) }
        }
      }
    }
    return names
  }
}
