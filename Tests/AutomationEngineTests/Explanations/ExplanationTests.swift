import AutomationChecks
import AutomationDefinitions
import AutomationEngine
import SourceDiagnostics
import TestTexts
import Testing

/// Holds the examples of explanations against what is reported about them.
struct ExplanationTests {
  static let codes =
    DiagnosticCode.ofDefinitions + DiagnosticCode.ofChecks + DiagnosticCode.ofEvaluation

  /// Codes whose examples cannot be written out: bytes that are no text, a thousand levels, and a
  /// year of events.
  static let unwritten: Set<String> = ["D001", "D010", "D017"]

  @Test(arguments: codes.map(\.id).filter { !unwritten.contains($0) })
  func examplesAreTrue(_ id: String) throws {
    let code = try #require(Self.codes.first { $0.id == id })
    let attempts = try [false, true].map { prefersAction in
      try [code.explanation.example, code.explanation.instead].map {
        try SampleWorld.findings(about: $0, preferringAction: prefersAction)
      }
    }
    let shown = attempts.filter { $0[0].contains { $0.code == code } }
    #expect(!shown.isEmpty, "the example gives \(attempts.map { $0[0].map(\.oneLine) })")
    let mended = shown.filter { attempt in
      !attempt[1].contains { $0.code == code || $0.severity == .error }
    }
    #expect(!mended.isEmpty, "the mended example gives \(shown.map { $0[1].map(\.oneLine) })")
  }

  @Test(arguments: codes.map(\.id))
  func isComplete(_ id: String) throws {
    let explanation = try #require(Self.codes.first { $0.id == id }).explanation
    for sentence in [explanation.what, explanation.why] {
      #expect(sentence.hasSuffix("."))
      #expect(!sentence.contains("\n") && !sentence.contains("  "))
      #expect(sentence.first?.isLowercase == false || sentence.hasPrefix("jq "))
    }
    #expect(explanation.example != explanation.instead)
    for text in [explanation.example, explanation.instead] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect((1...8).contains(lines.count))
      #expect(lines.allSatisfy { $0.count <= 78 && $0.last?.isWhitespace != true })
    }
  }

  @Test func noTwoCodesSayTheSame() {
    for parts in [
      Self.codes.map(\.id), Self.codes.map(\.name), Self.codes.map(\.explanation.what),
      Self.codes.map(\.explanation.why), Self.codes.map(\.explanation.example),
    ] {
      let twice = Dictionary(grouping: parts) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(twice.isEmpty)
    }
  }
}
