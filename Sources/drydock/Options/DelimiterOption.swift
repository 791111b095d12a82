internal import ArgumentParser
internal import AutomationDefinitions
internal import AutomationEngine

/// How templates are delimited.
enum DelimiterOption: String, CaseIterable, ExpressibleByArgument {
  case auto
  case braces
  case angles

  /// The kind that is fixed for all definitions; `nil` when each tells its own.
  var fixed: TemplateDelimiters? {
    switch self {
    case .auto: nil
    case .braces: .braces
    case .angles: .angles
    }
  }

  var choice: Catalog.Delimiters { fixed.map { .fixed($0) } ?? .detected }
}
