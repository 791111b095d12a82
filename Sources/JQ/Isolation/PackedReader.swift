internal import CLibJQ
internal import JSONValues

/// Reads what a worker and its host send each other.
///
/// Whatever the bytes are, nothing outside them is read.
struct PackedReader {
  /// The bytes are no message.
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = min(range.upperBound, bytes.count)
  }

  init(_ bytes: [UInt8]) { self.init(bytes, bytes.indices) }

  mutating func byte() throws(Malformed) -> UInt8 {
    guard position < end else { throw Malformed() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number32() throws(Malformed) -> UInt32 { try number() }

  mutating func number64() throws(Malformed) -> UInt64 { try number() }

  private mutating func number<Number: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>()
    throws(Malformed) -> Number
  {
    let size = MemoryLayout<Number>.size
    guard position + size <= end else { throw Malformed() }
    defer { position += size }
    return unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: position, as: Number.self)
    }
  }

  /// The bytes of a text.
  mutating func range() throws(Malformed) -> Range<Int> {
    let count = Int(try number32())
    guard position + count <= end else { throw Malformed() }
    defer { position += count }
    return position..<position + count
  }

  mutating func text() throws(Malformed) -> String {
    String(decoding: bytes[try range()], as: UTF8.self)
  }

  private mutating func tag() throws(Malformed) -> PackedTag {
    guard let tag = PackedTag(rawValue: try byte()) else { throw Malformed() }
    return tag
  }

  /// A value by itself, nested no deeper than so many levels.
  mutating func json(maxDepth: Int) throws(Malformed) -> JSONValue {
    try json(try tag(), maxDepth: maxDepth)
  }

  private mutating func json(_ tag: PackedTag, maxDepth: Int) throws(Malformed) -> JSONValue {
    switch tag {
    case .null: return .null
    case .false: return .bool(false)
    case .true: return .bool(true)
    case .number: return .number(Double(bitPattern: try number64()))
    case .text: return .string(try text())
    case .array:
      guard maxDepth > 0 else { throw Malformed() }
      var elements: [JSONValue] = []
      while true {
        let next = try self.tag()
        if next == .end { return .array(elements) }
        elements.append(try json(next, maxDepth: maxDepth - 1))
      }
    case .object:
      guard maxDepth > 0 else { throw Malformed() }
      var object = JSONObject()
      while true {
        let next = try self.tag()
        if next == .end { return .object(object) }
        guard next == .text else { throw Malformed() }
        let key = try text()
        object[key] = try json(maxDepth: maxDepth - 1)
      }
    case .end, .document: throw Malformed()
    }
  }

  /// A value for libjq; `document` stands where the document is named.
  mutating func value(sharing document: borrowing JQValue?) throws(Malformed) -> JQValue {
    try value(try tag(), sharing: document)
  }

  /// Reads a part of an input and puts it where its keys lead.
  mutating func add(
    to input: inout JQValue?, sharing document: borrowing JQValue?
  ) throws(Malformed) {
    var keys: [String] = []
    for _ in 0..<(try number32()) { keys.append(try text()) }
    // What it takes is given back first.
    if keys.isEmpty { input = nil } else if input == nil { throw Malformed() }
    let part = try value(sharing: document)
    input = JQValue.setting(part, under: keys, of: input.take())
  }

  private mutating func string() throws(Malformed) -> JQValue {
    let range = try range()
    return JQValue(bytes.span.extracting(range))
  }

  private mutating func value(
    _ tag: PackedTag, sharing document: borrowing JQValue?
  ) throws(Malformed) -> JQValue {
    switch tag {
    case .null: return .null
    case .false: return JQValue(false)
    case .true: return JQValue(true)
    case .number: return JQValue(Double(bitPattern: try number64()))
    case .text: return try string()
    case .array:
      var array = JQValue.emptyArray
      while true {
        let next = try self.tag()
        if next == .end { return array }
        array.append(try value(next, sharing: document))
      }
    case .object:
      var object = JQValue.emptyObject
      while true {
        let next = try self.tag()
        if next == .end { return object }
        guard next == .text else { throw Malformed() }
        let key = try string()
        object.set(key, try value(sharing: document))
      }
    case .document: return JQValue.sharing(document)
    case .end: throw Malformed()
    }
  }
}
