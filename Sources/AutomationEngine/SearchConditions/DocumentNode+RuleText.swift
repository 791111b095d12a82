internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension DocumentNode {
  /// A search rule on one line, as a reader would say it.
  var ruleText: String {
    let comparison = self["operator"]?.string?.text
    let subject = [self["property"], self["propertySchema"], self["blueprint"]]
      .compactMap { $0 }.first?.subjectText
    guard comparison != nil || subject != nil else { return value.jsonText.shortened(to: 60) }
    let value = self["value"]?.value.jsonText
    let words =
      self["blueprint"] == nil
      ? [subject, comparison, value] : [comparison, subject, value]
    return words.compactMap { $0 }.joined(separator: " ")
  }

  /// A property by its name, anything else as JSON; a context as `user.email`.
  private var subjectText: String {
    if let name = string { return name.text }
    if let owner = self["context"]?.string, let property = self["property"]?.string {
      return "\(owner.text).\(property.text)"
    }
    return value.jsonText
  }
}
