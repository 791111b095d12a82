import AutomationTesting
import SourceDiagnostics
import Testing

/// Holds the explanations of findings about cases against what is reported.
struct CaseExplanationTests {
  @Test(arguments: ["C001", "C002", "C004", "C008"])
  func examplesAreTrue(_ id: String) throws {
    let code = try #require(DiagnosticCode.ofCases.first { $0.id == id })
    let (shown, mended) = (
      Self.findings(about: code.explanation.example),
      Self.findings(about: code.explanation.instead)
    )
    #expect(shown.contains { $0.code == code })
    #expect(mended.isEmpty)
  }

  /// Findings about files beside the cases, or about running them: their examples are cases, or
  /// commands, that the golden transcripts show.
  @Test(arguments: ["C003", "C005", "C007", "C009"])
  func examplesAreCases(_ id: String) throws {
    let explanation = try #require(DiagnosticCode.ofCases.first { $0.id == id }).explanation
    #expect(Self.findings(about: explanation.example).isEmpty)
    #expect(Self.findings(about: explanation.instead).isEmpty)
  }

  @Test(arguments: DiagnosticCode.ofCases.map(\.id))
  func isComplete(_ id: String) throws {
    let explanation = try #require(DiagnosticCode.ofCases.first { $0.id == id }).explanation
    for sentence in [explanation.what, explanation.why] {
      #expect(sentence.hasSuffix(".") && sentence.first?.isUppercase == true)
      #expect(!sentence.contains("\n") && !sentence.contains("  "))
    }
    #expect(explanation.example != explanation.instead)
    for text in [explanation.example, explanation.instead] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect((1...8).contains(lines.count))
      #expect(lines.allSatisfy { $0.count <= 78 && $0.last?.isWhitespace != true })
    }
  }

  private static func findings(about text: String) -> [Diagnostic] {
    CaseFile(SourceFile(path: "cases.yaml", text: text)).diagnostics
  }
}
