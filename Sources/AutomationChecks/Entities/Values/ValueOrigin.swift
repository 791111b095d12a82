internal import AutomationDefinitions

/// How a value came about, which decides how it is mended.
package enum ValueOrigin {
  /// It stands in the file, or was given, as it is.
  case literal

  /// It is what one template gives.
  case template

  /// It is a text around templates.
  case mixedText

  /// It lies inside what one template gives.
  case partOfTemplate

  /// How what a text renders to came about.
  package init(_ text: String) {
    let delimiters: TemplateDelimiters = text.contains("{{") ? .braces : .angles
    guard let template = try? Template.parse(text, delimiters: delimiters),
      template.containsTemplate
    else {
      self = .literal
      return
    }
    self = template.isWhole ? .template : .mixedText
  }
}
