package import SourceDiagnostics

extension DiagnosticCode {
  /// A path or pattern in a case leads to nothing that can be read.
  package static let unreadableCompanion = DiagnosticCode(
    "C003", "unreadable-companion",
    Explanation(
      what: "A path or pattern in a case leads to nothing that can be read.",
      why: """
        Paths start in the folder of the file of cases. A case that lacks its event, or whose \
        pattern meets no definition, tests nothing; it is not run and counts as an error.
        """,
      example: """
        - name: a rewritten service is announced
          event: rewriten.event.json
          fires: true
        """,
      instead: """
        - name: a rewritten service is announced
          event: rewritten.event.json
          fires: true
        """))

  /// The definitions of a case hold none that it could be about.
  package static let noSubject = DiagnosticCode(
    "C005", "no-subject",
    Explanation(
      what: "The definitions of a case hold none that it could be about.",
      why: """
        That nothing fires is no wonder where there is nothing to fire. The case counts as an \
        error until its definitions can be loaded and hold what it is about.
        """,
      example: """
        - name: a retired service is left alone
          event: rewritten-after-retirement.event.json
          only: service_langage_changed
          fires: false
        """,
      instead: """
        - name: a retired service is left alone
          event: rewritten-after-retirement.event.json
          only: service_language_changed
          fires: false
        """))

  /// The outcome that a case expects has not been written down yet.
  package static let missingExpectedFile = DiagnosticCode(
    "C006", "missing-expected-file",
    Explanation(
      what: "The outcome that a case expects has not been written down yet.",
      why: """
        A case without it would hold for any outcome. `drydock test --accept` writes the file, \
        which is then read by a person and committed.
        """,
      example: """
        $ drydock test automations/restart-service
        """,
      instead: """
        $ drydock test automations/restart-service --accept
        """))

  /// A file with an expected outcome belongs to no case.
  package static let staleExpectedFile = DiagnosticCode(
    "C007", "stale-expected-file",
    Explanation(
      what: "A file with an expected outcome belongs to no case.",
      why: """
        Readers take `expected.json` and `….expected.json` beside cases for what is tested. Where \
        no case names the file any more, nothing holds it true.
        """,
      example: """
        - name: a run that succeeded # beside run-succeeded.expected.json
          event: run-succeeded.event.json
          fires: true
        """,
      instead: """
        - name: a run that succeeded
          event: run-succeeded.event.json
          expected: run-succeeded.expected.json
        """))

  /// The outcome is not what a case expects.
  package static let unmetExpectation = DiagnosticCode(
    "C009", "unmet-expectation",
    Explanation(
      what: "The outcome is not what a case expects.",
      why: """
        Either the definition does not do what it should, or it was changed on purpose and the \
        case with it; `drydock test --accept` takes what is found for right in expected files.
        """,
      example: """
        - name: a retired service is left alone
          event: rewritten-in-production.event.json
          fires: false
        """,
      instead: """
        - name: a rewritten service is announced
          event: rewritten-in-production.event.json
          fires: true
        """))
}
