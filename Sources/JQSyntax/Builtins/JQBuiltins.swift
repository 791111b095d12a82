/// The builtins that the platform's jq defines.
package enum JQBuiltins {
  /// Every builtin by its signature.
  package static let table: [JQFunction: JQBuiltin] = {
    var table: [JQFunction: JQBuiltin] = [:]
    for group in groups {
      for signature in group.signatures.split(separator: " ") {
        let function = JQFunction(signature: signature)
        table[function] = JQBuiltin(
          function: function, outputs: group.outputs, types: group.types,
          isPure: !worldly.contains(function.name),
          ignoresInput: inputless.contains(function.name),
          argumentInput: elementwise.contains(function)
            ? .elements : otherwise.contains(function.name) ? .other : .input)
      }
    }
    return table
  }()

  /// Builtins that other versions of jq have and the platform's has not, each with what says the
  /// same.
  static let elsewhere: [JQFunction: String] = [
    JQFunction("toarray", 0): "if type == \"array\" then . else [.] end",
    JQFunction("toboolean", 0): ". == \"true\"",
    JQFunction("trimstr", 1): "ltrimstr(…) | rtrimstr(…)",
    JQFunction("ascii", 0): "[.] | implode",
    JQFunction("date", 0): "todate",
    JQFunction("dateadd", 2): "fromdate + … | todate",
    JQFunction("datesub", 2): "fromdate - … | todate",
  ]

  /// The arities under which a name is defined.
  static let arities: [String: [Int]] = {
    var arities: [String: [Int]] = [:]
    for function in table.keys { arities[function.name, default: []].append(function.arity) }
    return arities.mapValues { $0.sorted() }
  }()

  /// Tells whether the platform defines a function.
  package static func contains(_ function: JQFunction) -> Bool { table[function] != nil }

  /// Whether a builtin of some name, as one of the versions of jq defines it, may want paths of its
  /// arguments.
  static func takesPaths(_ name: String) -> Bool { pathTaking.contains(name) }

  private static let pathTaking: Set<String> = [
    "path", "paths", "del", "pick", "map_values", "with_entries", "walk", "tostream", "fromstream",
    "truncate_stream", "_assign", "_modify",
  ]

  /// Builtins whose outputs depend on the world, or that act on it.
  private static let worldly: Set<String> = [
    "now", "input", "inputs", "debug", "stderr", "env", "halt", "halt_error", "localtime",
    "strflocaltime", "input_filename", "input_line_number", "get_search_list", "modulemeta",
    "get_jq_origin", "get_prog_origin", "builtins", "error",
  ]

  /// Builtins that do not look at their input.
  private static let inputless: Set<String> = [
    "builtins", "env", "get_search_list", "halt", "input", "input_filename", "input_line_number",
    "inputs", "now", "get_jq_origin", "get_prog_origin", "empty", "nan", "infinite", "range",
    "have_decnum", "have_literal_numbers", "atan2", "copysign",
    "drem", "fdim", "fma", "fmax", "fmin", "fmod", "hypot", "jn", "ldexp", "nextafter",
    "nexttoward", "pow", "remainder", "scalb", "scalbln", "yn",
  ]

  /// Builtins whose arguments are evaluated against the elements of the input.
  private static let elementwise: Set<JQFunction> = [
    JQFunction("map", 1), JQFunction("map_values", 1), JQFunction("sort_by", 1),
    JQFunction("group_by", 1), JQFunction("unique_by", 1), JQFunction("min_by", 1),
    JQFunction("max_by", 1), JQFunction("any", 1), JQFunction("all", 1), JQFunction("INDEX", 1),
  ]

  /// Builtins some of whose arguments are evaluated against something else than the input.
  private static let otherwise: Set<String> = [
    "walk", "recurse", "while", "until", "repeat", "with_entries", "sub", "gsub", "INDEX", "JOIN",
    "IN", "any", "all", "paths", "truncate_stream", "fromstream", "_modify", "combinations",
    "limit",
    "_match_impl", "in", "inside",
  ]
}
