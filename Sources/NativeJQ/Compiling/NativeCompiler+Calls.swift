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
    case ("map_values", 1):
      let steps = list([add(.iterate(single(.input)), isSingle: false)])
      return compile(arguments[0]).map {
        single(.update(NativeSteps(first: steps.first, count: steps.count), with: $0))
      }
    case ("del", 1): return compileDeletion(arguments[0])
    case ("IN", 1): return compileMembership(arguments[0])
    case ("test", 1...2), ("capture", 1...2), ("split", 2), ("sub", 2...3), ("gsub", 2...3):
      return compileSearch(call)
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
    if let builtin = Self.ofKey["\(call.function)"] {
      guard let key = arguments.first.map({ compile($0) }) ?? single(.input) else { return nil }
      return single(.call(builtin, key, .none, .none))
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

  /// Whether the input is among the outputs of an expression.
  private mutating func compileMembership(_ outputs: JQNode) -> NodePlace? {
    guard let outputs = compile(outputs) else { return nil }
    let slot = newSlot()
    let sought = single(.variable(slot: slot))
    let matches = single(.comparison(.equal, single(.input), sought))
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
    "reverse": .reverse, "any": .any, "all": .all, "trim": .trim, "ltrim": .trimStart,
    "rtrim": .trimEnd, "round": .round, "ceil": .ceiling, "sqrt": .squareRoot,
    "fabs": .magnitude, "flatten": .flatten, "fromjson": .fromJSON,
  ]

  private static let ofArgument: [String: NativeBuiltin] = [
    "startswith": .startsWith, "endswith": .endsWith, "ltrimstr": .removePrefix,
    "rtrimstr": .removeSuffix, "split": .split, "join": .join, "index": .index,
    "rindex": .lastIndex, "indices": .indices, "strptime": .readDate, "strftime": .writeDate,
  ]

  /// A search by a pattern; flags that are left out are null.
  private mutating func compileSearch(_ call: JQCall) -> NodePlace? {
    let replaces = call.function.name == "sub" || call.function.name == "gsub"
    var places: [NodePlace] = []
    for argument in call.arguments {
      guard let place = compileSingle(argument) else { return nil }
      places.append(place)
    }
    if places.count < (replaces ? 3 : 2) { places.append(single(.constant(.null))) }
    let builtin: NativeBuiltin? =
      switch call.function.name {
      case "test": .test
      case "capture": .capture
      case "split": .splitByPattern
      case "sub": .substitute
      case "gsub": .substituteAll
      default: nil
      }
    return builtin.map {
      single(.call($0, places[0], places[1], replaces ? places[2] : .none))
    }
  }

  private static let ofKey: [String: NativeBuiltin] = [
    "sort/0": .sort, "sort_by/1": .sort, "group_by/1": .group, "unique/0": .distinct,
    "unique_by/1": .distinct, "min/0": .least, "min_by/1": .least, "max/0": .greatest,
    "max_by/1": .greatest,
  ]

  private static let ofOutputs: [String: NativeBuiltin] = ["first": .first, "last": .last]
}
