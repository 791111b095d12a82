public import SourceDiagnostics

/// A definition that runs when a person asks for it.
public struct SelfServiceAction: Sendable {
  /// Which of the platform's formats it is written in.
  public enum Generation: Sendable {
    /// `trigger` is a word and `userInputs` stand at the top; deprecated.
    case first
    /// `trigger` is an object.
    case second
  }

  /// What an action does to the entity it is run on.
  public enum Operation: String, Sendable, CaseIterable {
    case create = "CREATE"
    case day2 = "DAY-2"
    case delete = "DELETE"
  }

  /// The name runs and other definitions refer to it by.
  public let identifier: SourceString

  /// The name shown to people.
  public let title: SourceString?

  /// The name of the icon.
  public let icon: SourceString?

  /// What it is for.
  public let description: SourceString?

  /// Which of the platform's formats it is written in.
  public let generation: Generation

  /// What it does to the entity it is run on.
  public let operation: Operation

  /// The blueprint of the entities it is run on.
  public let blueprintIdentifier: SourceString?

  /// The form a person fills in.
  public let userInputs: UserInputs

  /// What must hold of an entity for the action to be offered on it.
  public let condition: SearchQuery?

  /// Whether the condition is absent or was read whole; when false, nobody can tell on which
  /// entities the action would be offered.
  public let isConditionReadable: Bool

  /// The text of the button that opens the form.
  public let actionCardButtonText: SourceString?

  /// The text of the button that runs the action.
  public let executeActionButtonText: SourceString?

  /// Who must approve a run.
  public let requiredApproval: ApprovalRequirement

  /// How approvers are told.
  public let approvalNotification: ApprovalNotification?

  /// Whether it is offered: `publish`, true unless said otherwise.
  public let isPublished: Bool

  /// Whether every member may see its runs; `nil` leaves the platform's default.
  public let allowAnyoneToViewRuns: Bool?

  /// What it does.
  public let invocation: InvocationMethod

  /// The whole object in the file.
  public let node: DocumentNode
}
