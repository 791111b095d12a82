internal import JQSyntax
internal import JSONTapes

/// Turns the tree of an expression into nodes, as far as they answer as libjq does.
///
/// `nil` anywhere leaves the whole expression to libjq.
struct NativeCompiler {
  private(set) var programs: NativePrograms
  private var scope: [(name: String, slot: Int32)] = []
  private(set) var slotCount = 0
  private var levelsLeft = Self.maxDepth

  /// Whether the input of what is being compiled is that of the whole expression.
  private var isOnOwnInput = true

  /// What the expression reads of its input.
  private(set) var reading = InputReading.nothing

  /// How deep expressions are compiled; deeper ones would need much stack to run.
  private static let maxDepth = 200

  init(programs: NativePrograms) {
    self.programs = programs
  }

  /// Gives the programs back.
  mutating func takePrograms() -> NativePrograms {
    defer { programs = NativePrograms() }
    return programs
  }

  mutating func compile(_ node: JQNode) -> NodePlace? {
    guard levelsLeft > 0 else { return nil }
    levelsLeft -= 1
    defer { levelsLeft += 1 }
    switch node.kind {
    case .identity: return single(.input)
    case .null: return single(.constant(.null))
    case .boolean(let flag): return single(.constant(.bool(flag)))
    case .number(let number):
      return number.value.isFinite ? single(.constant(.number(number.value))) : nil
    case .string(let string): return compile(string)
    case .array(let content): return compileArray(content)
    case .object(let entries): return compile(entries)
    case .path(let path): return compile(path)
    case .optional(let part): return compileAttempt(part)
    case .negation(let part):
      return compileSingle(part).map { single(.negation($0)) }
    case .pipe(let parts): return compilePipe(parts)
    case .comma(let parts): return compileComma(parts)
    case .alternative(let parts): return compileAlternative(parts[...])
    case .and(let parts): return compileBoolean(parts) { .and($0, $1) }
    case .or(let parts): return compileBoolean(parts) { .or($0, $1) }
    case .arithmetic(let chain): return compile(chain)
    case .comparison(let comparison):
      guard let left = compile(comparison.left), let right = compileSingle(comparison.right)
      else { return nil }
      return add(.comparison(comparison.op, left, right), isSingle: isSingle(left))
    case .conditional(let conditional): return compile(conditional.branches[...], conditional)
    case .attempt(let attempt):
      guard attempt.handler != nil else { return compileAttempt(attempt.body) }
      return compileSingle(attempt.body).map { single(.handled($0)) }
    case .reduce(let reduce): return compile(reduce)
    case .binding(let binding): return compile(binding)
    case .variable(let name):
      return scope.last { $0.name == name }.map { single(.variable(slot: $0.slot)) }
    case .call(let call): return compile(call)
    case .update(let update): return compile(update)
    case .format(let name): return compileFormat(name)
    case .recurse, .foreach, .definitions, .label, .breakOut, .takenVariable,
      .location:
      return nil
    }
  }

  /// Compiles a part that must have at most one output.
  mutating func compileSingle(_ node: JQNode) -> NodePlace? {
    guard let place = compile(node), programs.isSingle(place) else { return nil }
    return place
  }

  mutating func single(_ node: NativeNode) -> NodePlace { add(node, isSingle: true) }

  mutating func add(_ node: NativeNode, isSingle: Bool) -> NodePlace {
    if isOnOwnInput, node.takesInput { reading = .whole }
    return programs.add(node, isSingle: isSingle, isOnOwnInput: isOnOwnInput)
  }

  /// A key of the input.
  mutating func member(_ key: String) -> NodePlace {
    let key = text(key)
    var reading = reading
    if isOnOwnInput { reading.formUnion(.member(key)) }
    let input = single(.input)
    self.reading = reading
    return single(.field(input, key))
  }

