internal import HostSystem

/// Cuts a stream of JSON values: arrays and exports of the audit log are opened, and their elements
/// are events; any other object is one.
///
/// Only brackets and strings are told apart, so that an event that is no JSON is cut out too and the
/// next one is read, unless its brackets or quotes do not close.
struct ValueCutter {
  /// What stands around the place that is looked at.
  private enum Surrounding {
    case nothing

    /// `[…]`.
    case array

    /// The array of `{"audits": […]}`.
    case exportedArray

    /// What follows that array, up to the end of the export.
    case exportRest
  }

  private var surrounding = Surrounding.nothing

  /// Where the value begins that is being read; `nil` between values.
  private var start: Int?

  /// How many brackets are open in the value.
  private var depth = 0

  /// Where the string begins that is being read; `nil` outside of strings.
  private var stringStart: Int?

  /// Whether the key of an export's array was just read.
  private var isBehindExportKey = false

  /// Up to where the text was looked at.
  private(set) var position = 0

  /// Where the first array or export was opened.
  private(set) var openedAt: Int?

  private static let exportKeys = ["audits", "events"].map { Array($0.utf8) }

  /// Adds the ranges of the events that are complete; tells where the rest begins.
  mutating func cut(
    _ bytes: [UInt8], upTo end: Int, isLast: Bool, into events: inout [Range<Int>]
  ) -> Int {
    while position < end { step(bytes, upTo: end, into: &events) }
    if isLast { finish(bytes, end, into: &events) }
    return start ?? stringStart ?? end
  }

  /// Goes only as far as it takes to see an event or the opening of an array.
  mutating func cutFirst(
    _ bytes: [UInt8], upTo end: Int, isLast: Bool, into events: inout [Range<Int>]
  ) {
    while position < end, events.isEmpty, openedAt == nil { step(bytes, upTo: end, into: &events) }
    if isLast, position == end, events.isEmpty, openedAt == nil {
      finish(bytes, end, into: &events)
    }
  }

  private mutating func step(
    _ bytes: [UInt8], upTo end: Int, into events: inout [Range<Int>]
  ) {
    if let begun = stringStart {
      readString(from: begun, bytes, upTo: end)
    } else {
      readByte(bytes, into: &events)
      position += 1
    }
  }

  /// Moves all places by what was taken away from the beginning of the text.
  mutating func drop(_ count: Int) {
    position -= count
    start = start.map { $0 - count }
    stringStart = stringStart.map { $0 - count }
  }

  /// Reads to the end of a string, or as far as there is text.
  private mutating func readString(from begun: Int, _ bytes: [UInt8], upTo end: Int) {
    guard let quote = ByteSearch.first(UInt8(ascii: "\""), in: bytes, position..<end) else {
      position = end
      return
    }
    position = quote + 1
    var backslashes = quote
    while backslashes > begun, bytes[backslashes - 1] == UInt8(ascii: "\\") { backslashes -= 1 }
    guard (quote - backslashes).isMultiple(of: 2) else { return }
    stringStart = nil
    isBehindExportKey =
      mayBeExport && Self.exportKeys.contains { bytes[begun..<quote].elementsEqual($0) }
  }

  /// Whether the place is between the keys and values of an object that nothing surrounds.
  private var mayBeExport: Bool { surrounding == .nothing && depth == 1 && start != nil }

  private mutating func readByte(_ bytes: [UInt8], into events: inout [Range<Int>]) {
    let byte = bytes[position]
    switch byte {
    case 1...0x20:
      if byte == 0x0A, surrounding == .nothing, depth == 0 { end(at: position, bytes, &events) }
      return
    case UInt8(ascii: ":"): return
    case UInt8(ascii: "\""):
      begin()
      stringStart = position + 1
    case UInt8(ascii: "["), UInt8(ascii: "{"): open(byte)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): close(byte, bytes, &events)
    case UInt8(ascii: ","):
      guard surrounding != .exportRest else { break }
      begin()
      // A comma that no value precedes is taken for a faulty one.
      if depth == 0, surrounding != .nothing {
        end(at: start == position ? position + 1 : position, bytes, &events)
      }
    default: begin()
    }
    isBehindExportKey = false
  }

  private mutating func begin() {
    if start == nil, surrounding != .exportRest { start = position }
  }

  private mutating func open(_ byte: UInt8) {
    if byte == UInt8(ascii: "[") {
      if surrounding == .nothing, start == nil {
        surrounding = .array
        openedAt = openedAt ?? position
        return
      }
      if isBehindExportKey, mayBeExport {
        surrounding = .exportedArray
        openedAt = openedAt ?? position
        start = nil
        depth = 0
        return
      }
    }
    begin()
    depth += 1
  }

  private mutating func close(_ byte: UInt8, _ bytes: [UInt8], _ events: inout [Range<Int>]) {
    if depth > 0 {
      depth -= 1
      guard depth == 0 else { return }
      if surrounding == .nothing { end(at: position + 1, bytes, &events) }
      if surrounding == .exportRest { surrounding = .nothing }
      return
    }
    guard byte == UInt8(ascii: "]"), surrounding != .nothing else { return begin() }
    end(at: position, bytes, &events)
    if surrounding == .exportedArray {
      surrounding = .exportRest
      depth = 1
    } else {
      surrounding = .nothing
    }
  }

  /// Ends the value that is being read, where there is one.
  private mutating func end(at place: Int, _ bytes: [UInt8], _ events: inout [Range<Int>]) {
    guard let begun = start else { return }
    events.append((begun..<place).trimmed(of: bytes))
    start = nil
  }

  /// Takes what is left at the end of the text for an event, and so a missing end of an array.
  private mutating func finish(_ bytes: [UInt8], _ end: Int, into events: inout [Range<Int>]) {
    // A value that is itself cut off tells of that.
    let isCutOff = start != nil && (depth > 0 || stringStart != nil)
    self.end(at: end, bytes, &events)
    if !isCutOff, surrounding == .array || surrounding == .exportedArray {
      events.append(end..<end)
    }
    stringStart = nil
  }
}
