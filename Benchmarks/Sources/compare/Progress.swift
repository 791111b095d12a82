internal import Foundation

/// Tells on standard error what is being done.
enum Progress {
  static func note(_ text: String) {
    FileHandle.standardError.write(Data("compare: \(text)\n".utf8))
  }
}
