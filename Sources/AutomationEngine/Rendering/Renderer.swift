public import AutomationDefinitions
internal import JQ
public import JSONValues
internal import SourceDiagnostics

/// Renders the items of a set on one thread.
///
/// Not Sendable: it owns libjq's state.
public struct Renderer: ~Copyable {
  private var jq: JQEvaluator

  private let limits: EvaluationLimits

  /// Creates a renderer; jq's `now` is frozen when an instant is given.
  public init(
    _ set: RenderingSet, now: Instant? = nil, limits: EvaluationLimits = EvaluationLimits(),
    isolation: Isolation = .inProcess
  ) {
    self.limits = limits
    jq = JQEvaluator(
      set.expressions, clock: now.map { .frozen($0.secondsSince1970) } ?? .system,
      limits: limits.ofExpressions, isolation: isolation.workers)
  }

  /// Takes up what was added to the set since.
  public mutating func extend(to set: RenderingSet) {
    jq.extend(to: set.expressions)
  }

  /// Renders an item.
  public mutating func render(_ item: RenderingSet.Item, on input: JSONValue) -> Rendering {
    let rendering = renderWhole(item, on: input)
    guard case .output(let value) = rendering.result,
      let size = value.size(beyond: limits.payloadSize)
    else { return rendering }
    let message = "the result takes \(size) bytes as JSON, more than \(limits.payloadSize)"
    return Rendering(
      result: .failure(Rendering.Failure(kind: .limit, message: message)),
      swallowed: rendering.swallowed, diagnostics: rendering.diagnostics)
  }

  private mutating func renderWhole(
    _ item: RenderingSet.Item, on input: JSONValue
  ) -> Rendering {
    switch item.kind {
    case .expression(let id, let source):
      let result = jq.evaluate(id, on: jq.input(input))
      let diagnostic = Diagnostic.swallowedError(
        result, in: source, at: 0..<source.text.utf8.count)
      return Rendering(
        result: Rendering.Result(result), swallowed: nil, diagnostics: diagnostic.map { [$0] } ?? []
      )
    case .template(let template):
      var renderer = PayloadRenderer()
      do {
        let input = jq.input(input)
        let value = try renderer.render(template, with: &jq, on: input)
        return Rendering(
          result: value.map { .output($0) } ?? .undefined,
          swallowed: renderer.firstSwallowed, diagnostics: renderer.diagnostics)
      } catch {
        return Rendering(
          result: .failure(
            Rendering.Failure(
              kind: error.isOfLimit ? .limit : .template, message: error.platformMessage)),
          swallowed: renderer.firstSwallowed,
          diagnostics: renderer.diagnostics + [error.diagnostic])
      }
    }
  }
}

extension Rendering.Result {
  init(_ result: JQResult) {
    switch result {
    case .value(let value): self = .output(value)
    case .undefined, .lost: self = .undefined
    case .uncompilable, .failure, .stopped:
      self = Rendering.Failure(result).map { .failure($0) } ?? .undefined
    }
  }
}

extension Rendering.Failure {
  /// The failure of an expression, when it failed.
  init?(_ result: JQResult) {
    switch result {
    case .value, .undefined: return nil
    case .lost(let error): self.init(kind: .runtime, message: error.message)
    case .uncompilable(let error): self.init(kind: .compile, message: error.platformText)
    case .failure(let error): self.init(kind: .runtime, message: "jq: error: \(error.message)")
    case .stopped(let stop):
      self.init(
        kind: .limit, message: "`\(stop.expression.shortened(to: 60))` \(stop.cause.text)")
    }
  }
}
