internal import JQSyntax
internal import JSONTapes

extension NativeCompiler {
  mutating func compile(_ call: JQCall) -> NodePlace? {
    guard call.isBuiltin else { return nil }
    let arguments = call.arguments
    switch (call.function.name, arguments.count) {
    case ("empty", 0): return single(.call(.empty, .none, .none, .none))
    case ("select", 1): return compileSelect(arguments[0])
    case ("values", 0):
      let isNull = single(.comparison(.notEqual, single(.input), single(.constant(.null))))
      return compileSelect(isNull)
    case ("map", 1):
      let elements = add(.iterate(single(.input)), isSingle: false)
      guard let body = compile(arguments[0]) else { return nil }
      return single(.array(add(.pipe(elements, body), isSingle: false)))
    case ("with_entries", 1):
      let entries = single(.call(.toEntries, .none, .none, .none))
      let elements = add(.iterate(entries), isSingle: false)
      guard let body = compile(arguments[0]) else { return nil }
      let mapped = single(.array(add(.pipe(elements, body), isSingle: false)))
      return single(.pipe(mapped, single(.call(.fromEntries, .none, .none, .none))))
    case ("first", 0): return single(.element(single(.input), 0))
    case ("last", 0): return single(.element(single(.input), -1))
    case ("any", 1), ("all", 1):
      let elements = add(.iterate(single(.input)), isSingle: false)
      guard let body = compile(arguments[0]) else { return nil }
      let outputs = add(.pipe(elements, body), isSingle: false)
      let builtin: NativeBuiltin = call.function.name == "any" ? .anyOutput : .allOutputs
      return single(.call(builtin, outputs, .none, .none))
    case ("any", 2), ("all", 2):
      guard let source = compile(arguments[0]), let body = compile(arguments[1]) else { return nil }
      let outputs = add(.pipe(source, body), isSingle: false)
      let builtin: NativeBuiltin = call.function.name == "any" ? .anyOutput : .allOutputs
      return single(.call(builtin, outputs, .none, .none))
    case ("inside", 1):
      guard let container = compileSingle(arguments[0]) else { return nil }
      return single(.call(.contains, single(.input), container, .none))
    case ("in", 1):
      guard let container = compileSingle(arguments[0]) else { return nil }
      return single(.call(.has, single(.input), container, .none))
    case ("has", 1), ("contains", 1):
      guard let argument = compileSingle(arguments[0]) else { return nil }
      let builtin: NativeBuiltin = call.function.name == "has" ? .has : .contains
      return single(.call(builtin, argument, single(.input), .none))
    default: break
    }
    if arguments.isEmpty, let builtin = Self.ofInput[call.function.name] {
      return single(.call(builtin, .none, .none, .none))
    }
    if arguments.count == 1, let builtin = Self.ofOutputs[call.function.name] {
      guard let outputs = compile(arguments[0]) else { return nil }
      return single(.call(builtin, outputs, .none, .none))
    }
    if arguments.count == 1, let builtin = Self.ofArgument[call.function.name] {
      guard let argument = compileSingle(arguments[0]) else { return nil }
      return single(.call(builtin, argument, .none, .none))
    }
    return nil
  }

  private mutating func compileSelect(_ condition: JQNode) -> NodePlace? {
    guard let condition = compileSingle(condition) else { return nil }
    return compileSelect(condition)
  }

  private mutating func compileSelect(_ condition: NodePlace) -> NodePlace {
    let nothing = single(.call(.empty, .none, .none, .none))
    return single(.conditional(condition, then: single(.input), else: nothing))
  }

  private static let ofInput: [String: NativeBuiltin] = [
    "not": .not, "length": .length, "utf8bytelength": .utf8ByteLength, "type": .type,
    "tostring": .toString, "tonumber": .toNumber, "tojson": .toJSON, "ascii_downcase": .lowercase,
    "ascii_upcase": .uppercase, "keys": .keys, "keys_unsorted": .unsortedKeys,
    "to_entries": .toEntries, "from_entries": .fromEntries, "add": .add, "floor": .floor,
    "reverse": .reverse, "any": .any, "all": .all, "trim": .trim, "ltrim": .trimStart,
    "rtrim": .trimEnd,
  ]

  private static let ofArgument: [String: NativeBuiltin] = [
    "startswith": .startsWith, "endswith": .endsWith, "ltrimstr": .removePrefix,
    "rtrimstr": .removeSuffix, "split": .split, "join": .join,
  ]

  private static let ofOutputs: [String: NativeBuiltin] = ["first": .first, "last": .last]
}
