import Foundation

/// A session at a terminal: commands, each with what it prints and how it ends.
///
/// ```text
/// $ drydock run automations --event event.json
/// 1 fired, 0 skipped, 0 failed
/// $ drydock run nowhere --event event.json
/// error: …
/// [exit 1]
/// ```
struct Transcript: Equatable {
  struct Step: Equatable {
    let command: String
    let output: String
    let exitCode: Int32
  }

  let steps: [Step]

  var text: String {
    steps.map { step in
      "$ \(step.command)\n" + step.output
        + (step.output.isEmpty || step.output.hasSuffix("\n") ? "" : "\n")
        + (step.exitCode == 0 ? "" : "[exit \(step.exitCode)]\n")
    }.joined()
  }

  /// The commands of a transcript, in order; a command goes on after a backslash at a line's end.
  static func commands(in text: String) -> [String] {
    var commands: [String] = []
    var goesOn = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if goesOn {
        commands[commands.count - 1] += "\n" + line
      } else if line.hasPrefix("$ ") {
        commands.append(String(line.dropFirst(2)))
      } else {
        continue
      }
      goesOn = line.hasSuffix("\\")
    }
    return commands
  }

  /// Runs commands in the repository's folder, `drydock` being the one that was built.
  static func running(
    _ commands: [String], environment: [String: String] = [:]
  ) throws -> Transcript {
    Transcript(
      steps: try commands.map { command in
        let (output, exitCode) = try Repository.shell(command, environment: environment)
        return Step(command: command, output: output, exitCode: exitCode)
      })
  }
}
