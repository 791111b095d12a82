/// What a process took from its beginning to its end.
public struct Usage: Sendable {
  /// Time by the clock, in seconds.
  public let clockSeconds: Double

  /// Time of the processor, its own and the system's, in seconds.
  public let processorSeconds: Double

  /// The most memory that was resident, in bytes.
  ///
  /// Linux counts the process that started it, too, so that the starter must be small.
  public let peakBytes: Int

  /// Its exit code; 128 and more for a signal.
  public let exitCode: Int
}
