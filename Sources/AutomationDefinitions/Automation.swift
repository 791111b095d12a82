public import SourceDiagnostics

/// A definition that runs when an event happens.
public struct Automation: Sendable {
  /// The name events and other definitions refer to it by.
  public let identifier: SourceString

  /// The name shown to people.
  public let title: SourceString?

  /// The name of the icon.
  public let icon: SourceString?

  /// What it is for.
  public let description: SourceString?

  /// Whether the platform runs it: `publish`, true unless said otherwise.
  public let isPublished: Bool

  /// The event it waits for.
  public let trigger: EventTrigger

  /// What must hold of the event; `nil` means always, unless `isConditionReadable` is false.
  public let condition: JQCondition?

  /// Whether `trigger.condition` is absent or was read whole; when false, `condition` is `nil` and
  /// nobody can tell whether the automation would run.
  public let isConditionReadable: Bool

  /// Who must approve a run.
  public let requiredApproval: ApprovalRequirement

  /// How approvers are told.
  public let approvalNotification: ApprovalNotification?

  /// Whether every member may see its runs; `nil` leaves the platform's default.
  public let allowAnyoneToViewRuns: Bool?

  /// What it does.
  public let invocation: InvocationMethod

  /// The whole object in the file.
  public let node: DocumentNode
}
