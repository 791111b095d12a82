/// Paths into JSON values, written as in jq.
public enum JSONPath {
  /// The step to a key: `.name`, or `["any text"]` where a name would not do.
  public static func step(_ key: String) -> String {
    let isName = key.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
        || (0x61...0x7A).contains(byte | 0x20)
    }
    let startsWithDigit = key.utf8.first.map { (0x30...0x39).contains($0) } ?? true
    return isName && !startsWithDigit ? ".\(key)" : "[\(JSONValue.string(key).jsonText)]"
  }
}
