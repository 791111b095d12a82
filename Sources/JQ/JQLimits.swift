/// How much one evaluation may take.
package struct JQLimits: Sendable, Hashable {
  /// How long it may take by the clock; kept where libjq runs in a worker.
  package let time: Duration

  /// Bytes that it may use; kept where libjq runs in a worker.
  package let memory: Int

  /// How deep its result may be nested.
  package let depth: Int

  /// Bytes that its result may take on its way from a worker.
  package let resultSize: Int

  /// The platform's values unless others are given; what makes no sense is brought into bounds.
  package init(
    time: Duration = .seconds(5), memory: Int = 256 << 20, depth: Int = 10_000,
    resultSize: Int = 16 << 20
  ) {
    self.time = min(max(time, .milliseconds(1)), .seconds(86_400))
    self.memory = min(max(memory, 1 << 20), 1 << 40)
    self.depth = min(max(depth, 0), 10_000)
    self.resultSize = min(max(resultSize, 1 << 16), 1 << 30)
  }
}
