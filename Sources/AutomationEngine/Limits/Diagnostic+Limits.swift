internal import AutomationDefinitions
internal import JQ
internal import JSONValues
internal import SourceDiagnostics

extension Diagnostic {
  /// An evaluation was ended; `range` is where the expression stands in `source`.
  static func stopped(
    _ stop: JQStop, in source: SourceString, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      stop.cause.code, .error, stop.text,
      at: source.span(of: range.trimmed(in: source.text)), label: "what it gives is not known",
      help: stop.cause.help)
  }

  /// A payload is larger than it may be.
  static func payloadTooLarge(_ size: Int, limit: Int, _ node: DocumentNode) -> Diagnostic {
    Diagnostic(
      .payloadLimit, .error,
      "the payload takes \(size) bytes as JSON, more than \(limit)", at: node.span,
      help: "send less of it; `--max-output` allows more")
  }
}

extension JQStop.Cause {
  fileprivate var code: DiagnosticCode {
    switch self {
    case .time, .compilation: .timeLimit
    case .size: .payloadLimit
    case .memory: .memoryLimit
    case .depth: .depthLimit
    case .crash: .crash
    case .givenUp: .givenUp
    case .noWorker: .noWorker
    }
  }

  fileprivate var help: String? {
    switch self {
    case .time: "make it end sooner; `--timeout` allows more time"
    case .memory: "make less at once; `--memory` allows more"
    case .depth: "nest less; `--max-depth` allows more levels"
    case .size: "give less; `--max-output` allows more"
    case .compilation: "make it simpler; `--timeout` allows more time"
    case .crash: "write it another way"
    case .givenUp:
      "mend what was found for the first of them; `--give-up-after` sets how many are tried"
    case .noWorker: "let the program start processes, or trust the definitions with `--in-process`"
    }
  }
}
