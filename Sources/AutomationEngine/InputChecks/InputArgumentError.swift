package import JSONValues
internal import SourceDiagnostics

/// The reason why an input on a command line cannot be read.
package enum InputArgumentError: Error {
  case noValue(String)
  case noName(String)
  case noNumber(String, String)
  case noBoolean(String, String)
  case noJSON(String, String, JSONFault)
  case wrongType(String, found: String, expected: String)
}

extension InputArgumentError: CustomStringConvertible {
  /// What is wrong and how to write it.
  package var description: String {
    switch self {
    case .noValue(let argument):
      "`\(shown(argument))` has no value: write `name=value` or `name:=JSON`"
    case .noName(let argument):
      "`\(shown(argument))` has no name: write `name=value` or `name:=JSON`"
    case .noNumber(let name, let text): "input `\(name)` is a number, found `\(shown(text))`"
    case .noBoolean(let name, let text):
      "input `\(name)` is a boolean, found `\(shown(text))`: write `true` or `false`"
    case .noJSON(let name, let text, let fault):
      "input `\(name)` must be JSON, found `\(shown(text))`: \(fault)"
    case .wrongType(let name, let found, let expected):
      "input `\(name)` is of type \(expected), found JSON of type \(found)"
    }
  }

  private func shown(_ text: String) -> String { text.printable.shortened(to: 60) }
}
