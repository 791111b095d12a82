internal import SourceDiagnostics

/// Something that happens on the platform because a definition runs.
struct Consequence: Sendable {
  /// What happens, and to what.
  enum Happening: Hashable, Sendable {
    case entity(Change, blueprint: String)
    case run(Change, of: String)
    case start(of: String)
  }

  /// What happens to an entity or a run.
  enum Change: Sendable {
    case created
    case updated
    case deleted
  }

  let happening: Happening

  /// What makes it happen.
  let span: SourceSpan

  /// Whether it happens to the entity that the definition runs for, or to one of its name.
  var keepsEntity = false

  /// Whether the same values are written each time.
  var repeatsValues = false

  /// Whether a run is ended, after which it changes no more.
  var endsRun = false

  /// What is done, to be put behind the name of the definition.
  var words: String {
    switch happening {
    case .entity(.created, let blueprint): "creates entities of `\(blueprint)`"
    case .entity(.updated, let blueprint): "updates entities of `\(blueprint)`"
    case .entity(.deleted, let blueprint): "deletes entities of `\(blueprint)`"
    case .run(.updated, let action): "updates runs of `\(action)`"
    case .run(_, let action): "makes runs of `\(action)`"
    case .start(let action): "runs `\(action)`"
    }
  }
}
