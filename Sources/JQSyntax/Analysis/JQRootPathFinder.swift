/// The search for the paths that an expression reads from its root input, and for all that it may see.
///
/// It works from a list of what is still to visit, so that depth costs no stack.
struct JQRootPathFinder {
  var paths: [JQRootPath] = []
  private(set) var sight = JQSight.kindOnly
  private var pending: [Visit] = []
  private var root: JQNode?
  private lazy var takesPaths = root?.takesPaths ?? true
  /// What variables hold, each with the index of the one bound before it.
  private var bindings: [(name: String, input: Input, outer: Int)] = []

  /// What a construct's input is.
  enum Input {
    /// The value at these steps from the root.
    case root([JQRootPath.Step])
    /// Something else, or something that is not known.
    case unknown
  }

  private struct Visit {
    let node: JQNode
    let input: Input
    let scope: Int
    /// Whether what the node puts out is read, rather than handed on to what was worked out.
    let isRead: Bool
  }

  mutating func visit(_ root: JQNode) {
    self.root = root
    pending = [Visit(node: root, input: .root([]), scope: -1, isRead: true)]
    while let visit = pending.popLast() { take(visit) }
  }

  private mutating func push(
    _ node: JQNode, _ visit: Visit, input: Input? = nil, isRead: Bool = true
  ) {
    pending.append(
      Visit(node: node, input: input ?? visit.input, scope: visit.scope, isRead: isRead))
  }

  private mutating func read(_ input: Input, _ range: Range<Int>, goesOn: Bool = false) {
    guard case .root(let steps) = input else { return }
    paths.append(JQRootPath(steps: steps, goesOn: goesOn, range: range))
    see(input)
  }

  /// Takes down that all of a value may be seen.
  private mutating func see(_ input: Input) { add(.whole, at: input) }

  /// Takes down that a path is gone along, to be read from where it ends.
  private mutating func pass(_ input: Input) { add(.kindOnly, at: input) }

  private mutating func add(_ seen: JQSight, at input: Input) {
    guard case .root(let steps) = input else { return }
    var keys: [String] = []
    for step in steps {
      guard case .field(let key) = step.kind else { break }
      keys.append(key)
    }
    // Elements are part of the array that they are in.
    sight.formUnion(JQSight(keys.count < steps.count ? .whole : seen, under: keys))
  }

  private mutating func take(_ visit: Visit) {
    let node = visit.node
    switch node.kind {
    case .null, .boolean, .number, .location, .breakOut: break
    case .identity, .format, .recurse:
      if visit.isRead { read(visit.input, node.range) }
    case .variable(let name), .takenVariable(let name):
      if visit.isRead { read(value(of: name, visit.scope), node.range) }
    case .string(let string): push(string, visit)
    case .array(let content): if let content { push(content, visit) }
    case .object(let entries): entries.forEach { push($0, visit) }
    case .path(let path): take(path, visit)
    case .optional(let inner): push(inner, visit, isRead: visit.isRead)
    case .negation(let inner): push(inner, visit)
    case .pipe(let nodes): take(pipe: nodes, visit)
    case .comma(let nodes), .alternative(let nodes), .and(let nodes), .or(let nodes):
      nodes.forEach { push($0, visit) }
    case .arithmetic(let chain):
      push(chain.first, visit)
      chain.rest.forEach { push($0.node, visit) }
    case .comparison(let comparison):
      push(comparison.left, visit)
      push(comparison.right, visit)
    case .update(let update): take(update, visit)
    case .conditional(let conditional): take(conditional, visit)
    case .attempt(let attempt):
      push(attempt.body, visit, isRead: visit.isRead)
      if let handler = attempt.handler { push(handler, visit, input: .unknown) }
    case .reduce(let reduce):
      fold(reduce.source, reduce.patterns, reduce.start, [reduce.update], visit)
    case .foreach(let foreach):
      let states = [foreach.update] + (foreach.extract.map { [$0] } ?? [])
      fold(foreach.source, foreach.patterns, foreach.start, states, visit)
    case .definitions(let definitions, let body):
      definitions.forEach { push($0.body, visit, input: .unknown) }
      push(body, visit, isRead: visit.isRead)
    case .binding(let binding): take(binding, visit)
    case .label(_, let body): push(body, visit, isRead: visit.isRead)
    case .call(let call): take(call, visit)
    }
  }

  // MARK: Constructs

  private mutating func push(_ string: JQString, _ visit: Visit) {
    for case .interpolation(let node) in string.parts { push(node, visit) }
  }

  private mutating func push(_ entry: JQObjectEntry, _ visit: Visit) {
    switch entry.key {
    case .name(let name):
      if entry.value == nil { read(field(name, entry.keyRange, visit.input), entry.keyRange) }
    case .string(let string):
      push(string, visit)
      if entry.value == nil, let name = string.literal {
        read(field(name, entry.keyRange, visit.input), entry.keyRange)
      } else if entry.value == nil {
        see(visit.input)
      }
    case .variable(let name): read(value(of: name, visit.scope), entry.keyRange)
    case .computed(let node):
      push(node, visit)
      if entry.value == nil { see(visit.input) }
    case .location: break
    }
    if let value = entry.value { push(value, visit) }
  }

