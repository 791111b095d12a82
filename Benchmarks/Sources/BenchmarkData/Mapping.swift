/// A sample automation that maps runs to entities.
public enum Mapping: String, Sendable, CaseIterable {
  /// Eight paths, two of them in longer texts.
  case tracking = "run-tracking"

  /// Durations between dates, told from each other by regular expressions.
  case roi

  /// The file of the automation, from the root of the repository.
  public var definition: String {
    switch self {
    case .tracking: "automations/track-action-runs/track-action-runs.yaml"
    case .roi: "automations/action-run-roi/action-run-roi.json"
    }
  }

  /// The same mapping as a jq filter, from the root of the repository.
  public var filter: String { "Benchmarks/Filters/\(rawValue).jq" }

  /// A sample of the events that it maps, from the root of the repository.
  public var sample: String {
    switch self {
    case .tracking: "automations/track-action-runs/run-succeeded.event.json"
    case .roi: "automations/action-run-roi/run-succeeded.event.json"
    }
  }
}
