internal import JSONValues

/// How much else an event holds beside what is mapped.
public enum EventSize: String, Sendable, CaseIterable {
  /// 1.4 KB: an action without a form and a run without a payload, as in the platform's documentation.
  case small

  /// 6 KB: the sample as it is.
  case sample

  /// 27 KB: a run with many inputs.
  case large

  /// What the platform's documentation does not show of a run.
  private static let rarities: Set<String> = [
    "payload", "source", "link", "approval", "response", "statusLabel", "summary",
  ]

  private static let largeBytes = 27 * 1024

  /// An event cut or stretched to this size.
  func resized(_ event: JSONValue) -> JSONValue {
    switch self {
    case .small:
      ["before", "after"].reduce(
        event.updating(["context", "action"]) { $0.keeping(["identifier", "title", "icon"]) }
      ) { event, side in
        event.updating(["diff", side]) { $0.dropping(Self.rarities) }
          .updating(["diff", side, "properties"]) { $0.keeping(["requested_by", "service_name"]) }
      }
    case .sample: event
    case .large: stretched(event)
    }
  }

  private func stretched(_ event: JSONValue) -> JSONValue {
    var event = event
    var number = 0
    while JSONWriter().bytes(of: event).count < Self.largeBytes {
      let key = "setting_\(number)"
      let value: JSONValue = [
        "title": .string("Setting \(number)"), "value": .number(Double(number) * 1.5),
        "isDefault": .bool(number % 3 == 0), "note": "kept as \"it is\" until the next release",
      ]
      for side in ["before", "after"] {
        event = event.updating(["diff", side, "properties"]) { $0.adding(value, as: key) }
      }
      number += 1
    }
    return event
  }
}

extension JSONValue {
  /// A copy in which the object at a path is another.
  fileprivate func updating(
    _ path: ArraySlice<String>, _ update: (JSONObject) -> JSONObject
  ) -> JSONValue {
    guard case .object(var object) = self else { return self }
    guard let key = path.first else { return .object(update(object)) }
    object[key] = object[key]?.updating(path.dropFirst(), update)
    return .object(object)
  }
}

extension JSONObject {
  fileprivate func keeping(_ keys: Set<String>) -> JSONObject {
    JSONObject(filter { keys.contains($0.key) }.map { ($0.key, $0.value) })
  }

  fileprivate func dropping(_ keys: Set<String>) -> JSONObject {
    JSONObject(filter { !keys.contains($0.key) }.map { ($0.key, $0.value) })
  }

  fileprivate func adding(_ value: JSONValue, as key: String) -> JSONObject {
    var object = self
    object[key] = value
    return object
  }
}
