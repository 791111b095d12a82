internal import JQSyntax
internal import JSONTapes

extension NativeCompiler {
  mutating func compile(_ path: JQPath) -> NodePlace? {
    var steps = path.steps[...]
    var start: NodePlace?
    if case .identity = path.base.kind, let step = steps.first, !step.isOptional,
      case .field(let name) = step.kind
    {
      start = member(name)
      steps.removeFirst()
    } else {
      start = compile(path.base)
    }
    guard var whole = start else { return nil }
    for step in steps {
      guard
        let next = step.isOptional
          ? compileOptional(step.kind, from: whole) : compile(step.kind, from: whole)
      else { return nil }
      whole = next
    }
    return whole
  }

  /// A step from the values at a place; keys and bounds are evaluated on the expression's own input.
  private mutating func compile(_ step: JQStep.Kind, from base: NodePlace) -> NodePlace? {
    let isSingleBase = isSingle(base)
    switch step {
    case .field(let name): return add(.field(base, text(name)), isSingle: isSingleBase)
    case .iterate: return add(.iterate(base), isSingle: false)
    case .index(let node):
      if case .number(let number) = node.kind, let index = Int32(exactly: number.value) {
        return add(.element(base, index), isSingle: isSingleBase)
      }
      guard let key = compileSingle(node) else { return nil }
      return add(.lookup(base, key: key), isSingle: isSingleBase)
    case .slice(let from, let upTo):
      guard let from = compileBound(from), let upTo = compileBound(upTo) else { return nil }
      return add(.slice(base, from: from, upTo: upTo), isSingle: isSingleBase)
    }
  }

  /// A step with a `?`, which drops the errors of the step and none of what leads to it.
  private mutating func compileOptional(_ step: JQStep.Kind, from base: NodePlace) -> NodePlace? {
    switch step {
    case .field, .iterate: break
    case .index(let node):
      guard node.isLiteral else { return nil }
    case .slice(let from, let upTo):
      guard from?.isLiteral ?? true, upTo?.isLiteral ?? true
      else { return nil }
    }
    let attempt = onOtherInput { compiler -> NodePlace? in
      guard let next = compiler.compile(step, from: compiler.single(.input)) else { return nil }
      return compiler.add(.attempt(next), isSingle: compiler.isSingle(next))
    }
    guard let attempt else { return nil }
    return add(.pipe(base, attempt), isSingle: isSingle(base) && isSingle(attempt))
  }

  private mutating func compileBound(_ node: JQNode?) -> NodePlace? {
    guard let node else { return single(.constant(.null)) }
    return compileSingle(node)
  }
}

extension JQNode {
  /// Whether it is a number or text as it is written, which raises no error of its own.
  fileprivate var isLiteral: Bool {
    switch kind {
    case .number: true
    case .negation(let part): part.isLiteral
    case .string(let string): string.literal != nil
    default: false
    }
  }
}
