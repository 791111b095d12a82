package import JQ

/// How much an evaluation may take before it is ended.
///
/// Time and memory are kept where libjq runs in workers; what runs natively is bounded by itself.
/// Of the outputs of an expression only the first is ever asked for.
public struct EvaluationLimits: Sendable, Hashable {
  /// How long one expression may take by the clock, the event's way to the worker included.
  public var time: Duration

  /// Bytes that a worker may use besides what it needs to be ready.
  public var memory: Int

  /// Bytes that a rendered payload may take as JSON; a single result may take sixteen times as many.
  public var payloadSize: Int

  /// How deep the result of an expression may be nested.
  public var depth: Int

  /// Creates limits; the platform's values unless others are given.
  public init(
    time: Duration = .seconds(5), memory: Int = 256 << 20, payloadSize: Int = 1 << 20,
    depth: Int = 10_000
  ) {
    self.time = time
    self.memory = memory
    self.payloadSize = payloadSize
    self.depth = depth
  }

  /// The limits of one expression.
  package var ofExpressions: JQLimits {
    JQLimits(
      time: time, memory: memory, depth: depth,
      resultSize: 16 * min(max(payloadSize, 0), 1 << 40))
  }
}
