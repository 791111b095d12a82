/// What a construct's parts say of its outputs.
struct JQKnowledge {
  var traits: JQTraits
  var types: JQTypes

  private static let closed: JQTraits = [.single, .constant, .pure]

  init(traits: JQTraits, types: JQTypes) {
    self.traits = traits
    self.types = types
  }

  init(of kind: JQNodeKind) {
    switch kind {
    case .identity: self.init(traits: [.single, .pure], types: .any)
    case .recurse: self.init(traits: .pure, types: .any)
    case .null: self.init(traits: Self.closed, types: .null)
    case .boolean: self.init(traits: Self.closed, types: .boolean)
    case .number: self.init(traits: Self.closed, types: .number)
    case .location: self.init(traits: Self.closed, types: .object)
    case .format: self.init(traits: [.single, .pure], types: .string)
    case .variable: self.init(traits: .single, types: .any)
    case .takenVariable: self.init(traits: .single, types: .any)
    case .breakOut: self.init(traits: .single, types: [])
    case .string(let string): self = Self.string(string)
    case .array(let content): self = Self.array(content)
    case .object(let entries): self = Self.object(entries)
    case .path(let path): self = Self.path(path)
    case .optional(let node): self.init(traits: node.traits, types: node.types)
    case .negation(let node): self.init(traits: node.traits, types: .number)
    case .pipe(let nodes): self = Self.pipe(nodes)
    case .comma(let nodes): self = Self.comma(nodes)
    case .alternative(let nodes): self = Self.alternative(nodes)
    case .and(let nodes), .or(let nodes):
      self.init(traits: Self.all(nodes), types: .boolean)
    case .arithmetic(let chain): self = Self.arithmetic(chain)
    case .comparison(let comparison):
      let traits = comparison.left.traits.intersection(comparison.right.traits)
      self.init(traits: traits, types: .boolean)
    case .update(let update): self = Self.update(update)
    case .conditional(let conditional): self = Self.conditional(conditional)
    case .attempt(let attempt): self = Self.attempt(attempt)
    case .reduce(let reduce):
      let isSingle = reduce.start.traits.contains(.single)
      self.init(traits: isSingle ? .single : [], types: .any)
    case .foreach: self.init(traits: [], types: .any)
    case .definitions(_, let body): self.init(traits: [], types: body.types)
    case .binding(let binding):
      let isSingle = binding.source.traits.contains(.single) && binding.patterns.count == 1
      let traits = isSingle && Self.bindsOnce(binding.patterns) ? binding.body.traits : []
      self.init(traits: traits.intersection(.single), types: binding.body.types)
    case .label(_, let body): self.init(traits: body.traits, types: body.types)
    case .call(let call): self = Self.call(call)
    }
  }

  private static func all(_ nodes: [JQNode]) -> JQTraits {
    nodes.reduce(closed) { $0.intersection($1.traits) }
  }

  private static func bindsOnce(_ patterns: [JQPattern]) -> Bool {
    if case .variable = patterns.first { true } else { false }
  }

  private static func string(_ string: JQString) -> JQKnowledge {
    var traits = closed
    for case .interpolation(let node) in string.parts { traits.formIntersection(node.traits) }
    return JQKnowledge(traits: traits, types: .string)
  }

  private static func array(_ content: JQNode?) -> JQKnowledge {
    let traits = content.map { $0.traits.union(.single) } ?? closed
    return JQKnowledge(traits: traits, types: .array)
  }

  private static func object(_ entries: [JQObjectEntry]) -> JQKnowledge {
    var traits = closed
    for entry in entries {
      switch entry.key {
      case .name, .location: break
      case .variable: traits.formIntersection(.single)
      case .string(let string): traits.formIntersection(self.string(string).traits)
      case .computed(let node): traits.formIntersection(node.traits)
      }
      if let value = entry.value {
        traits.formIntersection(value.traits)
      } else if case .location = entry.key {
        continue
      } else {
        traits.remove(.constant)
      }
    }
    return JQKnowledge(traits: traits, types: .object)
  }

