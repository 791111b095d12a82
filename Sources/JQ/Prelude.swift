internal import JQSyntax

/// The platform's builtins, written for a libjq that lacks them or answers differently.
///
/// One dialect everywhere: the definitions stand in front of every program whatever libjq is
/// installed, but only those that the program needs.
enum Prelude {
  /// Definitions after those they need.
  static let definitions: [PreludeDefinition] =
    outsideWorld + streams + updates + numbers + text + regularExpressions + dates

  /// The definitions for programs that call `builtins`, ready to be followed by an expression.
  static func text(for builtins: Set<JQFunction>, clock: JQClock) -> String {
    var needed = builtins
    var chosen: [String] = []
    for definition in definitions.reversed() where needed.contains(definition.function) {
      needed.formUnion(definition.needs)
      chosen.append(definition.text)
    }
    var text = chosen.reversed().joined(separator: "\n")
    if case .frozen(let seconds) = clock, needed.contains(JQFunction("now", 0)) {
      text = "def now: \(seconds);\n" + text
    }
    return text + "\n"
  }
}
