/// How far a run has come.
package enum RunStatus: String, Sendable, CaseIterable {
  case inProgress = "IN_PROGRESS"
  case success = "SUCCESS"
  case failure = "FAILURE"
  case waitingForApproval = "WAITING_FOR_APPROVAL"
  case declined = "DECLINED"

  /// Whether the run changes no more.
  var isEnd: Bool {
    switch self {
    case .success, .failure, .declined: true
    case .inProgress, .waitingForApproval: false
    }
  }

  /// What the run's status was before it became this one.
  func previous(needsApproval: Bool) -> RunStatus {
    switch self {
    case .success, .failure: .inProgress
    case .inProgress: needsApproval ? .waitingForApproval : .inProgress
    case .waitingForApproval, .declined: .waitingForApproval
    }
  }
}
