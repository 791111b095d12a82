public import SourceDiagnostics

/// What a repository decides about findings, as `.drydock.yaml` says it.
///
/// ```yaml
/// ignore: [drafts/**]
/// checks:
///   unpublished-automation: off
/// silence:
///   - file: automations/old/*.json
///     checks: [J005]
///     reason: replaced in the third quarter
/// ```
public struct PolicyConfiguration: Sendable {
  /// How grave a check's findings are made.
  public enum Setting: String, Sendable, CaseIterable {
    case off
    case note
    case warning
    case error

    /// The severity; `nil` for a check that is off.
    var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
  }

  /// The paths that are left out when folders are searched.
  public internal(set) var ignored: [PathPattern] = []

  /// The checks that are set.
  public internal(set) var settings: [DiagnosticCode: Setting] = [:]

  var silences: [Silence] = []

  /// A configuration that leaves everything as it is.
  public init() {}
}
