import AutomationDefinitions
import JSONValues
import SourceDiagnostics

/// What holds for any YAML text.
public enum YAMLProperties {
  /// Checks one text.
  public static func check(_ bytes: [UInt8]) {
    let file = SourceFile(path: "fuzz.yaml", bytes: bytes)
    guard let roots = DocumentProperties.read(file, .yaml) else { return }
    for root in roots { DocumentProperties.requireRoundTrip(root.value) }
  }
}
