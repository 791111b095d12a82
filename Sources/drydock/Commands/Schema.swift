internal import ArgumentParser
internal import AutomationDefinitions
internal import JSONValues

/// `drydock schema`: the JSON Schema of a kind of definition.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    _superCommandName: Drydock.name,
    abstract: "Print the JSON Schema of definitions, for editors.",
    discussion: """
      Prints the JSON Schema, draft 2020-12, that definitions are checked by, so that an editor
      completes keys and words and marks what the platform would refuse.

      Example:
        drydock schema automation > automation.schema.json
      """)

  @Argument(help: "What to describe.")
  var kind: DefinitionSchema

  func run() throws {
    try Console().print(JSONWriter(indentation: 2).text(of: kind.json) + "\n")
  }
}

extension DefinitionSchema: ExpressibleByArgument {}
