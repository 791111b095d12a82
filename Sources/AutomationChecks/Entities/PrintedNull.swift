internal import AutomationDefinitions
internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// A text has the word `null` or `undefined` where a template had no value.
  public static let printedNull = DiagnosticCode(
    "E315", "printed-null",
    Explanation(
      what: "A text has the word `null` or `undefined` where a template had no value.",
      why: #"""
        The platform stores the entity with the word in its text, where it looks like any other \#
        value. `\( … )` of jq prints missing values just as text around a template does.
        """#,
      example: #"""
        mapping: # of a service that has no tier
          identifier: checkout-api-3
          title: '{{ "Tier \(.event.diff.after.properties.tier)" }}'
        """#,
      instead: #"""
        mapping:
          identifier: checkout-api-3
          title: '{{ "Tier \(.event.diff.after.properties.tier // "none")" }}'
        """#))
}

/// The words that text templates print for missing values.
struct PrintedNull {
  /// Whether text around templates is left to whoever renders it.
  let skipsTextTemplates: Bool

  let preview: ValuePreview

  private static let words = ["null", "undefined"]

  /// How far down texts are looked for.
  private static let maxDepth = 32

  /// The texts of an entity that hold such a word from a template.
  ///
  /// Where the place of a text is known, words that its author or the data wrote do not count.
  func findings(
    in entity: JSONValue, place: (_ path: [String]) -> EntityPlace?
  ) -> [UpsertFinding] {
    texts(in: entity, at: []).compactMap { path, text in
      guard let word = Self.words.first(where: { text.count(ofWord: $0) > 0 }) else { return nil }
      // A text of which only the surroundings are known is the data's, as far as can be told.
      if let place = place(path), !isPrinted(word, in: text, by: place.text ?? "") { return nil }
      return UpsertFinding(
        .printedNull, .warning, path,
        "the text \(preview(.string(text))) holds `\(word)`, which a template prints where a value "
          + "is missing",
        help: "give the template a default, as `{{ .a // \"none\" }}`")
    }
  }

  private func texts(
    in value: JSONValue, at path: [String]
  ) -> [(path: [String], text: String)] {
    switch value {
    case .string(let text): [(path, text)]
    case .array(let elements) where path.count < Self.maxDepth:
      elements.enumerated().flatMap { texts(in: $1, at: path + [String($0)]) }
    case .object(let object) where path.count < Self.maxDepth:
      object.flatMap { texts(in: $0.value, at: path + [$0.key]) }
    default: []
    }
  }

  /// Whether the word comes from a template in the source and not from the text around.
  private func isPrinted(_ word: String, in text: String, by source: String) -> Bool {
    let delimiters: TemplateDelimiters = source.contains("{{") ? .braces : .angles
    guard let template = try? Template.parse(source, delimiters: delimiters),
      template.containsTemplate
    else { return false }
    let interpolates = template.expressions.contains { $0.text.contains("\\(") }
    // The value of a template that stands alone is the data's, unless jq puts a text together.
    if template.isWhole {
      return interpolates || text.hasSameBytes(as: word)
    }
    return !skipsTextTemplates
      && text.count(ofWord: word) > template.written.count(ofWord: word)
  }
}

extension Template {
  /// What the author wrote around the expressions.
  fileprivate var written: String {
    segments.reduce(into: "") { text, segment in
      if case .text(let part) = segment { text += part + " " }
    }
  }
}

extension String {
  /// How often the word stands in the text, not as a part of a longer one.
  fileprivate func count(ofWord word: String) -> Int {
    guard hasBytes(of: word) else { return 0 }
    return unicodeScalars.split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
      .count { String($0).hasSameBytes(as: word) }
  }

  /// Whether the bytes of a word that is not empty stand anywhere in the text.
  private func hasBytes(of word: String) -> Bool {
    let (text, wanted) = (utf8.span, word.utf8.span)
    var start = 0
    while start + wanted.count <= text.count {
      var length = 0
      while length < wanted.count, text[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
      start += 1
    }
    return false
  }
}
