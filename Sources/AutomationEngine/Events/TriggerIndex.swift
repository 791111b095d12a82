internal import AutomationDefinitions
internal import SourceDiagnostics

/// The places in a catalog of the automations that an event can fire.
///
/// A hash table in flat arrays. Cost of a lookup: tens of nanoseconds, however many definitions
/// there are; nothing is allocated.
struct TriggerIndex: Sendable {
  /// The automations that wait for one kind of event about one subject.
  private struct Entry: Sendable {
    let kind: Event.Kind
    let hash: UInt64

    /// The subject among `names`.
    let subject: Range<Int>

    /// The timer property among `names`; `nil` for the automations of any property.
    let property: Range<Int>?

    /// The automations among `places`, in the catalog's order.
    let places: Range<Int>
  }

  private var entries: [Entry] = []
  private var names: [UInt8] = []
  private var places: [Int] = []

  /// Entries by hash, a taken slot passing on to the next; −1 is a free slot.
  private var slots: [Int32]

  /// Indexes definitions by the triggers of the automations among them.
  init(_ definitions: [CompiledDefinition]) {
    let groups = TriggerGroups(definitions)
    var capacity = 16
    while capacity < 2 * groups.count { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    for (key, members) in groups { insert(key, members) }
  }

  private mutating func insert(_ key: TriggerGroups.Key, _ members: [Int]) {
    let hash = Self.hash(key.kind, key.subject.span, key.property?.span)
    let subject = names.count..<names.count + key.subject.count
    names += key.subject
    let property = key.property.map { names.count..<names.count + $0.count }
    names += key.property ?? []
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(
        kind: key.kind, hash: hash, subject: subject, property: property,
        places: places.count..<places.count + members.count))
    places += members
  }

  /// The automations that an event fires as far as the trigger says, in the catalog's order.
  ///
  /// Names are UTF-8. Only a timer's event has a property; one that names none fires for any.
  func places(
    firedBy kind: Event.Kind, subject: Span<UInt8>, property: Span<UInt8>? = nil
  ) -> ArraySlice<Int> {
    let property = kind == .timerPropertyExpired ? property : nil
    let hash = Self.hash(kind, subject, property)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.kind == kind, isName(entry.subject, subject),
        isName(entry.property, property)
      {
        return places[entry.places]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return []
  }

  /// The automations that an event fires as far as the trigger says, in the catalog's order.
  func places(firedBy event: Event) -> ArraySlice<Int> {
    guard let kind = event.kind, let subject = event.subject.map({ Array($0.utf8) }) else {
      return []
    }
    guard let property = event.propertyIdentifier.map({ Array($0.utf8) }) else {
      return places(firedBy: kind, subject: subject.span)
    }
    return places(firedBy: kind, subject: subject.span, property: property.span)
  }

  private func isName(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard range.count == bytes.count else { return false }
    for index in bytes.indices where names[range.lowerBound + index] != bytes[index] {
      return false
    }
    return true
  }

  private func isName(_ range: Range<Int>?, _ bytes: Span<UInt8>?) -> Bool {
    guard let bytes else { return range == nil }
    guard let range else { return false }
    return isName(range, bytes)
  }

  /// Source: Fowler, Noll and Vo, FNV-1a.
  private static func hash(
    _ kind: Event.Kind, _ subject: Span<UInt8>, _ property: Span<UInt8>?
  ) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    take(kind.ordinal)
    for index in subject.indices { take(subject[index]) }
    if let property {
      // No UTF-8 text holds this byte, so that it parts the two names.
      take(0xFF)
      for index in property.indices { take(property[index]) }
    }
    return hash ^ (hash >> 32)
  }
}

extension Event.Kind {
  fileprivate var ordinal: UInt8 {
    switch self {
    case .entityCreated: 0
    case .entityUpdated: 1
    case .entityDeleted: 2
    case .timerPropertyExpired: 3
    case .runCreated: 4
    case .runUpdated: 5
    }
  }
}
