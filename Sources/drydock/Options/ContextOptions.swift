internal import ArgumentParser
internal import AutomationDefinitions
internal import AutomationEngine
internal import HostSystem
internal import JSONValues
internal import SourceDiagnostics

/// What an evaluation takes from outside.
///
/// Limits are no part of it: the parser reads a group within a group many times over.
struct ContextOptions: ParsableArguments {
  @Option(
    help: "Freeze the time, such as 2026-01-01T00:00:00Z.", transform: Instant.argument)
  var now: Instant?

  @Option(help: ArgumentHelp("The user who triggers, a JSON file.", valueName: "file"))
  var user: String?

  @Option(help: ArgumentHelp("The id of the run.", valueName: "id"))
  var runID: String?

  @Option(help: ArgumentHelp("The organisation's secrets, a JSON file.", valueName: "file"))
  var secrets: String?

  @Option(
    help: ArgumentHelp(
      "Take secrets from the environment variables with this prefix.", valueName: "prefix"))
  var secretsEnv: String?

  @Flag(help: "Let an error that the platform would swallow fail the definition.")
  var strict = false

  @Option(help: "How templates are delimited.")
  var delimiters: DelimiterOption = .auto

  @Option(help: ArgumentHelp("Sign webhook bodies with the key in this file.", valueName: "file"))
  var signingKeyFile: String?

  @Option(
    help: ArgumentHelp(
      "Sign webhook bodies with the key in this environment variable.", valueName: "name"))
  var signingKeyEnv: String?

  @Flag(help: "Show secrets in effects.")
  var showSecrets = false

  mutating func validate() throws {
    if secrets != nil, secretsEnv != nil {
      throw ValidationError("give `--secrets` or `--secrets-env`, not both")
    }
    if signingKeyFile != nil, signingKeyEnv != nil {
      throw ValidationError("give `--signing-key-file` or `--signing-key-env`, not both")
    }
  }

  /// The context; unreadable files are shown and end the command.
  func context(
    within limits: LimitOptions, for console: Console,
    detail: EvaluationContext.Detail = .conditions
  ) throws -> EvaluationContext {
    var context = EvaluationContext(
      now: now ?? Instant(secondsSince1970: SystemClock.secondsSince1970) ?? .epoch,
      mode: strict ? .strict : .lenient,
      user: try user.map { try JSONFile.read($0, for: console) },
      runID: runID,
      secrets: try readSecrets(for: console),
      signer: try readSigner(for: console),
      detail: detail)
    context.limits = limits.limits
    context.isolation = try limits.isolation()
    return context
  }

  private func readSecrets(for console: Console) throws -> Secrets {
    if let secretsEnv {
      let variables = Environment.variables(prefix: secretsEnv)
      return Secrets(JSONObject(variables.map { ($0.name, .string($0.value)) }))
    }
    guard let secrets else { return Secrets() }
    guard let object = try JSONFile.readConfidential(secrets, for: console).objectValue else {
      throw ValidationError("`\(secrets)` holds no object of secrets")
    }
    return Secrets(object)
  }

  private func readSigner(for console: Console) throws -> Signer? {
    if let signingKeyEnv {
      guard let key = Environment.value(of: signingKeyEnv) else {
        throw ValidationError("the environment variable `\(signingKeyEnv)` is not set")
      }
      return Signer(secret: Array(key.utf8))
    }
    guard let signingKeyFile else { return nil }
    var key = try JSONFile.source(signingKeyFile, for: console).bytes
    while let last = key.last, last == 0x0A || last == 0x0D { key.removeLast() }
    return Signer(secret: key)
  }
}

extension Instant {
  /// Reads an instant from the command line.
  static func argument(_ text: String) throws -> Instant {
    guard let instant = Instant(parsing: text) else {
      throw ValidationError("`\(text)` is no time such as 2026-01-01T00:00:00Z")
    }
    return instant
  }
}
