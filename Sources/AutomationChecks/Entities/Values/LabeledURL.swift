internal import AutomationDefinitions
internal import JSONValues

/// The format `labeled-url` of objects.
///
/// ```json
/// {"url": "https://example.com", "displayText": "Example"}
/// ```
enum LabeledURL {
  /// What is wrong with the address and its text.
  static func faults(in value: JSONValue, _ preview: ValuePreview) -> [ValueFault] {
    var faults: [ValueFault] = []
    switch value["url"] {
    case .string(let url):
      if !TextFormat.url.accepts(url) {
        faults.append(
          ValueFault(
            kind: .format, path: ["url"],
            problem: "is \(preview(.string(url))), which is not a URL",
            fixedHelp: TextFormat.url.help))
      }
    case .none, .null:
      faults.append(
        ValueFault(
          kind: .format, problem: "is a labeled URL without a `url`",
          fixedHelp: #"write it as `{"url": "https://…", "displayText": "…"}`"#))
    case .some(let other):
      faults.append(
        ValueFault(
          kind: .format, path: ["url"],
          problem: "is the \(other.typeName) \(preview(other)), expected a string",
          mismatch: TypeMismatch(expected: .string, found: other)))
    }
    if let text = value["displayText"], text.stringValue == nil, !text.isNull {
      faults.append(
        ValueFault(
          kind: .format, path: ["displayText"],
          problem: "is the \(text.typeName) \(preview(text)), expected a string",
          mismatch: TypeMismatch(expected: .string, found: text)))
    }
    return faults
  }
}
