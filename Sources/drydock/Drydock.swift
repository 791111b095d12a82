internal import ArgumentParser
internal import AutomationEngine
internal import HostSystem

/// Starts the command line where deep values have room.
@main
enum Program {
  static func main() {
    Worker.workIfAsked()
    DeepStack.run { Drydock.main() }
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
