internal import JSONValues

/// What a definition did and does for an event; `nil` where there is no such definition.
struct OutcomePair {
  let before: Outcome?
  let after: Outcome?

  /// What became of the outcome; `nil` when it is the same.
  var change: OutcomeComparison.Change? {
    switch (before.happens, after.happens) {
    case (false, true): .added
    case (true, false): .removed
    case (true, true): isSame ? nil : .different
    // Where there is no definition, that nothing happens is no news.
    case (false, false):
      before == nil || after == nil || before?.reason?.code == after?.reason?.code
        ? nil : .different
    }
  }

  private var isSame: Bool {
    before?.status == after?.status && before?.reason?.code == after?.reason?.code
      && before?.payload == after?.payload && before?.effect?.json == after?.effect?.json
  }

  /// Where the outcomes differ, with secrets hidden.
  var differences: [JSONDifference] {
    // An effect is made of the payload, and what differs there would be told twice.
    let showsPayload = before?.effect?.json == after?.effect?.json
    let differences = JSONDifference.between(
      Self.json(before, showsPayload), Self.json(after, showsPayload))
    return differences.map { difference in
      JSONDifference(
        path: hidden(difference.path),
        ours: difference.ours.map { before?.redactor.value($0) ?? $0 },
        theirs: difference.theirs.map { after?.redactor.value($0) ?? $0 })
    }
  }

  private func hidden(_ path: String) -> String {
    let text = before?.redactor.text(path) ?? path
    return after?.redactor.text(text) ?? text
  }

  private static func json(_ outcome: Outcome?, _ showsPayload: Bool) -> JSONValue {
    guard let outcome else { return [:] }
    var object = JSONObject([("status", .string(outcome.status.rawValue))])
    object["reason"] = outcome.reason.map { .string($0.code.rawValue) }
    if showsPayload { object["payload"] = outcome.payload }
    object["effect"] = outcome.effect?.json
    return .object(object)
  }
}

extension Outcome? {
  /// Whether anything happens.
  fileprivate var happens: Bool { map { $0.status != .skipped } ?? false }
}
