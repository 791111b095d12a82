extension JQWriter {
  /// Whether `.name` reads as a field everywhere; `.e1` reads as a number in libjq 1.6.
  static func isPlainField(_ name: String) -> Bool {
    guard let first = name.utf8.first, JQLexer.isNameStart(first) else { return false }
    guard name.utf8.allSatisfy(JQLexer.isNamePart) else { return false }
    let isExponent = first | 0x20 == UInt8(ascii: "e") && name.utf8.count > 1
    return !(isExponent && name.utf8.dropFirst().allSatisfy(JQLexer.isDigit))
  }

  /// Returns a text as a string of jq.
  static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      case 0..<0x10: bytes += Array("\\u000\(String(byte, radix: 16))".utf8)
      case 0x10..<0x20: bytes += Array("\\u00\(String(byte, radix: 16))".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func items(of string: JQString) -> [Item] {
    let format = string.format.map { "@\($0) " } ?? ""
    if let literal = string.literal { return [.text(format + Self.quoted(literal))] }
    var items: [Item] = [.text("\(format)\"")]
    for part in string.parts {
      switch part {
      case .text(let text): items.append(.text(Self.escaped(text)))
      case .interpolation(let node):
        items += [.text("\\("), .node(node, .enclosed), .text(")")]
      }
    }
    return items + [.text("\"")]
  }

  func items(of entries: [JQObjectEntry]) -> [Item] {
    var items: [Item] = [.text("{")]
    for (index, entry) in entries.enumerated() {
      if index > 0 { items.append(.text(",")) }
      items += self.items(of: entry)
    }
    return items + [.text("}")]
  }

  private func items(of entry: JQObjectEntry) -> [Item] {
    guard let value = entry.value else { return shortItems(of: entry.key) }
    let key: [Item]
    switch entry.key {
    case .name(let name): key = [.text(Self.quoted(name))]
    case .string(let string): key = items(of: string)
    case .variable(let name): key = [.text("(\(variable(name)))")]
    case .location: key = [.text(Self.quoted("__loc__"))]
    case .computed(let node): key = [.text("("), .node(node, .enclosed), .text(")")]
    }
    return key + [.text(":"), .node(value, .term)]
  }

  private func shortItems(of key: JQObjectKey) -> [Item] {
    switch key {
    case .name(let name): [.text(Self.quoted(name))]
    case .string(let string): items(of: string)
    case .variable(let name): [.text("\(Self.quoted(name)):\(variable(name))")]
    case .location(let line): [.text("\"__loc__\":\(Self.location(line))")]
    case .computed(let node): [.text("("), .node(node, .enclosed), .text(")")]
    }
  }
}
