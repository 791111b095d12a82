/// The words of the platform's jq for an error that another libjq words differently.
///
/// They differ in how much of a value is shown: the platform shows eleven bytes of its JSON and three
/// dots unless fourteen hold all of it, even where that cuts a character. libjq 1.8.0 drops a cut
/// character, 1.8.2 shows up to 29 bytes and closes quotes and brackets, and shows keys as well.
///
/// ```text
/// Cannot index number with string ("name")                 1.8.2
/// Cannot index number with string "name"                   the platform
/// object ({"identifier":"checkout...}) cannot be matched   1.8.2
/// object ({"identifie...) cannot be matched                the platform
/// ```
struct PlatformMessage {
  private let bytes: [UInt8]
  private var offset = 0
  private var output: [UInt8] = []

  /// The message as the platform words it; the platform's own wording stays as it is.
  static func wording(_ message: String) -> String {
    // libjq 1.7, of a slice's bounds.
    if message == "Array/string slice indices must be integers" {
      return "Start and end indices of an array slice must be numbers"
    }
    guard message.utf8.contains(UInt8(ascii: "(")) else { return message }
    var wording = PlatformMessage(message)
    return wording.words() ?? message
  }

  private init(_ message: String) {
    bytes = Array(message.utf8)
  }

  private mutating func words() -> String? {
    if take("Cannot index ") {
      guard takeType() != nil, take(" with "), let key = takeType(), take(" (") else { return nil }
      guard let shown = takeShownValue(), take(")"), offset == bytes.count else { return nil }
      output.removeLast(3)
      if key == "string", let text = shown.shortKey { output += " \"\(text)\"".utf8 }
    } else {
      if !take("Cannot iterate over ") { _ = take("Cannot use ") }
      repeat {
        guard takeType() != nil, take(" (") else { return nil }
        guard let shown = takeShownValue(), take(")") else { return nil }
        output.insert(contentsOf: shown.cut, at: output.count - 1)
      } while take(" and ")
    }
    return String(decoding: output + bytes[offset...], as: UTF8.self)
  }

  /// Takes a text over, when it comes next.
  private mutating func take(_ text: String) -> Bool {
    guard bytes[offset...].starts(with: text.utf8) else { return false }
    output += text.utf8
    offset += text.utf8.count
    return true
  }

  private mutating func takeType() -> String? {
    ["null", "boolean", "number", "string", "array", "object"].first { take($0) }
  }

  /// Passes over a value that libjq shows.
  private mutating func takeShownValue() -> ShownValue? {
    guard let value = ShownValue(bytes[offset...]) else { return nil }
    offset += value.length
    return value
  }
}
