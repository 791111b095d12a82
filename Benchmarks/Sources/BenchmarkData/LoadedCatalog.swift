internal import AutomationDefinitions
public import AutomationEngine
public import SourceDiagnostics

/// Catalogs of the benchmarks that run in the process.
public enum LoadedCatalog {
  /// A list of generated automations.
  public static func file(count: Int) -> SourceFile {
    SourceFile(path: "automations.json", text: AutomationCatalog.text(of: 0..<count))
  }

  /// The catalog of the definitions in a file.
  public static func catalog(of file: SourceFile) -> Catalog {
    Catalog(DefinitionFile.read(file).definitions)
  }

  /// A catalog of a sample automation and so many others, none of which its events fire.
  public static func catalog(of mapping: Mapping, among others: Int) throws -> Catalog {
    let text = String(decoding: try Repository.bytes(of: mapping.definition), as: UTF8.self)
    let sample = DefinitionFile.read(SourceFile(path: mapping.definition, text: text)).definitions
    return Catalog(sample + DefinitionFile.read(file(count: others)).definitions)
  }
}
