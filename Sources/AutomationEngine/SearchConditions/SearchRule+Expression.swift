internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension SearchRule {
  /// The rule on one line, as a reader would say it.
  var expression: String {
    let comparison = node["operator"]?.string?.text ?? ""
    let subject = [node["property"], node["propertySchema"], node["blueprint"]]
      .compactMap { $0 }.first?.subjectText
    let value = node["value"]?.value.jsonText
    let words =
      node["blueprint"] == nil
      ? [subject, comparison, value] : [comparison, subject, value]
    return words.compactMap { $0 }.joined(separator: " ")
  }
}

extension DocumentNode {
  /// A property by its name, anything else as JSON; a context as `user.email`.
  fileprivate var subjectText: String {
    if let name = string { return name.text }
    if let owner = self["context"]?.string, let property = self["property"]?.string {
      return "\(owner.text).\(property.text)"
    }
    return value.jsonText
  }
}
