internal import AutomationChecks
internal import AutomationDefinitions
internal import AutomationEngine
internal import SourceDiagnostics

extension DiagnosticCode {
  /// Every code, in order.
  static let all: [DiagnosticCode] =
    (ofDefinitions + ofChecks + ofEvaluation + [.unreadableFile, .noDefinition, .noEvent])
    .sorted { $0.id < $1.id }
}
