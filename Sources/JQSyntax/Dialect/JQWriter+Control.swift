extension JQWriter {
  mutating func items(of conditional: JQConditional, in node: JQNode) -> [Item] {
    var items: [Item] = []
    for (index, branch) in conditional.branches.enumerated() {
      items.append(.text(index == 0 ? "if " : " elif "))
      items += [.node(branch.condition, .enclosed), .text(" then ")]
      items += probe(.branch, at: branch.body.range) + [.node(branch.body, .enclosed)]
    }
    items.append(.text(" else "))
    if let otherwise = conditional.otherwise {
      items += probe(.otherwise, at: otherwise.range) + [.node(otherwise, .enclosed)]
    } else {
      items += probe(.impliedOtherwise, at: endRange(of: node)) + [.text(".")]
    }
    return items + [.text(" end")]
  }

  func items(of reduce: JQReduce) -> [Item] {
    fold("reduce", reduce.source, reduce.patterns, [reduce.start, reduce.update])
  }

  func items(of foreach: JQForeach) -> [Item] {
    let states = [foreach.start, foreach.update] + (foreach.extract.map { [$0] } ?? [])
    return fold("foreach", foreach.source, foreach.patterns, states)
  }

  private func fold(
    _ keyword: String, _ source: JQNode, _ patterns: [JQPattern], _ states: [JQNode]
  ) -> [Item] {
    var items: [Item] = [.text("\(keyword) "), .node(source, .term), .text(" as ")]
    items += self.items(of: patterns)
    for (index, state) in states.enumerated() {
      items += [.text(index == 0 ? "(" : ";"), .node(state, .enclosed)]
    }
    return items + [.text(")")]
  }

  func items(of definition: JQDefinition) -> [Item] {
    let parameters = definition.parameters.map { parameter in
      switch parameter {
      case .closure(let name): name
      case .value(let name): variable(name)
      }
    }
    let list = parameters.isEmpty ? "" : "(\(parameters.joined(separator: ";")))"
    return [
      .text("def \(definition.name)\(list):"), .node(definition.body, .enclosed), .text(";"),
    ]
  }

  func items(of patterns: [JQPattern]) -> [Item] {
    separated(patterns.map { items(of: $0) }, by: "?//")
  }

  private func separated(_ lists: [[Item]], by separator: String) -> [Item] {
    Array(lists.joined(separator: [.text(separator)]))
  }

  private func items(of pattern: JQPattern) -> [Item] {
    switch pattern {
    case .variable(let name): [.text(variable(name))]
    case .array(let elements):
      [.text("[")] + separated(elements.map { items(of: $0) }, by: ",") + [.text("]")]
    case .object(let entries):
      [.text("{")] + separated(entries.map { items(of: $0) }, by: ",") + [.text("}")]
    }
  }

  private func items(of entry: JQPatternEntry) -> [Item] {
    let inner = entry.pattern.map { items(of: $0) }
    switch entry.key {
    case .name(let name): return [.text("\(Self.quoted(name)):")] + (inner ?? [])
    case .string(let string): return items(of: string) + [.text(":")] + (inner ?? [])
    case .computed(let node):
      return [.text("("), .node(node, .enclosed), .text("):")] + (inner ?? [])
    case .variable(let name):
      let bound: [Item] = [.text("\(Self.quoted(name)):\(variable(name))")]
      guard let inner else { return bound }
      return bound + [.text(",\(Self.quoted(name)):")] + inner
    case .location: return []
    }
  }
}
