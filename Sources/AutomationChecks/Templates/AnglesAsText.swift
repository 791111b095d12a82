internal import AutomationDefinitions
internal import SourceDiagnostics

/// `<< … >>` in a definition whose templates are `{{ … }}`.
enum AnglesAsText {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.delimiterFindings
  }
}
