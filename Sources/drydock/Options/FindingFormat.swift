internal import ArgumentParser
internal import SourceDiagnostics

/// How findings are printed.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case github
  case sarif
  case junit
}

/// From which severity on findings fail a command.
enum FailingSeverity: String, CaseIterable, ExpressibleByArgument {
  case error
  case warning

  var severity: Diagnostic.Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    }
  }
}
