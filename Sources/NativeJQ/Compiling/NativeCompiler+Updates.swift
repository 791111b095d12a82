internal import JQSyntax
internal import JSONTapes

extension NativeCompiler {
  /// `a = b`, `a |= b` and the operators made of them.
  mutating func compile(_ update: JQUpdate) -> NodePlace? {
    guard let target = compilePath(update.target) else { return nil }
    switch update.op {
    case .assign:
      return compileSingle(update.value).map { single(.assignment(target, value: $0)) }
    case .update: return compile(update.value).map { single(.update(target, with: $0)) }
    case .plus: return compile(update.value, changing: target) { .arithmetic(.plus, $0, $1) }
    case .minus: return compile(update.value, changing: target) { .arithmetic(.minus, $0, $1) }
    case .times: return compile(update.value, changing: target) { .arithmetic(.times, $0, $1) }
    case .divide: return compile(update.value, changing: target) { .arithmetic(.divide, $0, $1) }
    case .modulo: return compile(update.value, changing: target) { .arithmetic(.modulo, $0, $1) }
    case .alternative: return compile(update.value, changing: target) { .alternative($0, $1) }
    }
  }

  /// An operator whose right side is evaluated once, on the whole input.
  private mutating func compile(
    _ value: JQNode, changing target: NodePlace,
    _ join: (NodePlace, NodePlace) -> NativeNode
  ) -> NodePlace? {
    guard let value = compile(value) else { return nil }
    let slot = newSlot()
    let joined = single(join(single(.input), single(.variable(slot: slot))))
    let body = single(.update(target, with: joined))
    return add(.binding(value, slot: slot, body: body), isSingle: isSingle(value))
  }

  /// `del(a)`, `del(a, b)`
  mutating func compileDeletion(_ paths: JQNode) -> NodePlace? {
    guard case .comma(let nodes) = paths.kind else {
      return compilePath(paths).map { single(.deletion($0)) }
    }
    // One deletion after the other is as good as all at once where no position moves. Errors come
    // before all of them.
    var deleted = single(.input)
    var checked = single(.input)
    for node in nodes {
      guard let path = compilePath(node), isOfFields(path) else { return nil }
      deleted = single(.pipe(deleted, single(.deletion(path))))
      let checks = single(.pipe(path, single(.constant(.bool(true)))))
      checked = single(
        .conditional(checks, then: checked, else: single(.call(.empty, .none, .none, .none))))
    }
    return single(.pipe(checked, deleted))
  }

  /// Compiles a path whose places can be changed.
  private mutating func compilePath(_ node: JQNode) -> NodePlace? {
    guard let place = compile(node), isPath(place) else { return nil }
    return place
  }

  private func isPath(_ place: NodePlace) -> Bool {
    switch programs[place] {
    case .input, .call(.empty, _, _, _): true
    case .field(let base, _), .element(let base, _), .iterate(let base): isPath(base)
    case .pipe(let first, let second): isPath(first) && isPath(second)
    case .conditional(_, let then, let otherwise): isPath(then) && isPath(otherwise)
    default: false
    }
  }

  private func isOfFields(_ place: NodePlace) -> Bool {
    switch programs[place] {
    case .input: true
    case .field(let base, _): isOfFields(base)
    case .pipe(let first, let second): isOfFields(first) && isOfFields(second)
    default: false
    }
  }
}
