internal import JSONValues
internal import SourceDiagnostics

/// Writes down what a payload renderer comes by, for a trace.
struct PayloadRecorder {
  /// A template that was evaluated.
  struct Template {
    let path: String
    let role: TracedTemplate.Role
    let evaluated: Tracer.Evaluated
    let readsSecrets: Bool
  }

  private(set) var templates: [Template] = []
  private(set) var dropped: [DroppedPair] = []
  private var steps: [String] = []
  private var isInKey = false

  mutating func enter(key: String) { steps.append(JSONPath.step(key)) }

  mutating func enter(index: Int) { steps.append("[\(index)]") }

  mutating func leave() { steps.removeLast() }

  /// Tells that templates of a key follow, or that they are over.
  mutating func setInKey(_ isInKey: Bool) { self.isInKey = isInKey }

  mutating func record(
    _ evaluated: Tracer.Evaluated, isWhole: Bool, readsSecrets: Bool
  ) {
    templates.append(
      Template(
        path: path, role: isInKey ? .key : isWhole ? .value : .text, evaluated: evaluated,
        readsSecrets: readsSecrets))
  }

  /// Writes down a pair that a key drops.
  mutating func drop(_ key: JSONValue?, _ source: SourceString) {
    let reason: DroppedPair.Reason =
      switch key {
      case nil: .keyHasNoOutput
      case .null?: .keyIsNull
      default: .keyIsEmpty
      }
    drop(source, reason)
  }

  mutating func drop(_ source: SourceString, _ reason: DroppedPair.Reason) {
    dropped.append(DroppedPair(path: path, key: source.text, reason: reason, span: source.span))
  }

  private var path: String { steps.isEmpty ? "." : steps.joined() }
}
