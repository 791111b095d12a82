internal import ArgumentParser
internal import HostSystem
internal import SourceDiagnostics

/// Where results and findings are shown.
struct Console: Sendable {
  let outputStyle: TextStyle
  let errorStyle: TextStyle

  /// Colours stand on a terminal only, and nowhere when `NO_COLOR` is set.
  init() {
    let mayColour = Environment.value(of: "NO_COLOR").map(\.isEmpty) ?? true
    outputStyle = TextStyle(isColoured: mayColour && StandardStream.output.isTerminal)
    errorStyle = TextStyle(isColoured: mayColour && StandardStream.error.isTerminal)
  }

  /// Writes results to standard output.
  func print(_ text: String) throws(SystemError) {
    try StandardStream.output.write(text)
  }

  /// Writes findings to standard error.
  func show(_ diagnostics: [Diagnostic]) {
    let renderer = TextRenderer(style: errorStyle)
    for diagnostic in diagnostics { note(renderer.text(of: diagnostic) + "\n") }
  }

  /// Tells that something cannot be written, which ends the command.
  func refusal(_ error: SystemError) -> ExitCode {
    note("error: cannot write `\(error.subject.printable)`: \(error.reason)\n")
    return ExitCode(1)
  }

  /// Writes to standard error; when even that fails there is nobody to tell.
  func note(_ text: String) {
    do { try StandardStream.error.write(text) } catch {}
  }
}
