internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// An identifier of an entity has characters that the platform refuses, or is too long.
  public static let malformedEntityIdentifier = DiagnosticCode(
    "E303", "malformed-entity-identifier",
    Explanation(
      what: "An identifier of an entity has characters that the platform refuses, or is too long.",
      why: #"""
        Identifiers of entities are made of letters, digits and `@_.+:\/=-` and have at most \#
        1,000 characters; a blank is none of these. The platform's API answers 422 to others, and \#
        nothing is stored.
        """#,
      example: """
        mapping:
          identifier: "{{ .event.diff.after.title }}"
        """,
      instead: """
        mapping:
          identifier: "{{ .event.diff.after.identifier }}"
        """))

  /// An object stands where the identifier of an entity belongs.
  public static let entityForIdentifier = DiagnosticCode(
    "E304", "entity-for-identifier",
    Explanation(
      what: "An object stands where the identifier of an entity belongs.",
      why: """
        Entities that are chosen in a form arrive as objects, relations hold identifiers. The \
        platform refuses the object, and nothing is stored; take `.identifier`, or \
        `map(.identifier)` of several.
        """,
      example: """
        mapping:
          identifier: checkout-api-3
          relations: {service: "{{ .event.diff.after }}"}
        """,
      instead: """
        mapping:
          identifier: checkout-api-3
          relations: {service: "{{ .event.diff.after.identifier }}"}
        """))
}

/// The identifiers that entities can have.
package enum EntityIdentifier {
  private static let maxLength = 1_000
  private static let punctuation = #"@_.+:\/=-"#

  /// What is wrong with an identifier, to be put behind its name.
  static func fault(
    in text: String, _ preview: ValuePreview
  ) -> (problem: String, help: String)? {
    let scalars = text.unicodeScalars
    if scalars.count > maxLength {
      return ("has \(scalars.count) characters, expected at most \(maxLength)", "shorten it")
    }
    if text.isEmpty { return ("is empty", "give the identifier") }
    guard text == "." || text == ".." || !scalars.allSatisfy(isAllowed) else { return nil }
    let isTitle =
      scalars.contains(" ")
      && scalars.allSatisfy { isAllowed($0) || " ,&'()!".unicodeScalars.contains($0) }
    return (
      "is \(preview(.string(text))), which the platform refuses",
      isTitle
        ? "this looks like a title; give the identifier"
        : "use letters, digits and `\(punctuation)`"
    )
  }

  /// Whether nothing is wrong with an identifier in UTF-8.
  package static func accepts(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty, text.count <= maxLength else { return false }
    for index in text.indices {
      guard isPlain(text[index]) else {
        let bytes = text.indices.map { text[$0] }
        return fault(in: String(decoding: bytes, as: UTF8.self), ValuePreview()) == nil
      }
    }
    let isDots = text.count <= 2 && text.indices.allSatisfy { text[$0] == UInt8(ascii: ".") }
    return !isDots
  }

  /// Whether identifiers may have a character of ASCII.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "+")...UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "@"),
      UInt8(ascii: "_"), UInt8(ascii: "\\"):
      byte != UInt8(ascii: ",")
    default: false
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: ("0"..."9").contains(scalar) || punctuation.unicodeScalars.contains(scalar)
    }
  }
}
