internal import ArgumentParser
internal import SourceDiagnostics

/// `drydock explain`: what codes mean.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    _superCommandName: Drydock.name,
    abstract: "Explain diagnostic codes, or list all of them.",
    discussion: """
      Says what a code reports and what comes of it on the platform, and shows a text that has the
      mistake and the same text without it.

      Examples:
        drydock explain T003
        drydock explain unclosed-template E001
        drydock explain --list

      Exit codes: 0 fine, 64 wrong usage.
      """)

  @Flag(help: "List every code with its name and what it reports.")
  var list = false

  @Option(help: "How explanations are printed.")
  var format: OutputFormat = .text

  @Argument(help: ArgumentHelp("Codes or their names.", valueName: "code"))
  var codes: [String] = []

  mutating func validate() throws {
    if list != codes.isEmpty { throw ValidationError("give codes, or `--list`") }
  }

  func run() throws {
    let console = Console()
    let explained = try list ? DiagnosticCode.all : codes.map(code)
    let text = ExplanationText(style: console.outputStyle)
    switch format {
    case .json: try console.print(ExplanationJSON.text(of: explained))
    case .text where list: try console.print(text.list(of: explained))
    case .text: try console.print(text.pages(of: explained))
    }
  }

  private func code(called text: String) throws -> DiagnosticCode {
    if let code = DiagnosticCode.all.code(called: text) { return code }
    let help =
      DiagnosticCode.all.nearestName(to: text).map { "did you mean `\($0)`?" }
      ?? "`drydock explain --list` lists all"
    throw ValidationError("no code is called `\(text)`; \(help)")
  }
}
