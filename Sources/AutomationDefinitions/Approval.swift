public import SourceDiagnostics

/// Who must approve a run before it starts.
public enum ApprovalRequirement: String, Sendable {
  case none
  case any = "ANY"
  case all = "ALL"
}

/// How approvers are told of a run that waits for them.
public enum ApprovalNotification: Sendable {
  case email
  case webhook(url: SourceString, format: SourceString?)
}
