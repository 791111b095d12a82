internal import ArgumentParser
internal import AutomationEngine

/// What is written of each event.
enum EmissionOption: String, CaseIterable, ExpressibleByArgument {
  case outcomes
  case effects

  var emission: Emission {
    switch self {
    case .outcomes: .outcomes
    case .effects: .effects
    }
  }
}
