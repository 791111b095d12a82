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
      guard let body = compileOnOther(arguments[0]) else { return nil }
      return single(.array(add(.pipe(elements, body), isSingle: false)))
    case ("with_entries", 1):
      let entries = single(.call(.toEntries, .none, .none, .none))
      let elements = add(.iterate(entries), isSingle: false)
      guard let body = compileOnOther(arguments[0]) else { return nil }
      let mapped = single(.array(add(.pipe(elements, body), isSingle: false)))
      let joined = onOtherInput { $0.single(.call(.fromEntries, .none, .none, .none)) }
      return single(.pipe(mapped, joined))
    case ("map_values", 1):
      let each = onOtherInput { $0.add(.iterate($0.single(.input)), isSingle: false) }
      let steps = list([each])
      return compileOnOther(arguments[0]).map {
        single(.update(NativeSteps(first: steps.first, count: steps.count), with: $0))
      }
    case ("del", 1): return compileDeletion(arguments[0])
    case ("IN", 1): return compileMembership(arguments[0])
    case ("first", 0): return single(.element(single(.input), 0))
    case ("last", 0): return single(.element(single(.input), -1))
    case ("any", _): return compileQuantifier(.anyOutput, arguments)
    case ("all", _): return compileQuantifier(.allOutputs, arguments)
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
    if let builtin = Self.ofPattern["\(call.function)"] { return compileSearch(builtin, arguments) }
    if let builtin = Self.ofKey["\(call.function)"] {
      let key = onOtherInput { compiler in
        arguments.first.map { compiler.compile($0) } ?? compiler.single(.input)
      }
      guard let key else { return nil }
      return single(.call(builtin, key, .none, .none))
    }
    if arguments.count == 1, let builtin = Self.ofArgument[call.function.name] {
      guard let argument = compileSingle(arguments[0]) else { return nil }
      return single(.call(builtin, argument, .none, .none))
    }
    return nil
  }

  /// `any` and `all`: of the elements, of what a condition gives for each, or for each output of a
  /// generator.
  private mutating func compileQuantifier(
    _ builtin: NativeBuiltin, _ arguments: [JQNode]
  ) -> NodePlace? {
    let generated =
      arguments.count == 2
      ? compile(arguments[0]) : add(.iterate(single(.input)), isSingle: false)
    guard var outputs = generated else { return nil }
    if let condition = arguments.last {
      guard let condition = compileOnOther(condition) else { return nil }
      outputs = add(.pipe(outputs, condition), isSingle: false)
    }
    return single(.call(builtin, outputs, .none, .none))
  }

  /// Compiles a part whose input is something else than the call's.
  private mutating func compileOnOther(_ part: JQNode) -> NodePlace? {
    onOtherInput { $0.compile(part) }
  }

  private mutating func compileSelect(_ condition: JQNode) -> NodePlace? {
    guard let condition = compileSingle(condition) else { return nil }
    return compileSelect(condition)
  }

  private mutating func compileSelect(_ condition: NodePlace) -> NodePlace {
    let nothing = single(.call(.empty, .none, .none, .none))
    return single(.conditional(condition, then: single(.input), else: nothing))
  }

  /// Whether the input is among the outputs of an expression.
  private mutating func compileMembership(_ outputs: JQNode) -> NodePlace? {
    guard let outputs = compile(outputs) else { return nil }
    let slot = newSlot()
    let sought = single(.variable(slot: slot))
    let matches = onOtherInput { $0.single(.comparison(.equal, $0.single(.input), sought)) }
    let compared = add(.pipe(outputs, matches), isSingle: false)
    let found = single(.call(.anyOutput, compared, .none, .none))
    return single(.binding(single(.input), slot: slot, body: found))
  }

  private static let ofInput: [String: NativeBuiltin] = [
    "fromdate": .instantOfText, "fromdateiso8601": .instantOfText, "todate": .textOfInstant,
    "todateiso8601": .textOfInstant, "gmtime": .dateOfInstant, "mktime": .instantOfDate,
    "not": .not, "length": .length, "utf8bytelength": .utf8ByteLength, "type": .type,
    "tostring": .toString, "tonumber": .toNumber, "tojson": .toJSON, "ascii_downcase": .lowercase,
    "ascii_upcase": .uppercase, "keys": .keys, "keys_unsorted": .unsortedKeys,
    "to_entries": .toEntries, "from_entries": .fromEntries, "add": .add, "floor": .floor,
    "reverse": .reverse, "trim": .trim, "ltrim": .trimStart,
    "rtrim": .trimEnd, "round": .round, "ceil": .ceiling, "sqrt": .squareRoot,
    "fabs": .magnitude, "flatten": .flatten, "fromjson": .fromJSON,
  ]

  private static let ofArgument: [String: NativeBuiltin] = [
    "startswith": .startsWith, "endswith": .endsWith, "ltrimstr": .removePrefix,
    "rtrimstr": .removeSuffix, "split": .split, "join": .join, "index": .index,
    "rindex": .lastIndex, "indices": .indices, "strptime": .readDate, "strftime": .writeDate,
  ]

  /// A search by a pattern; flags that are left out are null.
  private mutating func compileSearch(
    _ builtin: NativeBuiltin, _ arguments: [JQNode]
  ) -> NodePlace? {
    let replaces = builtin == .substitute || builtin == .substituteAll
    var places: [NodePlace] = []
    for (position, argument) in arguments.enumerated() {
      // A replacement has the groups of the match for its input.
      let isReplacement = replaces && position == 1
      let place =
        isReplacement ? onOtherInput { $0.compileSingle(argument) } : compileSingle(argument)
      guard let place else { return nil }
      places.append(place)
    }
    if places.count < (replaces ? 3 : 2) { places.append(single(.constant(.null))) }
    return single(.call(builtin, places[0], places[1], replaces ? places[2] : .none))
  }

  private static let ofPattern: [String: NativeBuiltin] = [
    "test/1": .test, "test/2": .test, "capture/1": .capture, "capture/2": .capture,
    "split/2": .splitByPattern, "sub/2": .substitute, "sub/3": .substitute,
    "gsub/2": .substituteAll, "gsub/3": .substituteAll,
  ]

  private static let ofKey: [String: NativeBuiltin] = [
    "sort/0": .sort, "sort_by/1": .sort, "group_by/1": .group, "unique/0": .distinct,
    "unique_by/1": .distinct, "min/0": .least, "min_by/1": .least, "max/0": .greatest,
    "max_by/1": .greatest,
  ]

  private static let ofOutputs: [String: NativeBuiltin] = ["first": .first, "last": .last]
}
