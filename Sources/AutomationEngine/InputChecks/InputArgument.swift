package import AutomationDefinitions
package import JSONValues
internal import SourceDiagnostics

/// An input as it is given on a command line.
///
/// ```text
/// name=value    name:=JSON
/// ```
package struct InputArgument: Sendable {
  /// The name of the input.
  package let name: String

  private let text: String
  private let isJSON: Bool

  /// Splits an argument.
  ///
  /// Names may hold `=` themselves, so declared names are tried first, the longest one wins; else
  /// the first `=` ends the name.
  package init(_ argument: String, declared: UserInputs?) throws(InputArgumentError) {
    let names = (declared?.inputs ?? []).map(\.identifier.text).sorted {
      $0.utf8.count > $1.utf8.count
    }
    for name in names where argument.hasPrefix(name) {
      let rest = argument.dropFirst(name.count)
      guard rest.hasPrefix("=") || rest.hasPrefix(":=") else { continue }
      self.init(name: name, rest)
      return
    }
    guard let equals = argument.firstIndex(of: "=") else { throw .noValue(argument) }
    var name = argument[..<equals]
    let isJSON = name.hasSuffix(":")
    if isJSON { name.removeLast() }
    guard !name.isEmpty else { throw .noName(argument) }
    self.init(name: String(name), argument[argument.index(equals, offsetBy: isJSON ? -1 : 0)...])
  }

  private init(name: String, _ rest: Substring) {
    self.name = name
    isJSON = rest.hasPrefix(":=")
    text = String(rest.dropFirst(isJSON ? 2 : 1))
  }

  /// The value, of the type that the input declares; text for one that is not declared.
  package func value(for input: UserInput?) throws(InputArgumentError) -> JSONValue {
    if isJSON { return try readJSON() }
    switch input?.type {
    case .string, nil: return .string(text)
    case .boolean:
      guard text == "true" || text == "false" else { throw .noBoolean(name, text) }
      return .bool(text == "true")
    case .number:
      guard let value = try? JSONValue(parsing: text), case .number = value else {
        throw .noNumber(name, text)
      }
      return value
    case .array, .object:
      let value = try readJSON()
      guard value.typeName == input?.type?.rawValue else {
        throw .wrongType(name, found: value.typeName, expected: input?.type?.rawValue ?? "")
      }
      return value
    }
  }

  private func readJSON() throws(InputArgumentError) -> JSONValue {
    do {
      return try JSONValue(parsing: text)
    } catch {
      throw .noJSON(name, text, error)
    }
  }
}
