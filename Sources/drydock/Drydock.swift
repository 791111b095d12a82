internal import ArgumentParser
internal import AutomationEngine
internal import HostSystem

/// Starts the command line where deep values have room.
@main
enum Program {
  static func main() {
    Worker.workIfAsked()
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
  /// Runs the command that the arguments name.
  fileprivate static func start(_ arguments: [String]) {
    guard var command = subcommand(arguments) else { return main(arguments) }
    do { try command.run() } catch { exit(withError: error) }
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