  /// Compiles parts that have another input than the whole expression.
  mutating func onOtherInput<Result>(_ compile: (inout NativeCompiler) -> Result) -> Result {
    let outer = isOnOwnInput
    isOnOwnInput = false
    defer { isOnOwnInput = outer }
    return compile(&self)
  }

  func isSingle(_ place: NodePlace) -> Bool { programs.isSingle(place) }

  mutating func text(_ string: String) -> TapeText { programs.text(string) }

  mutating func list(_ parts: [NodePlace]) -> (first: Int32, count: Int32) { programs.add(parts) }

  private mutating func compileComma(_ parts: [JQNode]) -> NodePlace? {
    guard let first = parts.first, var whole = compile(first) else { return nil }
    for part in parts.dropFirst() {
      guard let next = compile(part) else { return nil }
      whole = add(.comma(whole, next), isSingle: false)
    }
    return whole
  }

  private mutating func compilePipe(_ parts: [JQNode]) -> NodePlace? {
    guard let first = parts.first, var whole = compile(first) else { return nil }
    for part in parts.dropFirst() {
      guard let next = onOtherInput({ $0.compile(part) }) else { return nil }
      whole = pipe(whole, next)
    }
    return whole
  }

  private mutating func pipe(_ first: NodePlace, _ second: NodePlace) -> NodePlace {
    // Of a date that is read and counted at once no parts are listed.
    if case .call(.instantOfDate, _, _, _) = programs[second],
      case .pipe(let text, let reading) = programs.node(at: first),
      case .call(.readDate, let format, _, _) = programs[reading]
    {
      let isISO = programs[format] == .constant(.text(programs.text(DateParts.isoFormat)))
      let instant = onOtherInput {
        $0.single(
          isISO
            ? .call(.instantOfText, .none, .none, .none)
            : .call(.readInstant, format, .none, .none))
      }
      return pipe(text, instant)
    }
    return add(.pipe(first, second), isSingle: isSingle(first) && isSingle(second))
  }

  private mutating func compileBoolean(
    _ parts: [JQNode], _ join: (NodePlace, NodePlace) -> NativeNode
  ) -> NodePlace? {
    guard let first = parts.first, var whole = compileSingle(first) else { return nil }
    for part in parts.dropFirst() {
      guard let next = compileSingle(part) else { return nil }
      whole = single(join(whole, next))
    }
    return whole
  }

  private mutating func compileAlternative(_ parts: ArraySlice<JQNode>) -> NodePlace? {
    guard let first = parts.first else { return nil }
    guard parts.count > 1 else { return compile(first) }
    guard let left = compile(first), let right = compileAlternative(parts.dropFirst())
    else { return nil }
    return add(.alternative(left, right), isSingle: isSingle(left) && isSingle(right))
  }

  private mutating func compileAttempt(_ part: JQNode) -> NodePlace? {
    guard let place = compile(part) else { return nil }
    return add(.attempt(place), isSingle: isSingle(place))
  }

  private mutating func compileArray(_ content: JQNode?) -> NodePlace? {
    guard let content else { return single(.call(.emptyArray, .none, .none, .none)) }
    return compile(content).map { single(.array($0)) }
  }

  private mutating func compile(_ chain: JQArithmetic) -> NodePlace? {
    guard var whole = compile(chain.first) else { return nil }
    for operand in chain.rest {
      guard let next = compileSingle(operand.node) else { return nil }
      whole = add(.arithmetic(operand.op, whole, next), isSingle: isSingle(whole))
    }
    return whole
  }

  private mutating func compile(
    _ branches: ArraySlice<JQConditional.Branch>, _ conditional: JQConditional
  ) -> NodePlace? {
    guard let branch = branches.first else {
      return conditional.otherwise.map { compile($0) } ?? single(.input)
    }
    guard let condition = compileSingle(branch.condition), let body = compile(branch.body),
      let rest = compile(branches.dropFirst(), conditional)
    else { return nil }
    return add(
      .conditional(condition, then: body, else: rest), isSingle: isSingle(body) && isSingle(rest))
  }

