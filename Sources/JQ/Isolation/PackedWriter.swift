internal import CLibJQ
internal import JSONTapes

/// Writes what a worker and its host send each other.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ number: UInt32) {
    unsafe withUnsafeBytes(of: number) { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func append(_ number: UInt64) {
    unsafe withUnsafeBytes(of: number) { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: Span<UInt8>) {
    append(UInt32(text.count))
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) { append(text.utf8.span) }

  private mutating func append(_ tag: PackedTag) { bytes.append(tag.rawValue) }

  /// Writes a request with what follows its kind.
  mutating func message(_ request: WorkerRequest, _ body: (inout PackedWriter) -> Void) {
    let start = open()
    append(request.rawValue)
    body(&self)
    close(start)
  }

  /// Opens a message, whose length is written in front of it when it is closed.
  mutating func open() -> Int {
    append(UInt32(0))
    return bytes.count
  }

  /// Closes a message.
  mutating func close(_ start: Int) {
    // A longer one is cut short by what it says, and not understood.
    let length = UInt32(clamping: bytes.count - start)
    for place in 0..<4 {
      bytes[start - 4 + place] = UInt8(truncatingIfNeeded: length >> (8 * UInt32(place)))
    }
  }

  /// Puts the kind of an answer where a byte was kept for it.
  mutating func set(_ reply: WorkerReply, at place: Int) { bytes[place] = reply.rawValue }

  /// Takes off what stands behind a count.
  mutating func truncate(to count: Int) { bytes.removeSubrange(count...) }

  /// Writes the parts of an input, each in a message of its own.
  mutating func append(
    _ parts: InputParts, as request: WorkerRequest, in memory: inout TapeMemory
  ) {
    for part in parts.parts {
      message(request) { writer in
        writer.append(UInt32(part.keys.count))
        for key in part.keys { writer.append(key) }
        switch part.content {
        case .value(let value): writer.append(value, of: &memory, namingDocument: request == .other)
        case .document: writer.append(PackedTag.document)
        case .emptyObject:
          writer.append(PackedTag.object)
          writer.append(PackedTag.end)
        }
      }
    }
  }

  /// Writes a value of a tape, with its keys as JavaScript orders them.
  ///
  /// `namingDocument` writes a mark where the whole document stands within the value.
  mutating func append(
    _ value: TapeValue, of memory: inout TapeMemory, namingDocument: Bool = false
  ) {
    switch value {
    case .null: append(PackedTag.null)
    case .bool(let flag): append(flag ? PackedTag.true : PackedTag.false)
    case .number(let number):
      append(PackedTag.number)
      append(number.bitPattern)
    case .text(let text):
      append(PackedTag.text)
      memory.withBytes(of: text) { append($0) }
    case .array(let reference):
      if namingDocument, reference.isDocument { return append(PackedTag.document) }
      append(PackedTag.array)
      var elements = memory.elements(of: reference)
      while let element = memory.next(&elements) {
        append(element, of: &memory, namingDocument: namingDocument)
      }
      append(PackedTag.end)
    case .object(let reference):
      if namingDocument, reference.isDocument { return append(PackedTag.document) }
      let source = reference.region == .document ? memory.ordered(reference) : reference
      append(PackedTag.object)
      var pairs = memory.pairs(of: source)
      while let (key, element) = memory.nextPair(&pairs) {
        append(PackedTag.text)
        memory.withBytes(of: key) { append($0) }
        append(element, of: &memory, namingDocument: namingDocument)
      }
      append(PackedTag.end)
    }
  }

  /// How much of a value there may be.
  struct Bounds {
    let depth: Int

    /// How many bytes may have been written when it ends.
    let count: Int

    /// The bounds of what it holds; `nil` where it may hold nothing.
    fileprivate var inner: Bounds? { depth > 0 ? Bounds(depth: depth - 1, count: count) : nil }
  }

  /// Writes a value of libjq as `JQValue.json` reads it; `false` where it is beyond the bounds.
  mutating func append(_ value: borrowing JQValue, within bounds: Bounds) -> Bool {
    guard count <= bounds.count else { return false }
    switch value.kind {
    case JV_KIND_TRUE: append(PackedTag.true)
    case JV_KIND_FALSE: append(PackedTag.false)
    case JV_KIND_NUMBER:
      let number = value.number
      append(number.isNaN ? PackedTag.null : PackedTag.number)
      if !number.isNaN { append(JQValue.bounded(number).bitPattern) }
    case JV_KIND_STRING:
      append(PackedTag.text)
      value.withBytes { append($0) }
    case JV_KIND_ARRAY:
      guard let inner = bounds.inner else { return false }
      append(PackedTag.array)
      for index in 0..<value.elementCount
      where !append(value.element(index), within: inner) { return false }
      append(PackedTag.end)
    case JV_KIND_OBJECT:
      guard let inner = bounds.inner else { return false }
      append(PackedTag.object)
      var place = value.firstPair
      while let position = place {
        append(PackedTag.text)
        value.key(at: position).withBytes { append($0) }
        guard append(value.value(at: position), within: inner) else { return false }
        place = value.pair(after: position)
      }
      append(PackedTag.end)
    default: append(PackedTag.null)
    }
    return count <= bounds.count
  }
}
