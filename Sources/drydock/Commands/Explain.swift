internal import ArgumentParser
internal import SourceDiagnostics

/// `drydock explain`: what a code means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a diagnostic code, or list all of them.",
    discussion: """
      Example:
        drydock explain T003
        drydock explain unclosed-template

      Exit codes: 0 fine, 64 wrong usage.
      """)

  @Flag(help: "List every code with its name and what it reports.")
  var list = false

  @Argument(help: "A code, or its name.")
  var code: String?

  mutating func validate() throws {
    if list == (code != nil) { throw ValidationError("give a code, or `--list`") }
  }

  func run() throws {
    let console = Console()
    guard let code else { return try console.print(ExplanationText.list(of: DiagnosticCode.all)) }
    guard let found = DiagnosticCode.all.code(called: code) else {
      let help =
        DiagnosticCode.all.nearestName(to: code).map { "did you mean `\($0)`?" }
        ?? "`drydock explain --list` lists all"
      throw ValidationError("no code is called `\(code)`; \(help)")
    }
    let text = ExplanationText(style: console.outputStyle)
    try console.print(text.page(of: found))
  }
}
