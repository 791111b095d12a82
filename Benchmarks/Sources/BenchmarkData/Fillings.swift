/// What makes one event differ from the next: ids, dates and texts.
struct Fillings: Sendable {
  private var numbers: SeededNumbers

  /// The texts by the variations they are for, as they stand between the quotes of JSON.
  private(set) var texts = VariedText.Variation.allCases.map { _ in [UInt8]() }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)

  private static let words = [
    "checkout", "ledger", "tide", "berth", "pilot", "customs", "Zürich", "fax", "the", "gateway",
    "keys", "cache", "stale", "after", "failover", "«northern»", "rotated", "\\\"again\\\"",
    "queue",
    "restarted", "for", "session", "store", "volume", "mounted", "planner",
  ].map { Array($0.utf8) }

  /// Beginning of 2025, in milliseconds.
  private static let earliest = 1_735_689_600_000
  private static let year = 365 * 86_400_000

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  /// Goes on to the next event.
  mutating func advance() {
    let created = Self.earliest + below(Self.year)
    let approved = created + 1 + below(3_600_000)
    let ended = approved + 1 + below(7_200_000)
    fill(.createdAt) { DateText.append(created, to: &$0) }
    fill(.approvedAt) { DateText.append(approved, to: &$0) }
    fill(.endedAt) { DateText.append(ended, to: &$0) }
    fillID(.runID, prefix: "r_")
    fillID(.eventID, prefix: "event_")
    fillWords(.title, count: 2)
    fillWords(.remark, count: 9)
    fillWords(.user, count: 1)
    texts[VariedText.Variation.user.rawValue] += Array("@quayside.example".utf8)
  }

  private mutating func fill(_ variation: VariedText.Variation, _ write: (inout [UInt8]) -> Void) {
    texts[variation.rawValue].removeAll(keepingCapacity: true)
    write(&texts[variation.rawValue])
  }

  private mutating func fillID(_ variation: VariedText.Variation, prefix: String) {
    var bits = numbers.next()
    var more = numbers.next()
    fill(variation) { text in
      text += prefix.utf8
      for _ in 0..<8 {
        text.append(Self.alphabet[Int(bits % 62)])
        text.append(Self.alphabet[Int(more % 62)])
        bits /= 62
        more /= 62
      }
    }
  }

  private mutating func fillWords(_ variation: VariedText.Variation, count: Int) {
    let place = variation.rawValue
    texts[place].removeAll(keepingCapacity: true)
    for index in 0..<count {
      if index > 0 { texts[place].append(UInt8(ascii: " ")) }
      texts[place] += Self.words[below(Self.words.count)]
    }
  }

  private mutating func below(_ bound: Int) -> Int { Int(numbers.next() % UInt64(bound)) }
}
