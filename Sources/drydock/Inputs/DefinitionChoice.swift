internal import ArgumentParser
internal import AutomationDefinitions
internal import SourceDiagnostics

/// A choice among definitions by their identifiers.
struct DefinitionChoice {
  private let identifiers: [String]

  /// Chooses the definitions with some identifiers; without one, all.
  init(_ identifiers: [String]) { self.identifiers = identifiers }

  /// Refuses an identifier that no definition has.
  func judge(_ definitions: [Definition]) throws {
    for identifier in identifiers
    where !definitions.contains(where: { $0.identifier.text == identifier }) {
      throw ValidationError("no definition has the identifier `\(identifier)`")
    }
  }

  /// The chosen definitions, and all blueprints.
  func chosen(from definitions: [Definition]) -> [Definition] {
    guard !identifiers.isEmpty else { return definitions }
    return definitions.filter { definition in
      if case .blueprint = definition { return true }
      return identifiers.contains(definition.identifier.text)
    }
  }
}
