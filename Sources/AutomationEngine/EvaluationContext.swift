public import AutomationDefinitions
internal import JQ
public import JSONValues

/// All that an evaluation takes from outside: nothing else is read from the machine.
public struct EvaluationContext: Sendable {
  /// How errors that the platform swallows are taken.
  public enum Mode: Sendable, Hashable {
    /// As on the platform: a failed expression gives null and a diagnostic.
    case lenient

    /// A failed expression fails the definition.
    case strict
  }

  /// How much an outcome tells of how it came about.
  public enum Detail: Int, Sendable, Comparable {
    /// What happens, and the expressions of conditions up to the one that decides.
    case result

    /// Every expression of a condition, with what it reads.
    case conditions

    /// All that was compared, read and rendered: `Outcome.trace`.
    case trace

    /// Orders by how much is told.
    public static func < (left: Detail, right: Detail) -> Bool { left.rawValue < right.rawValue }
  }

  /// The run id that stands where none is known.
  public static let unknownRunID = "r_0000000000000000"

  /// How errors that the platform swallows are taken.
  public var mode: Mode

  /// The instant of the evaluation: `trigger.at`, and `now` when it is frozen.
  public var now: Instant

  /// Whether jq's `now` is the instant above rather than the machine's clock.
  public var freezesNow: Bool

  /// The user who triggers: `trigger.by.user`.
  public var user: JSONValue?

  /// The id of the run: `run.id`.
  public var runID: String?

  /// The organisation's secrets.
  public var secrets: Secrets

  /// Signs the bodies of webhooks when there is one.
  public var signer: Signer?

  /// How much outcomes tell.
  public var detail: Detail

  /// How many programs of libjq an evaluator keeps at most, each for up to 64 expressions.
  ///
  /// A program takes some hundred kilobytes, and tens of milliseconds to compile anew.
  public var programLimit = JQEvaluator.defaultProgramLimit

  /// How much an evaluation may take.
  public var limits = EvaluationLimits()

  /// Where libjq runs.
  public var isolation = Isolation.inProcess

  /// Where jq's `now` comes from.
  var clock: JQClock { freezesNow ? .frozen(now.secondsSince1970) : .system }

  /// Creates a context.
  public init(
    now: Instant, freezesNow: Bool = true, mode: Mode = .lenient, user: JSONValue? = nil,
    runID: String? = nil, secrets: Secrets = Secrets(), signer: Signer? = nil,
    detail: Detail = .result
  ) {
    self.now = now
    self.freezesNow = freezesNow
    self.mode = mode
    self.user = user
    self.runID = runID
    self.secrets = secrets
    self.signer = signer
    self.detail = detail
  }
}
