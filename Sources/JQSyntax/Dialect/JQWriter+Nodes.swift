extension JQWriter {
  /// Returns what a node consists of, in the order of writing.
  mutating func items(of node: JQNode) -> [Item] {
    switch node.kind {
    case .identity: [.text(".")]
    case .recurse: [.text("..")]
    case .null: [.text("null")]
    case .boolean(let value): [.text(value ? "true" : "false")]
    case .number(let number): [.text(number.text)]
    case .string(let string): items(of: string)
    case .format(let name): [.text("@\(name)")]
    case .array(nil): [.text("[]")]
    case .array(.some(let content)): [.text("["), .node(content, .enclosed), .text("]")]
    case .object(let entries): items(of: entries)
    case .path(let path): items(of: path)
    case .optional(let inner):
      items(of: JQAttempt(body: inner, handler: nil), at: node, isPostfix: true)
    case .negation(let inner): [.text("-"), .node(inner, .operand)]
    case .pipe(let nodes): chain(nodes, "|", .loose)
    case .comma(let nodes): chain(nodes, ",", .loose)
    case .alternative(let nodes): items(ofAlternatives: nodes)
    case .and(let nodes): chain(nodes, " and ", .operand)
    case .or(let nodes): chain(nodes, " or ", .operand)
    case .arithmetic(let chain): items(of: chain)
    case .comparison(let comparison):
      [
        .node(comparison.left, .operand), .text(comparison.op.rawValue),
        .node(comparison.right, .operand),
      ]
    case .update(let update): items(of: update)
    case .conditional(let conditional): items(of: conditional, in: node)
    case .attempt(let attempt): items(of: attempt, at: node, isPostfix: false)
    case .reduce(let reduce): items(of: reduce)
    case .foreach(let foreach): items(of: foreach)
    case .definitions(let definitions, let body):
      definitions.flatMap { items(of: $0) } + [.node(body, .enclosed)]
    case .binding(let binding):
      [.node(binding.source, .term), .text(" as ")] + items(of: binding.patterns)
        + [.text("|"), .node(binding.body, .enclosed)]
    case .label(let name, let body):
      [.text("label \(variable(name))|"), .node(body, .enclosed)]
    case .breakOut(let name): [.text("break \(variable(name))")]
    case .variable(let name): [.text(variable(name))]
    case .takenVariable(let name): [.text("$$$\(variable(name))")]
    case .location(let line): [.text(Self.location(line))]
    case .call(let call): items(of: call)
    }
  }

  /// Returns a variable's name with its dollar sign, moved away from the keywords.
  func variable(_ name: String) -> String {
    JQKeyword.byName[name] == nil && name != "__loc__" ? "$\(name)" : "$\(keywordPrefix)\(name)"
  }

  static func location(_ line: Int) -> String { "{\"file\":\"<top-level>\",\"line\":\(line)}" }

  func chain(_ nodes: [JQNode], _ separator: String, _ position: Position) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(2 * nodes.count)
    for node in nodes {
      if !items.isEmpty { items.append(.text(separator)) }
      items.append(.node(node, position))
    }
    return items
  }

  /// Writes divisions of constants so that libjq 1.6 does not refuse to fold them.
  private func items(of chain: JQArithmetic) -> [Item] {
    var items: [Item] = [.node(chain.first, .operand)]
    var isConstant = JQFolding.constantType(of: chain.first) != nil
    for operand in chain.rest {
      let isDivision = operand.op == .divide || operand.op == .modulo
      let isFolded = isConstant && JQFolding.constantType(of: operand.node) != nil
      if isDivision && isFolded {
        items.insert(.text("("), at: 0)
        items.append(.text("|."))
        items.append(.text(operand.op.rawValue))
        items.append(.node(operand.node, .operand))
        items.append(.text(")"))
        isConstant = false
      } else {
        items.append(.text(operand.op.rawValue))
        items.append(.node(operand.node, .operand))
        isConstant = isFolded
      }
    }
    return items
  }

  private mutating func items(of update: JQUpdate) -> [Item] {
    needs.insert(JQFunction(update.op == .assign ? "_assign" : "_modify", 2))
    // Behind `?`, two slashes would be read as `?//`.
    let word = update.op == .alternative ? " //=" : update.op.rawValue
    return [.node(update.target, .operand), .text(word), .node(update.value, .operand)]
  }

  private mutating func items(of path: JQPath) -> [Item] {
    var items: [Item] = []
    if case .identity = path.base.kind {
      if case .field(let name) = path.steps.first?.kind, Self.isPlainField(name) {
      } else {
        items.append(.text("."))
      }
    } else {
      items.append(.node(path.base, .base))
    }
    for step in path.steps {
      items.append(contentsOf: self.items(of: step.kind))
      if step.isOptional { items.append(.text("?")) }
    }
    return items
  }

  private mutating func items(of step: JQStep.Kind) -> [Item] {
    switch step {
    case .field(let name) where Self.isPlainField(name): return [.text(".\(name)")]
    case .field(let name): return [.text("[\(Self.quoted(name))]")]
    case .index(let node): return items(ofIndex: node)
    case .iterate: return [.text("[]")]
    case .slice(let from, let upTo):
      return [.text("[")] + items(ofBound: from) + [.text(":")] + items(ofBound: upTo)
        + [.text("]")]
    }
  }

  /// Takes a bound that is not a number for none, where libjq before 1.8 aborts.
  private mutating func items(ofBound node: JQNode?) -> [Item] {
    guard let node else { return [] }
    switch node.kind {
    case .number: return [.node(node, .enclosed)]
    case .negation(let inner):
      if case .number = inner.kind { return [.node(node, .enclosed)] }
    default: break
    }
    guard node.types.contains(.number) else { return [.node(node, .enclosed)] }
    needs.insert(JQFunction("_bound", 0))
    return [.node(node, .loose), .text("|_bound")]
  }

  /// Cuts a number to an integer, which libjq 1.6 does not do.
  private mutating func items(ofIndex node: JQNode) -> [Item] {
    switch node.kind {
    case .number(let number) where number.value.isFinite:
      return [.text("[\(cut(number))]")]
    case .negation(let inner):
      if case .number(let number) = inner.kind, number.value.rounded() == number.value { break }
      fallthrough
    default:
      guard node.types.contains(.number) else { break }
      needs.insert(JQFunction("_index", 0))
      return [.text("["), .node(node, .loose), .text("|_index]")]
    }
    return [.text("["), .node(node, .enclosed), .text("]")]
  }

  private func cut(_ number: JQNumber) -> String {
    let whole = number.value.rounded(.towardZero)
    return whole == number.value
      ? number.text : Int64(exactly: whole).map(String.init) ?? number.text
  }

  /// Writes `error` under a name of its own: libjq's labels call `error` too.
  private mutating func items(of call: JQCall) -> [Item] {
    var name = call.function.name
    if call.isBuiltin, name == "error" {
      name = "_raise"
      needs.insert(JQFunction(name, call.function.arity))
    }
    guard !call.arguments.isEmpty else { return [.text(name)] }
    var items: [Item] = [.text("\(name)(")]
    for (index, argument) in call.arguments.enumerated() {
      if index > 0 { items.append(.text(";")) }
      items.append(.node(argument, .enclosed))
    }
    return items + [.text(")")]
  }
}
