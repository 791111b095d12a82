internal import Foundation

/// Standard output, written in blocks.
enum StandardOutput {
  static func write(_ bytes: [UInt8]) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(bytes))
  }
}
