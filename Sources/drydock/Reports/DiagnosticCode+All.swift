internal import AutomationChecks
internal import AutomationDefinitions
internal import AutomationEngine
internal import AutomationTesting
internal import SourceDiagnostics

extension DiagnosticCode {
  /// Every code, in order.
  static let all: [DiagnosticCode] =
    [
      ofDefinitions, ofChecks, ofPolicy, ofEvaluation, ofLimits, ofCases,
      [.unreadableFile, .noDefinition, .noEvent, .damagedStream],
    ].joined().sorted { $0.id < $1.id }
}
