import AutomationDefinitions
import JSONValues
import SourceDiagnostics

/// What holds for any JSON text.
public enum JSONProperties {
  /// Checks one text.
  public static func check(_ bytes: [UInt8]) {
    let roots = DocumentProperties.read(SourceFile(path: "fuzz.json", bytes: bytes), .json)
    let value = try? JSONValue(parsing: bytes, maxDepth: 300)
    guard let value else { return }
    DocumentProperties.requireRoundTrip(value)
    guard let roots, roots.count == 1 else { return }
    require(roots[0].value == value, "values with and without places are the same")
  }
}
