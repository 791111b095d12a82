extension JQQuery {
  /// Whether the expression may see what stands under a key of the root input.
  ///
  /// Never misses one that may: what is not told by the expression's form counts as seen.
  package func maySee(_ key: String) -> Bool { root.maySee(key) }
}

extension JQNode {
  fileprivate func maySee(_ key: String) -> Bool {
    switch kind {
    case .null, .boolean, .number, .variable, .takenVariable, .location, .breakOut: false
    case .string, .array, .optional, .negation, .label, .comma, .alternative, .and, .or,
      .arithmetic, .comparison, .attempt, .binding:
      children.contains { $0.maySee(key) }
    case .object(let entries):
      entries.contains { $0.maySee(key) } || children.contains { $0.maySee(key) }
    // Without `else`, it is the input itself.
    case .conditional(let conditional):
      conditional.otherwise == nil || children.contains { $0.maySee(key) }
    // What follows sees only what the first stage gives.
    case .pipe(let stages): stages.first?.maySee(key) ?? true
    case .path(let path): path.maySee(key)
    case .identity, .recurse, .format, .update, .reduce, .foreach, .definitions, .call: true
    }
  }
}

extension JQPath {
  fileprivate func maySee(_ key: String) -> Bool {
    let isUnseen =
      switch (base.kind, steps.first?.kind) {
      case (.identity, .field(let name)): name != key
      case (.identity, _): false
      default: !base.maySee(key)
      }
    // An index is computed from the root input.
    return !isUnseen || steps.contains { $0.kind.indices.contains { $0.maySee(key) } }
  }
}

extension JQStep.Kind {
  fileprivate var indices: [JQNode] {
    switch self {
    case .field, .iterate: []
    case .index(let node): [node]
    case .slice(let from, let upTo): [from, upTo].compactMap { $0 }
    }
  }
}

extension JQObjectEntry {
  /// Whether a short form, which reads the root input, may read the key.
  fileprivate func maySee(_ name: String) -> Bool {
    guard value == nil else { return false }
    return switch key {
    case .name(let word): word == name
    case .string(let text): text.literal.map { $0 == name } ?? true
    case .variable, .location: false
    case .computed: true
    }
  }
}
