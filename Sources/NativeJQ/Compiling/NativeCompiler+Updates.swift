internal import JQSyntax
internal import JSONTapes

extension NativeCompiler {
  /// `a = b`, `a |= b` and the operators made of them.
  mutating func compile(_ update: JQUpdate) -> NodePlace? {
    guard let target = onOtherInput({ $0.compilePath(update.target) }) else { return nil }
    switch update.op {
    case .assign:
      return compileSingle(update.value).map { single(.assignment(target, value: $0)) }
    case .update:
      return onOtherInput { $0.compile(update.value) }.map { single(.update(target, with: $0)) }
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
    _ value: JQNode, changing target: NativeSteps,
    _ join: (NodePlace, NodePlace) -> NativeNode
  ) -> NodePlace? {
    guard let value = compile(value) else { return nil }
    let slot = newSlot()
    let joined = onOtherInput {
      $0.single(join($0.single(.input), $0.single(.variable(slot: slot))))
    }
    let body = single(.update(target, with: joined))
    return add(.binding(value, slot: slot, body: body), isSingle: isSingle(value))
  }

  /// A call of `del`, also with more than one path.
  mutating func compileDeletion(_ paths: JQNode) -> NodePlace? {
    // The steps of a path are read as they stand, so that none of them keeps its output.
    onOtherInput { $0.deletion(of: paths) }.map { single(.pipe(single(.input), $0)) }
  }

  private mutating func deletion(of paths: JQNode) -> NodePlace? {
    guard case .comma(let nodes) = paths.kind else {
      return compilePath(paths).map { single(.deletion($0)) }
    }
    // One deletion after the other is as good as all at once where no position moves. Errors come
    // before all of them, that of the first path first.
    var deleted = single(.input)
    var checked = single(.input)
    for node in nodes.reversed() {
      guard let place = compile(node), isOfFields(place), let path = path(of: place)
      else { return nil }
      deleted = single(.pipe(single(.deletion(path)), deleted))
      let checks = single(.pipe(place, single(.constant(.bool(true)))))
      checked = single(
        .conditional(checks, then: checked, else: single(.call(.empty, .none, .none, .none))))
    }
    return single(.pipe(checked, deleted))
  }

  /// Compiles a path whose places can be changed.
  mutating func compilePath(_ node: JQNode) -> NativeSteps? {
    compile(node).flatMap { path(of: $0) }
  }

  private mutating func path(of place: NodePlace) -> NativeSteps? {
    guard let steps = steps(of: place) else { return nil }
    let list = list(steps)
    return NativeSteps(first: list.first, count: list.count)
  }

  private func steps(of place: NodePlace) -> [NodePlace]? {
    switch programs[place] {
    case .input: return []
    case .field(let base, _), .element(let base, _), .iterate(let base):
      return steps(of: base).map { $0 + [place] }
    case .pipe(let first, let second):
      guard let steps = steps(of: first), let more = self.steps(of: second) else { return nil }
      return steps + more
    case .conditional(_, let then, let otherwise):
      guard case .input = programs[then], case .call(.empty, _, _, _) = programs[otherwise]
      else { return nil }
      return [place]
    default: return nil
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
