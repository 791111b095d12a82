public import AutomationDefinitions
public import SourceDiagnostics

/// Finds what is wrong with definitions before the platform does.
public enum Validation {
  /// Reports what is wrong with definitions that are read together, in their order.
  ///
  /// Faults of documents and shapes are reported where definitions are read. Cost: microseconds for
  /// each expression; libjq is not called.
  public static func findings(
    in candidates: [DefinitionCandidate], delimiters: TemplateDelimiters? = nil
  ) -> [Diagnostic] {
    let set = CheckedSet(candidates.map { CheckedDefinition($0, delimiters: delimiters) })
    return set.definitions.flatMap { definition in
      Checks.all.flatMap { check in check(definition, set) }.sortedByPlace
    }.hidingSecrets
  }
}
