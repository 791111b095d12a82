/// The pairs of a JSON object in JavaScript's order: integer-like keys ascending, then the others
/// as they were first set.
///
/// Cost: a key is found in constant time, in small objects by a scan.
public struct JSONObject: Sendable {
  /// A key and its value.
  public typealias Pair = (key: String, value: JSONValue)

  private var numbered: [(index: UInt32, pair: Pair)] = []
  private var named: [Pair] = []
  private var positions: [ByteKey: Int] = [:]

  private static let indexedFrom = 16

  /// Creates an empty object.
  public init() {}

  /// Creates an object; a later duplicate wins and keeps the first one's place.
  public init(_ pairs: some Sequence<(String, JSONValue)>) {
    for (key, value) in pairs { self[key] = value }
  }

  /// The value of a key; setting `nil` removes the pair.
  public subscript(key: String) -> JSONValue? {
    get {
      if let index = key.arrayIndex {
        let position = lowerBound(of: index)
        guard position < numbered.count, numbered[position].index == index else { return nil }
        return numbered[position].pair.value
      }
      return position(ofName: key).map { named[$0].value }
    }
    set {
      if let index = key.arrayIndex {
        setNumbered(index, key, newValue)
      } else {
        setNamed(key, newValue)
      }
    }
  }

  /// The keys in order.
  public var keys: some Sequence<String> { lazy.map(\.key) }

  private func lowerBound(of index: UInt32) -> Int {
    if let last = numbered.last, last.index < index { return numbered.count }
    var low = 0
    var high = numbered.count
    while low < high {
      let middle = (low + high) / 2
      if numbered[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func setNumbered(_ index: UInt32, _ key: String, _ value: JSONValue?) {
    let position = lowerBound(of: index)
    let exists = position < numbered.count && numbered[position].index == index
    switch (value, exists) {
    case (let value?, true): numbered[position].pair.value = value
    case (let value?, false): numbered.insert((index, (key, value)), at: position)
    case (nil, true): numbered.remove(at: position)
    case (nil, false): break
    }
  }

  private func position(ofName key: String) -> Int? {
    if named.count < Self.indexedFrom {
      return named.firstIndex { $0.key.hasSameBytes(as: key) }
    }
    return positions[ByteKey(key)]
  }

  private mutating func setNamed(_ key: String, _ value: JSONValue?) {
    guard let value else {
      guard let position = position(ofName: key) else { return }
      named.remove(at: position)
      indexNames()
      return
    }
    if let position = position(ofName: key) {
      named[position].value = value
      return
    }
    named.append((key, value))
    if named.count == Self.indexedFrom {
      indexNames()
    } else if named.count > Self.indexedFrom {
      positions[ByteKey(key)] = named.count - 1
    }
  }

  private mutating func indexNames() {
    positions.removeAll(keepingCapacity: true)
    guard named.count >= Self.indexedFrom else { return }
    for (position, pair) in named.enumerated() { positions[ByteKey(pair.key)] = position }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Creates an object; a later duplicate wins and keeps the first one's place.
  public init(dictionaryLiteral pairs: (String, JSONValue)...) { self.init(pairs) }
}

extension JSONObject: RandomAccessCollection {
  /// The first position.
  public var startIndex: Int { 0 }

  /// The number of pairs.
  public var endIndex: Int { numbered.count + named.count }

  /// The pair at a position of the order.
  public subscript(position: Int) -> Pair {
    position < numbered.count ? numbered[position].pair : named[position - numbered.count]
  }
}

extension JSONObject: Hashable {
  /// Compares pairs in any order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.allSatisfy { right[$0.key] == $0.value }
  }

  /// Hashes the pairs in any order.
  public func hash(into hasher: inout Hasher) {
    var combined = 0
    for pair in self {
      var one = Hasher()
      pair.key.hashBytes(into: &one)
      one.combine(pair.value)
      combined ^= one.finalize()
    }
    hasher.combine(combined)
  }
}

extension String {
  /// The array index that JavaScript orders the key by: a canonical integer below 2^32 − 1.
  fileprivate var arrayIndex: UInt32? {
    let digits = utf8
    guard let first = digits.first, digits.count <= 10, (0x30...0x39).contains(first),
      first != 0x30 || digits.count == 1, let value = UInt32(self), value != .max
    else { return nil }
    return value
  }
}