  private mutating func compile(_ reduce: JQReduce) -> NodePlace? {
    guard reduce.patterns.count == 1, case .variable(let name)? = reduce.patterns.first,
      let source = compile(reduce.source), let start = compileSingle(reduce.start)
    else { return nil }
    let slot = newSlot()
    bind(name, slot: slot)
    defer { scope.removeLast() }
    guard let update = onOtherInput({ $0.compileSingle(reduce.update) }) else { return nil }
    return single(.reduce(source, slot: slot, start: start, update: update))
  }

  /// A slot for one more binding.
  ///
  /// Each has its own: what is bound behind the outputs of a source must leave the variables inside
  /// the source alone.
  mutating func newSlot() -> Int32 {
    slotCount += 1
    return Int32(slotCount - 1)
  }

  /// Makes a variable known until its scope is left.
  mutating func bind(_ name: String, slot: Int32) { scope.append((name, slot)) }

  /// How many variables are known.
  var scopeDepth: Int { scope.count }

  /// Forgets the variables that were made known since.
  mutating func leaveScope(to depth: Int) { scope.removeSubrange(depth...) }

  private mutating func compile(_ string: JQString) -> NodePlace? {
    if let literal = string.literal { return single(.constant(.text(text(literal)))) }
    var parts: [NodePlace] = []
    for part in string.parts {
      switch part {
      case .text(let literal): parts.append(single(.constant(.text(text(literal)))))
      case .interpolation(let node):
        guard let place = compileSingle(node), let shown = formatted(place, string.format)
        else { return nil }
        parts.append(shown)
      }
    }
    let list = list(parts)
    return single(.interpolation(first: list.first, count: list.count))
  }

  private mutating func formatted(_ place: NodePlace, _ format: String?) -> NodePlace? {
    guard let format, format != "text" else { return place }
    return onOtherInput { $0.compileFormat(format) }.map { single(.pipe(place, $0)) }
  }

  private mutating func compileFormat(_ name: String) -> NodePlace? {
    let formats: [String: NativeBuiltin] = [
      "text": .toString, "json": .toJSON, "base64": .base64, "uri": .uriEscaped,
    ]
    return formats[name].map { single(.call($0, .none, .none, .none)) }
  }

  private mutating func compile(_ entries: [JQObjectEntry]) -> NodePlace? {
    var parts: [NodePlace] = []
    for entry in entries {
      guard let key = compile(entry.key), let value = compileValue(of: entry) else { return nil }
      parts += [key, value]
    }
    let list = list(parts)
    return single(.object(first: list.first, count: list.count))
  }

  private mutating func compile(_ key: JQObjectKey) -> NodePlace? {
    switch key {
    case .name(let name): single(.constant(.text(text(name))))
    case .string(let string): compile(string)
    // What can be no text, jq may refuse before it evaluates anything.
    case .computed(let node): node.types.contains(.string) ? compileSingle(node) : nil
    case .variable, .location: nil
    }
  }

  private mutating func compileValue(of entry: JQObjectEntry) -> NodePlace? {
    if let value = entry.value { return compileSingle(value) }
    switch entry.key {
    case .name(let name): return member(name)
    case .string(let string):
      guard let key = compile(string) else { return nil }
      return single(.lookup(single(.input), key: key))
    case .variable, .location, .computed: return nil
    }
  }
}

extension NativeNode {
  /// Whether it reads its input, not only by way of its parts.
  fileprivate var takesInput: Bool {
    switch self {
    case .call(.empty, _, _, _), .call(.emptyArray, _, _, _), .call(.anyOutput, _, _, _),
      .call(.allOutputs, _, _, _), .call(.first, _, _, _), .call(.last, _, _, _):
      false
    case .input, .call, .assignment, .update, .deletion: true
    default: false
    }
  }
}

extension NodePlace {
  /// The place of a part that a node does not have.
  static let none = NodePlace(index: -1)
}
