internal import ArgumentParser
internal import AutomationTesting

/// `drydock init`: a repository to start with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    _superCommandName: Drydock.name,
    abstract: "Prepare a repository of definitions.",
    discussion: """
      Adds folders for definitions and cases, a configuration, a GitHub workflow that validates \
      and tests, and a hook for git. What is there already is never changed.
      """)

  @Argument(help: "The folder of the repository.")
  var folder: String = "."

  func run() throws {
    let console = Console()
    let files = NewFiles(in: folder, for: console)
    try files.add(RepositoryStarter.files)
    try console.print(
      """

      next: drydock new automation announce_service
      before every commit: git config core.hooksPath .githooks

      """)
  }
}
