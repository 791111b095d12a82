internal import CSimdJSON
public import JSONValues
internal import Synchronization

/// The document that is evaluated, what is made while it is, and the texts of the expressions.
///
/// One thread's: reading a document gives the memory of the last one back. Places are checked, so that
/// a value kept too long gives another value but never reads outside the memory.
@safe public struct TapeMemory: ~Copyable {
  // The document: simdjson's own memory, or what was built here from a value.
  private var documentWords: UnsafePointer<UInt64>
  private var documentWordCount = 0
  private var documentStrings: UnsafePointer<UInt8>
  private var documentStringCount = 0
  var builtWords = GrowingBuffer<UInt64>(capacity: 64)
  var builtStrings = GrowingBuffer<UInt8>(capacity: 256)
  private var reader: DocumentReader?

  var scratchWords = GrowingBuffer<UInt64>(capacity: 256)
  var scratchStrings = GrowingBuffer<UInt8>(capacity: 1024)
  private var constants = GrowingBuffer<UInt8>(capacity: 16)
  var fields = FieldCache()
  var soughtKeys = SoughtKeys()

  // A value that may not move: whoever borrows the memory gets its address. Without it the compiler
  // copies the whole of it to the stack at many a call.
  private let fixed = Atomic<Bool>(true)

  /// Counts the documents, so that a value of an earlier one can be told.
  public private(set) var generation = 0

  /// Counts how often scratch was given back: what was made before is gone when it differs.
  public private(set) var era = 0

  /// An empty memory.
  public init() {
    unsafe documentWords = UnsafePointer(builtWords.start)
    unsafe documentStrings = UnsafePointer(builtStrings.start)
  }

  /// Takes over the texts that stay; those that were there before begin them.
  public mutating func setConstants(_ bytes: Span<UInt8>) {
    constants.truncate(to: 0)
    constants.append(contentsOf: bytes)
  }

  /// Reads a JSON text; `false` when it is none, or one that only a patient reader understands.
  ///
  /// Nothing is read unless 64 bytes of the array stand behind the range. Cost: about a nanosecond a
  /// byte.
  public mutating func read(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
    beginDocument()
    guard range.upperBound + DocumentReader.padding <= bytes.count,
      range.count < TapeText.maxCount / 2
    else { return false }
    if reader == nil { reader = DocumentReader() }
    guard let tape = unsafe reader?.read(bytes, range) else { return false }
    unsafe documentWords = tape.words
    documentWordCount = unsafe tape.word_count
    unsafe documentStrings = tape.strings
    documentStringCount = unsafe tape.string_capacity
    return true
  }

  /// Takes a value for the document.
  public mutating func load(_ value: JSONValue) {
    beginDocument()
    builtWords.truncate(to: 0)
    builtStrings.truncate(to: 0)
    builtWords.append(TapeWord(TapeWord.Tag.root).bits)
    build(value)
    // As behind simdjson's strings, a few bytes more than the last one has may be looked at.
    builtStrings.append(repeating: 0, count: SoughtKey.size)
    unsafe documentWords = UnsafePointer(builtWords.start)
    documentWordCount = builtWords.count
    unsafe documentStrings = UnsafePointer(builtStrings.start)
    documentStringCount = builtStrings.count
  }

  /// The document as a whole.
  public var root: TapeValue { value(in: .document, at: 1) }

  private mutating func beginDocument() {
    generation += 1
    documentWordCount = 0
    documentStringCount = 0
    clearScratch()
  }

  /// Gives back what was made since the document was read.
  public mutating func clearScratch() {
    era += 1
    scratchWords.truncate(to: 0)
    scratchStrings.truncate(to: 0)
  }

  /// The bytes that what was made takes.
  public var scratchSize: Int { scratchStrings.count + 8 * scratchWords.count }

  /// The words of a region.
  @inline(__always)
  func words(_ region: TapeRegion) -> UnsafeBufferPointer<UInt64> {
    switch region {
    case .document: unsafe UnsafeBufferPointer(start: documentWords, count: documentWordCount)
    case .scratch: unsafe UnsafeBufferPointer(start: scratchWords.start, count: scratchWords.count)
    case .constants: unsafe UnsafeBufferPointer(start: nil, count: 0)
    }
  }

  /// The bytes of a region's strings.
  @inline(__always)
  func strings(_ region: TapeRegion) -> UnsafeBufferPointer<UInt8> {
    switch region {
    case .document: unsafe UnsafeBufferPointer(start: documentStrings, count: documentStringCount)
    case .scratch:
      unsafe UnsafeBufferPointer(start: scratchStrings.start, count: scratchStrings.count)
    case .constants: unsafe UnsafeBufferPointer(start: constants.start, count: constants.count)
    }
  }

  /// The bytes of a text.
  @inline(__always)
  func bytes(of text: TapeText) -> UnsafeBufferPointer<UInt8> {
    let strings = unsafe strings(text.region)
    let start = Int(text.start)
    precondition(start >= 0 && start + text.count <= strings.count)
    return unsafe UnsafeBufferPointer(rebasing: strings[start..<start + text.count])
  }
}
