package import SourceDiagnostics

extension DefinitionFile {
  /// Whether a text has words without which it holds no definition, so that it is worth reading.
  package static func mayHoldDefinitions(_ file: SourceFile) -> Bool {
    file.mentions("identifier") || file.mentions("invocationMethod")
  }

  /// Whether a text that cannot be read was probably meant to hold definitions.
  package static func seemsToHoldDefinitions(_ file: SourceFile) -> Bool {
    file.mentionsKey("invocationMethod")
      || file.mentionsKey("identifier")
        && (file.mentionsKey("trigger") || file.mentionsKey("schema"))
  }
}
