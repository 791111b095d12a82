internal import AutomationDefinitions
internal import SourceDiagnostics

/// The automations of a catalog put together by what they wait for.
struct TriggerGroups {
  /// What an automation waits for.
  struct Key: Hashable {
    let kind: Event.Kind
    let subject: [UInt8]

    /// The timer property; `nil` for what an event without one fires.
    let property: [UInt8]?
  }

  private var keys: [Key] = []
  private var members: [[Int]] = []
  private var positions: [Key: Int] = [:]

  init(_ definitions: [CompiledDefinition]) {
    for (place, definition) in definitions.enumerated() {
      // No event fires a self-service action.
      guard case .automation(let automation) = definition.kind else { continue }
      let trigger = automation.trigger
      let subject = Array(trigger.subject.text.utf8)
      for kind in Event.Kind.allCases where trigger.fires(on: kind) {
        add(place, to: Key(kind: kind, subject: subject, property: nil))
        guard case .timerPropertyExpired(let timer) = trigger else { continue }
        let property = Array(timer.propertyIdentifier.text.utf8)
        add(place, to: Key(kind: kind, subject: subject, property: property))
      }
    }
  }

  private mutating func add(_ place: Int, to key: Key) {
    if let position = positions[key] {
      members[position].append(place)
    } else {
      positions[key] = keys.count
      keys.append(key)
      members.append([place])
    }
  }
}

extension TriggerGroups: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { keys.count }

  subscript(position: Int) -> (key: Key, places: [Int]) { (keys[position], members[position]) }
}
