internal import HostSystem
internal import SourceDiagnostics

/// Reads a file or stream of events in chunks, whatever its size.
///
/// Cost: a chunk and one block of memory; a chunk grows beyond that only for an event that is longer.
struct EventReader: ~Copyable {
  private var stream: ByteStream
  private let path: String
  private let blockSize: Int
  private let maxEventLength: Int

  private var form = StreamForm.initial
  private var rest: [UInt8] = []
  private var position = SourcePosition(line: 1, column: 1)
  private var isAtBeginning = true
  private var isAtEnd = false

  /// How much is read at once unless told otherwise: what stays near the processor until it is evaluated.
  static let usualBlockSize = 1 << 18

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Opens a file; `-` is standard input.
  init(
    path: String, blockSize: Int = usualBlockSize, maxEventLength: Int = ByteSource.maxLength
  ) throws(StreamError) {
    stream = try ByteStream(path: path)
    self.path = path == "-" ? "standard input" : path
    self.blockSize = blockSize
    self.maxEventLength = maxEventLength
  }

  /// The bytes that were read, compressed as they may be.
  var bytesRead: Int { stream.bytesRead }

  /// The size of the file in bytes; `nil` where the end is not known.
  var size: Int? { stream.size }

  /// Whether reading ended since the program was asked to end.
  var wasInterrupted: Bool { stream.wasInterrupted }

  /// Reads the next chunk, reusing the memory of the one before; `false` when there is none.
  ///
  /// What can be read no further is told by the chunk, beside what came before.
  mutating func read(into chunk: inout EventChunk) -> Bool {
    chunk.events.removeAll(keepingCapacity: true)
    chunk.failure = nil
    chunk.path = path
    guard !isAtEnd else { return false }
    do {
      try fill(&chunk)
    } catch {
      chunk.failure = error
      isAtEnd = true
    }
    return !chunk.events.isEmpty || chunk.failure != nil
  }

  private mutating func fill(_ chunk: inout EventChunk) throws(StreamError) {
    chunk.start = position
    makeRoom(in: &chunk, behind: rest.count)
    chunk.bytes.replaceSubrange(0..<rest.count, with: rest)
    var count = rest.count
    rest.removeAll(keepingCapacity: true)
    while true {
      makeRoom(in: &chunk, behind: count)
      let read = try stream.read(into: &chunk.bytes, at: count..<count + blockSize)
      if stream.wasInterrupted {
        // What is cut off by that is no event.
        isAtEnd = true
        return
      }
      count += read
      isAtEnd = read == 0
      if isAtBeginning {
        // As many bytes tell an encoding.
        guard count >= 4 || isAtEnd else { continue }
        if let encoding = chunk.bytes[..<count].wideEncoding {
          throw StreamError.damaged(path, reason: "it is \(encoding) text, expected UTF-8")
        }
        count = skipByteOrderMark(in: &chunk, count)
      }
      let end = form.cut(chunk.bytes, upTo: count, isLast: isAtEnd, into: &chunk.events)
      if !chunk.events.isEmpty || isAtEnd {
        chunk.isLines = form.isLines
        keepRest(from: end, to: count, of: chunk)
        return
      }
      guard count - end <= maxEventLength else {
        throw StreamError.damaged(
          path, reason: "an event is longer than \(maxEventLength) bytes")
      }
      if end > 0 {
        // Nothing of what was read is an event.
        keepRest(from: end, to: count, of: chunk)
        chunk.start = position
        chunk.bytes.replaceSubrange(0..<rest.count, with: rest)
        count = rest.count
        rest.removeAll(keepingCapacity: true)
      }
    }
  }

  /// Makes the chunk long enough for another block, doubling it so that long events cost no more
  /// than twice their length.
  private func makeRoom(in chunk: inout EventChunk, behind count: Int) {
    let needed = count + blockSize + EventChunk.padding
    guard chunk.bytes.count < needed else { return }
    let length = max(needed, chunk.bytes.isEmpty ? 0 : 2 * chunk.bytes.count)
    chunk.bytes += [UInt8](repeating: 0, count: length - chunk.bytes.count)
  }

  private mutating func skipByteOrderMark(in chunk: inout EventChunk, _ count: Int) -> Int {
    isAtBeginning = false
    guard chunk.bytes[..<count].starts(with: Self.byteOrderMark) else { return count }
    let length = Self.byteOrderMark.count
    chunk.bytes.replaceSubrange(0..<count, with: chunk.bytes[length..<count] + [0, 0, 0])
    return count - length
  }

  /// Keeps what is not yet told for the next chunk, and counts the lines before it.
  private mutating func keepRest(from end: Int, to count: Int, of chunk: EventChunk) {
    rest += chunk.bytes[end..<count]
    let breaks = form.lineBreaks(chunk.bytes, upTo: end)
    form.drop(end)
    let lineStart = breaks.last.map { $0 + 1 } ?? 0
    let columns = chunk.bytes[lineStart..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    position = SourcePosition(
      line: position.line + breaks.count,
      column: (breaks.last == nil ? position.column : 1) + columns)
  }
}
