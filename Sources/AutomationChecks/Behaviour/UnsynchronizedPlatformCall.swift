internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// A call of the platform's own API does not wait for the answer.
  public static let unsynchronizedPlatformCall = DiagnosticCode(
    "B004", "unsynchronized-platform-call",
    Explanation(
      what: "A call of the platform's own API is not `synchronized`.",
      why: """
        The platform takes the status and the response of a run from the answer only where \
        `synchronized` is true. Without it, the run of a self-service action stays in progress \
        unless something else ends it, and nothing can react to the response of an automation's run.
        """,
      example: """
        url: https://api.getport.io/v1/agent/triage/invoke
        synchronized: false
        """,
      instead: """
        url: https://api.getport.io/v1/agent/triage/invoke
        synchronized: true
        """))
}

/// Webhooks to the platform's own API that do not wait for its answer.
enum UnsynchronizedPlatformCall {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    guard let call = definition.platformCall, call.isSynchronized == false else { return [] }
    let isAction = definition.candidate.kind == .action
    let place = call.method["synchronized"]?.span ?? call.url.string.visibleSpan
    return [
      Diagnostic(
        .unsynchronizedPlatformCall, isAction ? .warning : .note,
        "the platform's own API is called without `synchronized`",
        at: place,
        label: isAction
          ? "the run never learns how the call ended" : "the answer is not kept in the run",
        help: "set `synchronized` to true")
    ]
  }
}
