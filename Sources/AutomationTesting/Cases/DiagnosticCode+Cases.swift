package import SourceDiagnostics

extension DiagnosticCode {
  /// A file of cases has a key or value that cases do not have.
  package static let malformedCase = DiagnosticCode(
    "C001", "malformed-case",
    Explanation(
      what: "A file of cases has a key or value that cases do not have.",
      why: """
        A misspelt expectation would hold whatever the definition does. The case is not run, and \
        `drydock test` ends with exit code 1.
        """,
      example: """
        - name: a rewritten service is announced
          event: rewritten.event.json
          fire: true
        """,
      instead: """
        - name: a rewritten service is announced
          event: rewritten.event.json
          fires: true
        """))

  /// A case expects nothing.
  package static let missingExpectation = DiagnosticCode(
    "C002", "missing-expectation",
    Explanation(
      what: "A case expects nothing.",
      why: """
        Such a case would pass whatever its definitions do, and look like a test of them. It is \
        not run, and `drydock test` ends with exit code 1.
        """,
      example: """
        - name: a retired service is left alone
          event: rewritten-after-retirement.event.json
        """,
      instead: """
        - name: a retired service is left alone
          event: rewritten-after-retirement.event.json
          fires: false
        """))

  /// What should hold cases holds none.
  package static let noCase = DiagnosticCode(
    "C004", "no-case",
    Explanation(
      what: "What should hold cases holds none.",
      why: """
        Nothing would be tested, and a pipeline would pass for the wrong reason. Cases stand in \
        files called `cases.yaml`, `….cases.yaml` or `case.yaml`, or the same with `.json`.
        """,
      example: "[]",
      instead: """
        - name: a retired service is left alone
          event: rewritten-after-retirement.event.json
          fires: false
        """))

  /// Two cases of a file have one name.
  package static let duplicateCase = DiagnosticCode(
    "C008", "duplicate-case",
    Explanation(
      what: "Two cases of a file have one name.",
      why: """
        Reports call cases by file and name, so that nobody could tell which of the two failed. \
        Only the first is run, and `drydock test` ends with exit code 1.
        """,
      example: """
        - {name: a service, event: created.event.json, fires: true}
        - {name: a service, event: deleted.event.json, fires: false}
        """,
      instead: """
        - {name: a created service, event: created.event.json, fires: true}
        - {name: a deleted service, event: deleted.event.json, fires: false}
        """))

  /// The codes of findings about cases.
  package static let ofCases: [DiagnosticCode] = [
    .malformedCase, .missingExpectation, .unreadableCompanion, .noCase, .noSubject,
    .missingExpectedFile, .staleExpectedFile, .duplicateCase, .unmetExpectation,
  ]
}
