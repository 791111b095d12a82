extension JQSyntaxError {
  static func undefinedFunction(
    _ function: JQFunction, hasOtherArity: Bool, range: Range<Int>, _ remedy: JQRemedy
  ) -> JQSyntaxError {
    let name = hasOtherArity ? function.description : function.name
    return JQSyntaxError(
      .undefinedFunction(function), "unknown function `\(name)`", at: range, remedy,
      platformMessage: "\(function) is not defined")
  }

  static func undefinedVariable(
    _ name: String, range: Range<Int>, help: String?
  ) -> JQSyntaxError {
    JQSyntaxError(
      .undefinedVariable(name), "unknown variable `$\(name)`", at: range, JQRemedy(help),
      platformMessage: "$\(name) is not defined")
  }

  static func undefinedLabel(_ name: String, range: Range<Int>) -> JQSyntaxError {
    JQSyntaxError(
      .undefinedLabel(name), "unknown label `$\(name)`", at: range,
      JQRemedy("put `label $\(name) |` in front of what the break leaves"),
      platformMessage: "$*label-\(name) is not defined")
  }
}
