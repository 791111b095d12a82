package import SourceDiagnostics

/// A text with the markers `1️⃣`, `2️⃣`, … taken out and their places kept.
package struct MarkedText {
  package let text: String
  private var offsets: [String: Int] = [:]

  package init(_ marked: String) {
    var text = ""
    for character in marked {
      if let digit = character.unicodeScalars.first, character.unicodeScalars.count == 3,
        character.unicodeScalars.last?.value == 0x20E3
      {
        offsets[String(digit)] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
  }

  /// The UTF-8 offset of a marker; −1 for one that is not there.
  package subscript(marker: Int) -> Int { offsets[String(marker)] ?? -1 }

  package func file(_ path: String) -> SourceFile { SourceFile(path: path, text: text) }
}

extension Diagnostic {
  /// Code and offset of the finding, as tests compare them.
  package var summary: String { "\(code.id)@\(span?.range.lowerBound ?? -1)" }
}