  private mutating func take(_ path: JQPath, _ visit: Visit) {
    for step in path.steps {
      switch step.kind {
      case .index(let node): push(node, visit)
      case .slice(let from, let upTo):
        if let from { push(from, visit) }
        if let upTo { push(upTo, visit) }
      case .field, .iterate: break
      }
    }
    let base = output(of: path.base, visit.input, visit.scope)
    push(path.base, visit, isRead: { if case .unknown = base { true } else { false } }())
    let (input, isWhole) = extended(base, path.steps)
    if visit.isRead || !isWhole {
      read(input, visit.node.range, goesOn: !isWhole)
    } else {
      pass(input)
    }
  }

  private mutating func take(pipe nodes: [JQNode], _ visit: Visit) {
    var input = visit.input
    for (index, node) in nodes.enumerated() {
      let next = output(of: node, input, visit.scope)
      let isLast = index == nodes.count - 1
      let isKnown = if case .root = next { true } else { false }
      push(node, visit, input: input, isRead: isLast ? visit.isRead : !isKnown)
      input = next
    }
  }

  private mutating func take(_ update: JQUpdate, _ visit: Visit) {
    see(visit.input)
    push(update.target, visit)
    if update.op == .update {
      push(update.value, visit, input: output(of: update.target, visit.input, visit.scope))
    } else {
      push(update.value, visit)
    }
  }

  private mutating func take(_ conditional: JQConditional, _ visit: Visit) {
    for branch in conditional.branches {
      push(branch.condition, visit)
      push(branch.body, visit)
    }
    if let otherwise = conditional.otherwise { push(otherwise, visit) } else { see(visit.input) }
  }

  private mutating func take(_ binding: JQBinding, _ visit: Visit) {
    let scope = bind(binding.patterns, to: binding.source, visit)
    let inner = Visit(node: visit.node, input: visit.input, scope: scope, isRead: visit.isRead)
    push(binding.body, inner, isRead: visit.isRead)
  }

  private mutating func fold(
    _ source: JQNode, _ patterns: [JQPattern], _ start: JQNode, _ states: [JQNode], _ visit: Visit
  ) {
    let scope = bind(patterns, to: source, visit)
    push(start, visit)
    let inner = Visit(node: visit.node, input: .unknown, scope: scope, isRead: true)
    states.forEach { push($0, inner) }
  }

  private mutating func take(_ call: JQCall, _ visit: Visit) {
    guard call.isBuiltin, let builtin = JQBuiltins.table[call.function] else {
      read(visit.input, call.nameRange)
      call.arguments.forEach { push($0, visit, input: .unknown) }
      return
    }
    // What selects hands its input on, so its input is read where its output is.
    let isSelect = call.function == JQFunction("select", 1)
    let looksAtInput = !builtin.ignoresInput && call.function != JQFunction("first", 1)
    if isSelect ? visit.isRead : looksAtInput { read(visit.input, call.nameRange) }
    for argument in call.arguments {
      switch builtin.argumentInput {
      case .input: push(argument, visit)
      case .elements: push(argument, visit, input: element(visit.input, call.nameRange))
      case .other: push(argument, visit, input: .unknown)
      }
    }
  }

  // MARK: Variables

  private mutating func bind(
    _ patterns: [JQPattern], to source: JQNode, _ visit: Visit
  ) -> Int {
    let held = output(of: source, visit.input, visit.scope)
    var scope = visit.scope
    var isWhole = false
    if patterns.count == 1, case .variable(let name) = patterns[0], case .root = held {
      bindings.append((name, held, scope))
      scope = bindings.count - 1
      isWhole = true
      // Where a path is wanted, an error shows the value of a variable that one begins with.
      if takesPaths { see(held) }
    } else {
      for name in JQPattern.names(patterns) {
        bindings.append((name, .unknown, scope))
        scope = bindings.count - 1
      }
    }
    push(source, visit, isRead: !isWhole)
    for key in JQPattern.keys(patterns) { push(key, visit, input: .unknown) }
    return scope
  }

  func value(of name: String, _ scope: Int) -> Input {
    var index = scope
    while index >= 0 {
      if bindings[index].name == name { return bindings[index].input }
      index = bindings[index].outer
    }
    return .unknown
  }
}

extension JQNode {
  /// Whether paths are wanted anywhere within, as by assignments; functions of an expression's own may
  /// want them of their arguments.
  fileprivate var takesPaths: Bool {
    var pending = [self]
    while let node = pending.popLast() {
      switch node.kind {
      case .update, .definitions: return true
      case .call(let call) where JQBuiltins.takesPaths(call.function.name): return true
      default: pending += node.children
      }
    }
    return false
  }
}
