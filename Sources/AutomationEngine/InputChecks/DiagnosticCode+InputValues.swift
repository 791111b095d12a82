public import SourceDiagnostics

extension DiagnosticCode {
  /// An input has another type than its declaration says.
  public static let inputType = DiagnosticCode(
    "E403", "input-type",
    Explanation(
      what: "An input has another type than its declaration says.",
      why: """
        The form of the platform gives each input the type that it declares, and a run that is \
        started through the API with another is refused.
        """,
      example: """
        userInputs:
          properties:
            replicas: {type: number}
        $ drydock invoke scale.yaml -i replicas:=true
        """,
      instead: """
        userInputs:
          properties:
            replicas: {type: number}
        $ drydock invoke scale.yaml -i replicas=3
        """))

  /// An input has a value that cannot be chosen.
  public static let inputEnumeration = DiagnosticCode(
    "E404", "input-enumeration",
    Explanation(
      what: "An input has a value that cannot be chosen.",
      why: """
        The form offers the values of `enum`, be they listed or given by jq; the platform starts \
        no run with another. Letters count exactly.
        """,
      example: """
        userInputs:
          properties:
            language: {type: string, enum: [Go, Kotlin]}
        $ drydock invoke scaffold.yaml -i language=kotlin
        """,
      instead: """
        userInputs:
          properties:
            language: {type: string, enum: [Go, Kotlin]}
        $ drydock invoke scaffold.yaml -i language=Kotlin
        """))

  /// An input does not match its pattern.
  public static let inputPattern = DiagnosticCode(
    "E405", "input-pattern",
    Explanation(
      what: "An input does not match its pattern.",
      why: """
        The form shows the input as wrong and cannot be submitted. A pattern matches anywhere in \
        the text unless `^` and `$` hold it to the ends.
        """,
      example: """
        userInputs:
          properties:
            name: {type: string, pattern: '^[a-z][a-z0-9-]*$'}
        $ drydock invoke scaffold.yaml -i name=TideTables
        """,
      instead: """
        userInputs:
          properties:
            name: {type: string, pattern: '^[a-z][a-z0-9-]*$'}
        $ drydock invoke scaffold.yaml -i name=tide-tables
        """))

  /// An input breaks a bound, or repeats what must be unique.
  public static let inputOutOfBounds = DiagnosticCode(
    "E406", "input-out-of-bounds",
    Explanation(
      what: "An input breaks a bound, or repeats what must be unique.",
      why: """
        `minimum`, `maxLength`, `maxItems`, `uniqueItems` and their like bind what a person can \
        enter; the form cannot be submitted with a value outside them.
        """,
      example: """
        userInputs:
          properties:
            replicas: {type: number, maximum: 12}
        $ drydock invoke scale.yaml -i replicas=40
        """,
      instead: """
        userInputs:
          properties:
            replicas: {type: number, maximum: 12}
        $ drydock invoke scale.yaml -i replicas=12
        """))

  /// An input is not of its format.
  public static let inputFormat = DiagnosticCode(
    "E407", "input-format",
    Explanation(
      what: "An input is not of its format.",
      why: """
        The form checks `format`, such as `url`, `email` or `date-time`, before it can be \
        submitted. A URL needs its scheme.
        """,
      example: """
        userInputs:
          properties:
            repository: {type: string, format: url}
        $ drydock invoke register.yaml -i repository=github.com/quayside/tides
        """,
      instead: """
        userInputs:
          properties:
            repository: {type: string, format: url}
        $ drydock invoke register.yaml -i repository=https://github.com/quayside/tides
        """))

  /// The pattern of an input is one that cannot be judged.
  public static let unjudgedInputPattern = DiagnosticCode(
    "E408", "unjudged-input-pattern",
    Explanation(
      what: "The pattern of an input is one that cannot be judged.",
      why: """
        The form compares the input with its pattern. Drydock cannot where the pattern refers to \
        groups, is very large or is no JavaScript, so the form may refuse a value that passes \
        here.
        """,
      example: #"""
        userInputs:
          properties:
            name: {type: string, pattern: '^([a-z]+)(-\1)*$'}
        $ drydock invoke scaffold.yaml -i name=tide-tide
        """#,
      instead: """
        userInputs:
          properties:
            name: {type: string, pattern: '^[a-z]+(-[a-z]+)*$'}
        $ drydock invoke scaffold.yaml -i name=tide-tide
        """))
}
