internal import ArgumentParser
internal import AutomationEngine
internal import HostSystem

/// Starts the command line where deep values have room.
@main
enum Program {
  static func main() {
    Worker.workIfAsked()
    StandardStream.prepare()
    DeepStack.run { Drydock.runAsAsked() }
  }
}

/// The command line.
struct Drydock: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drydock",
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
  /// Does what the arguments ask for; ends the program where that fails.
  fileprivate static func runAsAsked() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as SystemError {
      end(because: error)
    } catch  where exitCode(for: error).isSuccess {
      show(fullMessage(for: error))
    } catch {
      exit(withError: error)
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
}
