/// Reads one JSON text into the nodes of a builder.
///
/// Nesting costs no stack. Comments and trailing commas are passed over and reported; the first
/// fault of any other kind ends the reading. Inlinable, so that each builder gets a reader that is
/// compiled for it.
public struct JSONReader<Builder: JSONBuilder> {
  @usableFromInline let builder: Builder
  @usableFromInline let maxDepth: Int
  @usableFromInline let maxCount: Int
  @usableFromInline var scanner: JSONScanner
  @usableFromInline var containers: [Container] = []
  @usableFromInline var count = 0

  /// An array or object that is being read; changed in place, so that growing it copies nothing.
  @usableFromInline
  struct Container {
    @usableFromInline let isArray: Bool
    @usableFromInline let start: Int
    @usableFromInline var elements: [Builder.Node] = []
    @usableFromInline var pairs: [(key: JSONStringToken, value: Builder.Node)] = []
    @usableFromInline var pendingKey: JSONStringToken?

    @inlinable
    init(isArray: Bool, start: Int) {
      self.isArray = isArray
      self.start = start
    }
  }

  /// Creates a reader over UTF-8 text; a byte order mark is passed over.
  @inlinable
  public init(
    _ bytes: [UInt8], builder: Builder, maxDepth: Int = 10_000, maxCount: Int = 2_000_000
  ) {
    self.builder = builder
    self.maxDepth = maxDepth
    self.maxCount = maxCount
    self.scanner = JSONScanner(bytes)
  }

  /// Reads the text.
  ///
  /// - Returns: the root, when the text could be read to its end, and every fault.
  @inlinable
  public mutating func read() -> (root: Builder.Node?, faults: [JSONFault]) {
    do {
      let root = try readRoot()
      return (root, scanner.tolerated)
    } catch {
      return (nil, scanner.tolerated + [error])
    }
  }

  @inlinable
  mutating func readRoot() throws(JSONFault) -> Builder.Node {
    while true {
      guard var node = try readValueOrOpen() else { continue }
      // A finished value may finish the containers around it.
      while true {
        guard !containers.isEmpty else {
          try scanner.skipSpace()
          guard scanner.isAtEnd else { throw scanner.fault(.textAfterValue) }
          return node
        }
        guard let finished = try add(node) else { break }
        node = finished
      }
    }
  }

  /// Reads a scalar or an empty container; opens a container otherwise.
  @inlinable
  mutating func readValueOrOpen() throws(JSONFault) -> Builder.Node? {
    try scanner.skipSpace()
    let start = scanner.offset
    guard let byte = scanner.peek() else { throw scanner.fault(.unexpectedEnd(expected: .value)) }
    // A value takes some hundred bytes of memory, however short its text is.
    count += 1
    guard count <= maxCount else { throw scanner.fault(.tooMany(limit: maxCount)) }
    switch byte {
    case UInt8(ascii: "["):
      try open(Container(isArray: true, start: start))
      try scanner.skipSpace()
      guard scanner.take("]") else { return nil }
      containers.removeLast()
      return builder.array([], start..<scanner.offset)
    case UInt8(ascii: "{"):
      try open(Container(isArray: false, start: start))
      try scanner.skipSpace()
      if scanner.take("}") {
        containers.removeLast()
        return builder.object([], start..<scanner.offset)
      }
      try readKey(expected: .keyOrEnd)
      return nil
    case UInt8(ascii: "\""):
      return builder.string(try scanner.readString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let number = try scanner.readNumber()
      return builder.number(number, start..<scanner.offset)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      switch try scanner.readLiteral() {
      case .null: return builder.null(start..<scanner.offset)
      case .bool(let value): return builder.bool(value, start..<scanner.offset)
      }
    default:
      throw scanner.fault(.unexpectedByte(expected: .value))
    }
  }

  @inlinable
  mutating func open(_ container: Container) throws(JSONFault) {
    guard containers.count < maxDepth else { throw scanner.fault(.tooDeep(limit: maxDepth)) }
    containers.append(container)
    scanner.advance()
  }

  @inlinable
  mutating func readKey(expected: JSONFault.Expected) throws(JSONFault) {
    try scanner.skipSpace()
    guard let byte = scanner.peek() else { throw scanner.fault(.unexpectedEnd(expected: expected)) }
    guard byte == UInt8(ascii: "\"") else {
      throw scanner.fault(.unexpectedByte(expected: expected))
    }
    let key = try scanner.readString()
    try scanner.skipSpace()
    guard scanner.take(":") else {
      throw scanner.isAtEnd
        ? scanner.fault(.unexpectedEnd(expected: .colon))
        : scanner.fault(.unexpectedByte(expected: .colon))
    }
    containers[containers.count - 1].pendingKey = key
  }

  /// Adds a value to the innermost container; returns that container's node when it ends there.
  @inlinable
  mutating func add(_ node: Builder.Node) throws(JSONFault) -> Builder.Node? {
    let innermost = containers.count - 1
    if containers[innermost].isArray {
      containers[innermost].elements.append(node)
      guard try endsAfterElement(close: "]", expected: .commaOrEndOfArray) else { return nil }
      let array = containers.removeLast()
      return builder.array(array.elements, array.start..<scanner.offset)
    }
    if let key = containers[innermost].pendingKey {
      containers[innermost].pairs.append((key, node))
    }
    guard try endsAfterElement(close: "}", expected: .commaOrEndOfObject) else {
      try readKey(expected: .key)
      return nil
    }
    let object = containers.removeLast()
    return builder.object(object.pairs, object.start..<scanner.offset)
  }

  /// Reads the comma or the end of a container; a comma before the end is tolerated.
  @inlinable
  mutating func endsAfterElement(
    close: Unicode.Scalar, expected: JSONFault.Expected
  ) throws(JSONFault) -> Bool {
    try scanner.skipSpace()
    if scanner.take(close) { return true }
    let comma = scanner.offset
    guard scanner.take(",") else {
      throw scanner.isAtEnd
        ? scanner.fault(.unexpectedEnd(expected: expected))
        : scanner.fault(.unexpectedByte(expected: expected))
    }
    try scanner.skipSpace()
    guard scanner.take(close) else { return false }
    scanner.tolerate(.trailingComma, comma..<comma + 1)
    return true
  }
}
