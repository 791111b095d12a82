/// Names of other languages and of other versions of jq, and what says the same.
enum JQSynonyms {
  /// What says the same as a name: a function or an expression.
  static func meant(by name: String) -> String? {
    functions[name] ?? functions[name.filter { $0 != "_" }.lowercased()]
  }

  /// How to write what begins with a word that begins statements elsewhere.
  static func help(statement word: String) -> String? {
    switch word {
    case "const", "let", "var": "write `… as $x | …`"
    case "return": "leave out `return`; an expression is its own result"
    case "typeof": "write `… | type`"
    case "new": "write `now` for the present time"
    default: nil
    }
  }

  /// What to write for `.name(…)`, the way methods are called elsewhere.
  static func help(method name: String, hasArguments: Bool) -> String {
    if name == "concat" || name == "push" { return "join values with `+`" }
    if let meant = meant(by: name) { return "write `| \(call(meant))`" }
    if JQBuiltins.arities[name] != nil { return "write `| \(call(name))`" }
    return hasArguments
      ? "write functions behind a pipe: `| f(…)`" : "write `.\(name)` without `()`"
  }

  /// A call of a function with as many arguments as it takes at least.
  private static func call(_ name: String) -> String {
    guard let arity = JQBuiltins.arities[name]?.first, arity > 0 else { return name }
    return "\(name)(\(Array(repeating: "…", count: arity).joined(separator: "; ")))"
  }

  /// By the name as it is or, without underscores, in lower case.
  private static let functions: [String: String] = [
    "len": "length", "size": "length", "count": "length", "lower": "ascii_downcase",
    "lowercase": "ascii_downcase", "tolowercase": "ascii_downcase", "tolower": "ascii_downcase",
    "downcase": "ascii_downcase", "asciilowercase": "ascii_downcase",
    "asciilower": "ascii_downcase", "upper": "ascii_upcase", "uppercase": "ascii_upcase",
    "touppercase": "ascii_upcase", "toupper": "ascii_upcase", "upcase": "ascii_upcase",
    "asciiuppercase": "ascii_upcase", "asciiupper": "ascii_upcase", "replace": "gsub",
    "replaceall": "gsub", "includes": "contains", "include": "contains", "filter": "select",
    "where": "select", "str": "tostring", "string": "tostring", "tostring": "tostring",
    "int": "tonumber", "parseint": "tonumber", "parsefloat": "tonumber", "float": "tonumber",
    "toint": "tonumber", "number": "tonumber", "tofixed": "round", "concat": "add", "sum": "add",
    "startswith": "startswith", "endswith": "endswith",
    "tojson": "tojson", "stringify": "tojson", "jsonencode": "tojson", "fromjson": "fromjson",
    "parsejson": "fromjson", "jsondecode": "fromjson", "uniq": "unique", "distinct": "unique",
    "trimstr": "ltrimstr", "toarray": "if type == \"array\" then . else [.] end",
    "date": "todate", "toisostring": "todate", "toboolean": ". == \"true\"",
    "isarray": "type == \"array\"", "isstring": "type == \"string\"", "typeof": "type",
    "exists": ". != null", "isnull": ". == null", "undefined": "null", "none": "null",
    "nil": "null", "True": "true", "False": "false", "NULL": "null", "ascii": "[.] | implode",
    "isempty": "length == 0", "strip": "trim", "trimend": "rtrim", "rstrip": "rtrim",
    "trimright": "rtrim", "trimstart": "ltrim", "lstrip": "ltrim", "trimleft": "ltrim",
    "substring": ".[start:end]", "substr": ".[start:end]", "slice": ".[start:end]",
    "charat": ".[start:end]", "indexof": "index", "lastindexof": "rindex",
    "find": "first(.[] | select(…))",
    "some": "any", "every": "all", "foreach": ".[]", "flatmap": "map(…) | add",
    "hasownproperty": "has", "haskey": "has", "objectkeys": "keys", "entries": "to_entries",
    "pop": ".[:-1]", "shift": ".[1:]", "coalesce": "//", "default": "//",
    "ifelse": "if … then … else … end",
  ]
}
