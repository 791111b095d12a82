internal import JQSyntax
internal import JSONTapes

extension NativeCompiler {
  /// `a as $x | b`, and patterns whose keys are written out.
  mutating func compile(_ binding: JQBinding) -> NodePlace? {
    guard binding.patterns.count == 1, let pattern = binding.patterns.first,
      let source = compile(binding.source)
    else { return nil }
    let slot = newSlot()
    var parts: [(value: NodePlace, slot: Int32)] = []
    let depth = scopeDepth
    defer { leaveScope(to: depth) }
    guard bind(pattern, slot: slot, &parts), var body = compile(binding.body) else { return nil }
    for part in parts.reversed() {
      body = add(.binding(part.value, slot: part.slot, body: body), isSingle: isSingle(body))
    }
    return add(
      .binding(source, slot: slot, body: body), isSingle: isSingle(source) && isSingle(body))
  }

  /// Binds a pattern to the value of a slot: its variables, and the parts to be taken from it first.
  private mutating func bind(
    _ pattern: JQPattern, slot: Int32, _ parts: inout [(value: NodePlace, slot: Int32)]
  ) -> Bool {
    switch pattern {
    case .variable(let name): bind(name, slot: slot)
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        let whole = single(.variable(slot: slot))
        let inner = newSlot()
        parts.append((single(.element(whole, Int32(index))), inner))
        guard bind(element, slot: inner, &parts) else { return false }
      }
    case .object(let entries):
      for entry in entries {
        guard let key = key(of: entry) else { return false }
        let whole = single(.variable(slot: slot))
        let inner = newSlot()
        parts.append((single(.field(whole, text(key))), inner))
        guard bind(entry.pattern ?? .variable(key), slot: inner, &parts) else { return false }
      }
    }
    return true
  }

  private func key(of entry: JQPatternEntry) -> String? {
    switch entry.key {
    case .name(let name): entry.pattern == nil ? nil : name
    case .string(let string): entry.pattern == nil ? nil : string.literal
    case .variable(let name): entry.pattern == nil ? name : nil
    case .location, .computed: nil
    }
  }
}
