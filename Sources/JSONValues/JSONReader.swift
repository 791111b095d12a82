/// Reads one JSON text into the nodes of a builder.
///
/// Nesting costs no stack. Comments and trailing commas are passed over and reported; the first
/// fault of any other kind ends the reading.
public struct JSONReader<Builder: JSONBuilder> {
  private let builder: Builder
  private let maxDepth: Int
  private var scanner: JSONScanner
  private var containers: [Container] = []

  private enum Container {
    case array([Builder.Node], start: Int)
    case object(
      [(key: JSONStringToken, value: Builder.Node)], pending: JSONStringToken?, start: Int)
  }

  /// Creates a reader over UTF-8 text; a byte order mark is passed over.
  public init(_ bytes: [UInt8], builder: Builder, maxDepth: Int = 10_000) {
    self.builder = builder
    self.maxDepth = maxDepth
    self.scanner = JSONScanner(bytes)
  }

  /// Reads the text.
  ///
  /// - Returns: the root, when the text could be read to its end, and every fault.
  public mutating func read() -> (root: Builder.Node?, faults: [JSONFault]) {
    do {
      let root = try readRoot()
      return (root, scanner.tolerated)
    } catch {
      return (nil, scanner.tolerated + [error])
    }
  }

  private mutating func readRoot() throws(JSONFault) -> Builder.Node {
    while true {
      guard var node = try readValueOrOpen() else { continue }
      // A finished value may finish the containers around it.
      while true {
        guard let container = containers.popLast() else {
          try scanner.skipSpace()
          guard scanner.isAtEnd else { throw scanner.fault(.textAfterValue) }
          return node
        }
        guard let finished = try add(node, to: container) else { break }
        node = finished
      }
    }
  }

  /// Reads a scalar or an empty container; opens a container otherwise.
  private mutating func readValueOrOpen() throws(JSONFault) -> Builder.Node? {
    try scanner.skipSpace()
    let start = scanner.offset
    guard let byte = scanner.peek() else { throw scanner.fault(.unexpectedEnd(expected: .value)) }
    switch byte {
    case UInt8(ascii: "["):
      try open(.array([], start: start))
      try scanner.skipSpace()
      guard scanner.take("]") else { return nil }
      containers.removeLast()
      return builder.array([], start..<scanner.offset)
    case UInt8(ascii: "{"):
      try open(.object([], pending: nil, start: start))
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

  private mutating func open(_ container: Container) throws(JSONFault) {
    guard containers.count < maxDepth else { throw scanner.fault(.tooDeep(limit: maxDepth)) }
    containers.append(container)
    scanner.advance()
  }

  private mutating func readKey(expected: JSONFault.Expected) throws(JSONFault) {
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
    guard case .object(let pairs, _, let start) = containers.popLast() else { return }
    containers.append(.object(pairs, pending: key, start: start))
  }

  /// Adds a value to the container around it; returns that container's node when it ends there.
  private mutating func add(
    _ node: Builder.Node, to container: consuming Container
  ) throws(JSONFault) -> Builder.Node? {
    switch consume container {
    case .array(var elements, let start):
      elements.append(node)
      if try endsAfterElement(close: "]", expected: .commaOrEndOfArray) {
        return builder.array(elements, start..<scanner.offset)
      }
      containers.append(.array(elements, start: start))
      return nil
    case .object(var pairs, let pending, let start):
      if let pending { pairs.append((pending, node)) }
      if try endsAfterElement(close: "}", expected: .commaOrEndOfObject) {
        return builder.object(pairs, start..<scanner.offset)
      }
      containers.append(.object(pairs, pending: nil, start: start))
      try readKey(expected: .key)
      return nil
    }
  }

  /// Reads the comma or the end of a container; a comma before the end is tolerated.
  private mutating func endsAfterElement(
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
    scanner.tolerate(JSONFault(kind: .trailingComma, range: comma..<comma + 1))
    return true
  }
}
