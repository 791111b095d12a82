/// What of some definitions evaluations have exercised.
package struct CoverageMap: Sendable {
  /// The definitions, in the order in which they were met.
  package private(set) var definitions: [DefinitionCoverage]

  /// Creates a map.
  package init(_ definitions: [DefinitionCoverage] = []) { self.definitions = definitions }

  /// Adds what other evaluations exercised, of the same definitions or of others.
  package mutating func merge(_ other: CoverageMap) {
    for definition in other.definitions {
      let known = definitions.firstIndex { $0.isOfSameDefinition(as: definition) }
      if let known {
        definitions[known].merge(definition)
      } else {
        definitions.append(definition)
      }
    }
  }

  /// The same without self-service actions, which no event exercises.
  package var ofAutomations: CoverageMap { CoverageMap(definitions.filter { !$0.isAction }) }

  /// How many points there are in all.
  package var pointCount: Int { definitions.reduce(0) { $0 + $1.points.count } }

  /// How many of them are exercised.
  package var exercisedCount: Int { definitions.reduce(0) { $0 + $1.exercisedCount } }
}
