extension JQSyntaxError {
  static func undefinedFunction(
    _ function: JQFunction, hasOtherArity: Bool, range: Range<Int>, help: String?
  ) -> JQSyntaxError {
    let name = hasOtherArity ? function.description : function.name
    return JQSyntaxError(
      kind: .undefinedFunction(function), message: "unknown function `\(name)`", range: range,
      help: help, platformMessage: "\(function) is not defined")
  }

  static func undefinedVariable(
    _ name: String, range: Range<Int>, help: String?
  ) -> JQSyntaxError {
    JQSyntaxError(
      kind: .undefinedVariable(name), message: "unknown variable `$\(name)`", range: range,
      help: help, platformMessage: "$\(name) is not defined")
  }

  static func undefinedLabel(_ name: String, range: Range<Int>) -> JQSyntaxError {
    JQSyntaxError(
      kind: .undefinedLabel(name), message: "unknown label `$\(name)`", range: range,
      help: "put `label $\(name) |` in front of what the break leaves",
      platformMessage: "$*label-\(name) is not defined")
  }
}
