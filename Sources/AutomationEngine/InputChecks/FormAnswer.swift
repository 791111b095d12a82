public import JSONValues
public import SourceDiagnostics

/// What jq over a form gives.
public enum FormAnswer: Sendable {
  /// The value; null when it gives none.
  case value(JSONValue)

  /// The jq is wrong, with a finding about it.
  case faulty(Diagnostic)

  /// It reads what is not given.
  case lacks(entity: Bool, user: Bool)
}

extension FormAnswer {
  /// What is not given, in words, and how to give it.
  static func missing(entity: Bool, user: Bool) -> (reason: String, help: String) {
    switch (entity, user) {
    case (true, false): ("it reads the entity, and none is given", "give it with `--entity FILE`")
    case (false, true): ("it reads the user, and none is given", "give the user with `--user FILE`")
    default:
      (
        "it reads the entity and the user, and neither is given",
        "give them with `--entity FILE` and `--user FILE`"
      )
    }
  }
}
