/// How much one evaluation may take.
package struct JQLimits: Sendable, Hashable {
  /// How long it may take; kept where libjq runs in a worker.
  package var time: Duration

  /// Bytes that it may use; kept where libjq runs in a worker.
  package var memory: Int

  /// How deep its result may be nested.
  package var depth: Int

  /// The platform's values.
  package init(time: Duration = .seconds(5), memory: Int = 256 << 20, depth: Int = 10_000) {
    self.time = time
    self.memory = memory
    self.depth = depth
  }
}
