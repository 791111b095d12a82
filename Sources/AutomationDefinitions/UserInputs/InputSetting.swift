public import SourceDiagnostics

/// A setting of an input: a value, or jq over the form that gives one.
///
/// ```json
/// {"jqQuery": ".form.language == \"swift\""}
/// ```
public enum InputSetting: Sendable {
  case fixed(DocumentNode)
  case query(SourceString)

  init(_ node: DocumentNode) {
    if let query = node["jqQuery"]?.string, node.members?.count == 1 {
      self = .query(query)
    } else {
      self = .fixed(node)
    }
  }
}
