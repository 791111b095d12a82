internal import ArgumentParser
internal import AutomationDefinitions
internal import AutomationEngine

/// How templates are delimited.
enum DelimiterOption: String, CaseIterable, ExpressibleByArgument {
  case auto
  case braces
  case angles

  var choice: Catalog.Delimiters {
    switch self {
    case .auto: .detected
    case .braces: .fixed(.braces)
    case .angles: .fixed(.angles)
    }
  }
}
