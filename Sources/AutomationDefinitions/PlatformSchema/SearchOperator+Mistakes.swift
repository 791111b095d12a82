extension SearchOperator {
  /// Words of other languages for an operator, in lower case, each with help.
  static let mistakes: [String: String] = {
    let words: [SearchOperator: [String]] = [
      .equal: ["==", "===", "equal", "equals", "eq", "is", "equalto"],
      .notEqual: ["<>", "!==", "notequal", "notequals", "ne", "neq", "not", "isnot"],
      .greater: ["gt", "greater", "greaterthan", "after"],
      .greaterOrEqual: ["gte", "ge", "=>", "greaterorequal", "greaterthanorequal"],
      .less: ["lt", "less", "lessthan", "before"],
      .lessOrEqual: ["lte", "le", "=<", "lessorequal", "lessthanorequal"],
      .contains: ["contain", "include", "includes", "has", "like", "~"],
      .doesNotContains: [
        "notcontains", "notcontain", "doesnotcontain", "doesntcontain", "notincludes",
      ],
      .containsAny: ["containsanyof", "anyof", "hasany"],
      .beginsWith: ["startswith", "startwith", "beginwith", "starts", "prefix"],
      .doesNotBeginsWith: ["notbeginswith", "doesnotbeginwith", "doesnotstartwith"],
      .endsWith: ["endwith", "ends", "suffix"],
      .doesNotEndsWith: ["notendswith", "doesnotendwith"],
      .isIn: ["in", "isin", "oneof"],
      .notIn: ["notin", "isnotin", "nin"],
      .isEmpty: ["empty", "null", "isnull"],
      .isNotEmpty: ["notempty", "exists", "notnull", "isnotnull"],
      .between: ["within", "range"],
    ]
    var help: [String: String] = [:]
    for (word, others) in words { for other in others { help[other] = "write `\(word.rawValue)`" } }
    return help
  }()
}
