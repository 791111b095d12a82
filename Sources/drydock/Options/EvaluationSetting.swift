internal import ArgumentParser
internal import HostSystem
internal import JQ

/// What evaluates expressions, as the environment says it.
enum EvaluationSetting {
  private static let variable = "DRYDOCK_EVALUATION"

  /// What evaluates expressions: Drydock's own machine where it can, unless libjq alone is asked for.
  static var engine: JQEngine {
    get throws {
      guard let text = Environment.value(of: variable), !text.isEmpty else { return .native }
      if let engine = JQEngine(rawValue: text) { return engine }
      let values = JQEngine.allCases.map { "`\($0.rawValue)`" }.joined(separator: " or ")
      throw ValidationError(
        "the environment variable `\(variable)` is `\(text)`, expected \(values); set it to one "
          + "of them, or unset it")
    }
  }
}
