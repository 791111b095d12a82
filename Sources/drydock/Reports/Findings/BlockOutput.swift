internal import HostSystem

/// Standard output, written in large blocks.
struct BlockOutput {
  private let console: Console
  private var block = ""

  private static let size = 1 << 16

  init(_ console: Console) { self.console = console }

  mutating func write(_ text: String) throws(SystemError) {
    block += text
    if block.utf8.count >= Self.size { try flush() }
  }

  /// Writes what is left.
  mutating func flush() throws(SystemError) {
    try console.print(block)
    block = ""
  }
}
