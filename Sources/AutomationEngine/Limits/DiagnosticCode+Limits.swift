package import SourceDiagnostics

extension DiagnosticCode {
  /// The codes of findings about limits.
  package static let ofLimits: [DiagnosticCode] = [
    .timeLimit, .memoryLimit, .depthLimit, .crash, .givenUp, .noWorker, .payloadLimit,
  ]

  /// An expression takes longer than it may.
  static let timeLimit = DiagnosticCode(
    "E501", "time-limit",
    Explanation(
      what: "An expression takes longer than it may.",
      why: """
        The platform ends an expression after five seconds, and the value that it should have given \
        is missing from whatever was to be done.
        """,
      example: """
        body:
          days: "{{ until(false; . + 1) }}"
        """,
      instead: """
        body:
          days: "{{ 0 | until(. >= 7; . + 1) }}"
        """))

  /// An expression uses more memory than it may.
  static let memoryLimit = DiagnosticCode(
    "E502", "memory-limit",
    Explanation(
      what: "An expression uses more memory than it may.",
      why: """
        No more than a fixed amount of memory is given to one evaluation; what it should have given \
        is not known.
        """,
      example: """
        body:
          numbers: "{{ [range(10000000000)] | length }}"
        """,
      instead: """
        body:
          numbers: "{{ [range(10)] | length }}"
        """))

  /// The result of an expression is nested too deep.
  static let depthLimit = DiagnosticCode(
    "E503", "depth-limit",
    Explanation(
      what: "The result of an expression is nested too deep.",
      why: "Programs that read JSON refuse it beyond some depth, as does this one.",
      example: """
        body:
          list: "{{ reduce range(20000) as $i (null; [.]) }}"
        """,
      instead: """
        body:
          list: "{{ reduce range(20) as $i (null; [.]) }}"
        """))

  /// An expression crashes libjq.
  static let crash = DiagnosticCode(
    "E504", "crashed-evaluator",
    Explanation(
      what: "An expression crashes libjq.",
      why: """
        The library that evaluates jq has faults of its own; what the expression gives on the \
        platform, which has another version of it, is not known.
        """,
      example: """
        body:
          short: "{{ .event.diff.after.title | .[{start: nan, end: 2}] }}"
        """,
      instead: """
        body:
          short: "{{ .event.diff.after.title | .[:2] }}"
        """))

  /// An expression is not tried any more.
  static let givenUp = DiagnosticCode(
    "E505", "given-up",
    Explanation(
      what: "An expression is not tried any more, since it ended evaluations of other events.",
      why: """
        An expression that has run into a limit for several events most probably does so for every \
        event, and would hold up all others by seconds each time.
        """,
      example: """
        condition:
          type: JQ
          expressions: ["[repeat(1)] | length > 3"]
        """,
      instead: """
        condition:
          type: JQ
          expressions: ["[limit(9; repeat(1))] | length > 3"]
        """))

  /// An expression cannot be evaluated, since no worker process can be started.
  static let noWorker = DiagnosticCode(
    "E506", "no-worker",
    Explanation(
      what: "An expression cannot be evaluated, since no worker process can be started.",
      why: """
        Expressions that need libjq run in processes of their own, for which the system lacks \
        something: memory, processes or open files.
        """,
      example: """
        $ (ulimit -n 5; drydock run automations --event service.event.json)
        """,
      instead: """
        $ drydock run automations --event service.event.json
        """))

  /// A payload is larger than it may be.
  static let payloadLimit = DiagnosticCode(
    "E507", "payload-limit",
    Explanation(
      what: "A payload is larger than it may be.",
      why: "The platform refuses payloads of more than a mebibyte, and nothing is sent or stored.",
      example: """
        body:
          filler: "{{ \\"x\\" * 2000000 }}"
        """,
      instead: """
        body:
          filler: "{{ \\"x\\" * 2000 }}"
        """))
}
