public import SourceDiagnostics

extension DiagnosticCode {
  /// A text is not YAML.
  public static let invalidYAML = DiagnosticCode(
    "D008", "invalid-yaml",
    Explanation(
      what: "A text is not YAML.",
      why: """
        Nothing can be read from the file, so none of its definitions can be turned into the JSON \
        that the platform takes.
        """,
      example: "title: Announce: a service was updated",
      instead: #"title: "Announce: a service was updated""#))

  /// A template stands in YAML without quotes, where `{{` opens a mapping.
  public static let unquotedTemplate = DiagnosticCode(
    "D009", "unquoted-template",
    Explanation(
      what: "A template stands in YAML without quotes, where `{{` opens a mapping.",
      why: """
        YAML reads `{{ … }}` as a mapping with a mapping as its key. Other tools refuse the file \
        or send an object, so the platform never sees the template.
        """,
      example: """
        body:
          title: {{ .event.diff.after.title }}
        """,
      instead: """
        body:
          title: "{{ .event.diff.after.title }}"
        """))

  /// A document is nested more deeply than can be read.
  public static let tooDeep = DiagnosticCode(
    "D010", "too-deep",
    Explanation(
      what: "A document is nested more deeply than can be read.",
      why: """
        YAML is read 1,000 levels deep and JSON 10,000. No definition that the platform can use \
        needs as many: such depth comes from a generator that calls itself without end, or is \
        meant to exhaust the reader.
        """,
      example: "body: {parent: {parent: {parent: … 1,001 levels … }}}",
      instead: "body: {parents: [checkout, payments, commerce]}"))
}