  private static func path(_ path: JQPath) -> JQKnowledge {
    var traits = path.base.traits
    for step in path.steps {
      switch step.kind {
      case .field: break
      case .index(let node): traits.formIntersection(node.traits)
      case .slice(let from, let upTo):
        if let from { traits.formIntersection(from.traits) }
        if let upTo { traits.formIntersection(upTo.traits) }
      case .iterate: traits.remove(.single)
      }
    }
    if case .slice = path.steps.last?.kind {
      return JQKnowledge(traits: traits, types: [.null, .string, .array])
    }
    return JQKnowledge(traits: traits, types: .any)
  }

  private static func pipe(_ nodes: [JQNode]) -> JQKnowledge {
    var traits = all(nodes)
    let isClosed = nodes.allSatisfy { $0.traits.contains(.pure) }
    if isClosed, nodes.first?.traits.contains(.constant) == true { traits.insert(.constant) }
    return JQKnowledge(traits: traits, types: nodes.last?.types ?? .any)
  }

  private static func comma(_ nodes: [JQNode]) -> JQKnowledge {
    let types = nodes.reduce(into: JQTypes()) { $0.formUnion($1.types) }
    return JQKnowledge(traits: all(nodes).subtracting(.single), types: types)
  }

  private static func alternative(_ nodes: [JQNode]) -> JQKnowledge {
    let types = nodes.reduce(into: JQTypes()) { $0.formUnion($1.types) }
    return JQKnowledge(traits: all(nodes), types: types)
  }

  private static func arithmetic(_ chain: JQArithmetic) -> JQKnowledge {
    let traits = chain.rest.reduce(chain.first.traits) { $0.intersection($1.node.traits) }
    var types = chain.first.types
    for operand in chain.rest { types = result(of: operand.op, types, operand.node.types) }
    return JQKnowledge(traits: traits, types: types)
  }

  /// Returns the types of one operation, errors aside.
  private static func result(
    of op: JQArithmetic.Operator, _ left: JQTypes, _ right: JQTypes
  ) -> JQTypes {
    let both = left.intersection(right)
    switch op {
    case .plus:
      var types = both.subtracting(.boolean)
      if left.contains(.null) { types.formUnion(right) }
      if right.contains(.null) { types.formUnion(left) }
      return types
    case .minus: return both.intersection([.number, .array])
    case .times:
      var types = both.intersection([.number, .object])
      if left.contains(.string) || right.contains(.string) { types.formUnion([.string, .null]) }
      return types
    case .divide:
      var types = both.intersection(.number)
      if both.contains(.string) { types.insert(.array) }
      return types
    case .modulo: return .number
    }
  }

  private static func update(_ update: JQUpdate) -> JQKnowledge {
    var traits = update.value.traits.subtracting(.constant)
    if update.op == .update { traits.insert(.single) }
    if !update.target.traits.contains(.pure) { traits.remove(.pure) }
    if !update.value.traits.contains(.pure) { traits.remove(.pure) }
    return JQKnowledge(traits: traits, types: .any)
  }

  private static func conditional(_ conditional: JQConditional) -> JQKnowledge {
    var traits = closed
    var types = JQTypes()
    for branch in conditional.branches {
      traits.formIntersection(branch.condition.traits.intersection(branch.body.traits))
      types.formUnion(branch.body.types)
    }
    if let otherwise = conditional.otherwise {
      traits.formIntersection(otherwise.traits)
      types.formUnion(otherwise.types)
    } else {
      traits.remove(.constant)
      types = .any
    }
    return JQKnowledge(traits: traits, types: types)
  }

  private static func attempt(_ attempt: JQAttempt) -> JQKnowledge {
    guard let handler = attempt.handler else {
      return JQKnowledge(traits: attempt.body.traits, types: attempt.body.types)
    }
    // Outputs of the body may come before the error, so one and one can make two.
    let couldBeBoth = !attempt.body.traits.contains(.single)
    var traits = attempt.body.traits.intersection(handler.traits)
    if couldBeBoth { traits.remove(.single) }
    return JQKnowledge(traits: traits, types: attempt.body.types.union(handler.types))
  }

  private static func call(_ call: JQCall) -> JQKnowledge {
    guard call.isBuiltin, let builtin = JQBuiltins.table[call.function] else {
      return JQKnowledge(traits: [], types: .any)
    }
    return builtin.knowledge(arguments: call.arguments)
  }
}
