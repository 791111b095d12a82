internal import ArgumentParser
internal import AutomationEngine
internal import HostSystem

/// Starts the command line where deep values have room.
@main
enum Program {
  static func main() {
    Worker.workIfAsked()
    StandardStream.prepare()
    DeepStack.run { Drydock.start(Array(CommandLine.arguments.dropFirst())) }
  }
}

/// The command line.
struct Drydock: ParsableCommand {
  /// The name of the program.
  ///
  /// A command that knows it reads its arguments without looking for a request for completions.
  static let name = "drydock"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Runs the portal's self-service actions and automations out of the water.",
    discussion: """
      Loads definitions, evaluates their triggers, conditions and templates against events, and
      shows exactly what would be upserted, sent or dispatched. Nothing is sent.
      """,
    version: "0.1.0",
    subcommands: [
      Run.self, Replay.self, Invoke.self, Render.self, Validate.self, Test.self, MakeEvent.self,
      New.self,
      Init.self, Explain.self, Schema.self,
    ])
}

extension Drydock {
  /// Runs the command that the arguments name; ends the program where that fails.
  fileprivate static func start(_ arguments: [String]) {
    do {
      var command = try subcommand(arguments) ?? parseAsRoot(arguments)
      try command.run()
    } catch let error as SystemError {
      end(because: error)
    } catch {
      guard exitCode(for: error).isSuccess else { exit(withError: error) }
      show(fullMessage(for: error))
    }
  }

  /// Shows help, a version or the like.
  private static func show(_ message: String) {
    do {
      try Console().print(message + "\n")
    } catch {
      end(because: error)
    }
  }

  private static func end(because error: SystemError) -> Never {
    let isOutput = error.subject == StandardStream.output.name
    let reason = isOutput ? "cannot write \(error)" : "\(error)"
    Console().note("error: \(reason)\n")
    exit(withError: ExitCode(1))
  }

  /// The subcommand that the arguments name, when they are for it and nothing is wrong with them.
  ///
  /// A start takes less time where one command reads them; of whatever it does not take, help among it,
  /// the whole command line tells.
  private static func subcommand(_ arguments: [String]) -> (any ParsableCommand)? {
    guard let name = arguments.first,
      let type = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
      let command = try? type.parseAsRoot(Array(arguments.dropFirst())),
      Swift.type(of: command) == type
    else { return nil }
    return command
  }
}
