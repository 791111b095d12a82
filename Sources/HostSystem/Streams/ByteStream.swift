/// The bytes of a file or stream, decompressed where its name ends with `.gz` or `.zst`.
package struct ByteStream: ~Copyable {
  /// The bytes of the file that were read, compressed as they are.
  package private(set) var bytesRead = 0

  /// The size of the file in bytes; `nil` where the end is not known.
  package let size: Int?

  /// Whether reading ended since the program was asked to end.
  package private(set) var wasInterrupted = false

  private let source: ByteSource
  private let decoder: Decoder?
  private var input: [UInt8]
  private var unread = 0..<0
  private var isAtEnd = false

  private enum Decoder {
    case gzip(GzipDecoder)
    case zstd(ZstdDecoder)
  }

  private static let inputSize = 1 << 18

  /// Opens a file; `-` is standard input.
  package init(path: String) throws(StreamError) {
    let decoder = try Self.decoder(for: path)
    do {
      source = try ByteSource(path: path)
    } catch {
      throw StreamError.refused(error)
    }
    size = source.size
    self.decoder = decoder
    input = decoder == nil ? [] : [UInt8](repeating: 0, count: Self.inputSize)
  }

  private static func decoder(for path: String) throws(StreamError) -> Decoder? {
    if path.hasSuffix(".gz") { return .gzip(try GzipDecoder(subject: path)) }
    if path.hasSuffix(".zst") { return .zstd(try ZstdDecoder(subject: path)) }
    return nil
  }

  /// Reads into a stretch of a buffer; tells how many bytes came, 0 at the end.
  package mutating func read(
    into buffer: inout [UInt8], at place: Range<Int>
  ) throws(StreamError) -> Int {
    guard let decoder else { return try readSource(into: &buffer, at: place) }
    while true {
      if unread.isEmpty, !isAtEnd {
        try readInput()
      }
      let (count, isComplete) =
        switch decoder {
        case .gzip(let gzip): try gzip.decode(input, &unread, into: &buffer, at: place)
        case .zstd(let zstd): try zstd.decode(input, &unread, into: &buffer, at: place)
        }
      if count > 0 { return count }
      guard isAtEnd else { continue }
      if !isComplete, !wasInterrupted {
        throw StreamError.damaged(source.name, reason: "the compressed data is cut short")
      }
      return 0
    }
  }

  private mutating func readInput() throws(StreamError) {
    var block: [UInt8] = []
    swap(&block, &input)
    defer { swap(&block, &input) }
    unread = 0..<(try readSource(into: &block, at: 0..<block.count))
    isAtEnd = unread.isEmpty
  }

  private mutating func readSource(
    into buffer: inout [UInt8], at place: Range<Int>
  ) throws(StreamError) -> Int {
    // A file has its bytes at once; anything else may keep its reader waiting.
    if size == nil, !source.waitForInput() {
      wasInterrupted = true
      return 0
    }
    do {
      let count = try source.read(into: &buffer, at: place)
      bytesRead += count
      return count
    } catch {
      throw StreamError.refused(error)
    }
  }
}
