internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension RenderingFailure {
  /// The templates of a string cannot be told apart.
  static func malformedTemplate(
    _ error: TemplateSyntaxError, in source: SourceString
  ) -> RenderingFailure {
    RenderingFailure(platformMessage: error.message, diagnostic: error.diagnostic(in: source))
  }

  /// A templated key rendered to something else than text.
  static func keyIsNoString(_ value: JSONValue, _ key: SourceString) -> RenderingFailure {
    let shown = value.jsonText
    return RenderingFailure(
      platformMessage: "Evaluated object key should be undefined, null or string."
        + " Original key: \(key.text), evaluated to: \(shown)",
      diagnostic: Diagnostic(
        .keyIsNoString, .error,
        "the key renders to the \(value.typeName) `\(shown.shortened(to: 60))`", at: key.span,
        help: "a key must render to a string, or to null to drop the pair; add `| tostring`"))
  }

  /// The value of a `spreadValue()` key rendered to something that has no pairs.
  static func spreadOfNoObject(
    _ value: JSONValue?, _ key: SourceString, original: DocumentNode
  ) -> RenderingFailure {
    let shown = value?.jsonText ?? "undefined"
    let platformMessage =
      value?.isNull == true
      ? "Cannot convert undefined or null to object"
      : "Evaluated value should be an object if the key is \(key.text)."
        + " Original value: \(original.value.plainText), evaluated to: \(shown)"
    return RenderingFailure(
      platformMessage: platformMessage,
      diagnostic: Diagnostic(
        .spreadOfNoObject, .error,
        "`spreadValue()` got `\(shown.shortened(to: 60))`, expected an object",
        at: original.span, labels: [.init("spread by this key", at: key.span)],
        help: "the value under the key must render to an object, such as `.inputs`"))
  }
}
