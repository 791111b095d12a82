internal import HostSystem

/// The events of several files, one file after another, numbered throughout.
struct EventStream: ~Copyable {
  private var waiting: [String]
  private let blockSize: Int
  private var current: EventReader?
  private var eventCount = 0
  private var chunkCount = 0

  /// The bytes of the files that were read to their ends.
  private var finishedBytes = 0

  /// Begins before the first event of some files; `-` is standard input.
  init(_ paths: [String], blockSize: Int = EventReader.usualBlockSize) {
    waiting = paths.reversed()
    self.blockSize = blockSize
  }

  /// Reads the next chunk, reusing the memory of the one before, and gives its number.
  ///
  /// - Returns: `nil` at the end, or when the program was asked to end.
  mutating func read(into chunk: inout EventChunk) -> Int? {
    while !Interruption.isRequested {
      if current == nil {
        guard let path = waiting.popLast() else { return nil }
        do {
          current = try EventReader(path: path, blockSize: blockSize)
        } catch {
          chunk.events.removeAll()
          chunk.failure = error
          return finish(&chunk)
        }
      }
      if current?.read(into: &chunk) ?? false { return finish(&chunk) }
      finishedBytes += current?.bytesRead ?? 0
      current = nil
    }
    return nil
  }

  private mutating func finish(_ chunk: inout EventChunk) -> Int {
    chunk.firstEvent = eventCount
    chunk.bytesRead = finishedBytes + (current?.bytesRead ?? 0)
    eventCount += chunk.events.count
    chunkCount += 1
    return chunkCount - 1
  }
}
