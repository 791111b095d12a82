internal import AutomationDefinitions
internal import JSONValues

/// Names and texts that samples are put together from.
struct SampleWords {
  private var generator: SeededGenerator

  init(_ generator: SeededGenerator) { self.generator = generator }

  private static let qualities = [
    "amber", "brisk", "calm", "copper", "distant", "early", "gentle", "hidden", "ivory", "lucky",
    "northern", "quiet", "silver", "steady", "tidal", "windward",
  ]

  private static let things = [
    "anchor", "beacon", "berth", "buoy", "capstan", "compass", "ferry", "harbour", "jetty", "keel",
    "lighthouse", "lock", "pilot", "pontoon", "sextant", "tug",
  ]

  private static let people = [
    "ada.moreau", "bruno.keller", "carla.nunes", "dmitri.holt", "ela.sorensen", "farid.osman",
    "greta.lind", "hugo.brandt",
  ]

  static let teams = ["operations", "payments", "platform", "scheduling"]

  private static let letters = Array(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

  /// A name of two words: `amber-lighthouse`.
  mutating func name() -> String { "\(quality())-\(thing())" }

  /// One lower-case word.
  mutating func thing() -> String { generator.element(of: Self.things) ?? "" }

  private mutating func quality() -> String { generator.element(of: Self.qualities) ?? "" }

  mutating func team() -> String { generator.element(of: Self.teams) ?? "" }

  mutating func email() -> String {
    "\(generator.element(of: Self.people) ?? "")@harbour.example"
  }

  mutating func url() -> String { "https://\(thing()).harbour.example/\(name())" }

  mutating func ipv4() -> String { "192.0.2.\(1 + generator.number(below: 254))" }

  mutating func ipv6() -> String {
    "2001:db8::\(String(1 + generator.number(below: 65_534), radix: 16))"
  }

  /// An id as the platform makes them: `r_` and letters and digits.
  mutating func id(_ prefix: String, length: Int = 16) -> String {
    (0..<length).reduce(into: prefix) { id, _ in
      id.append(Self.letters[generator.number(below: Self.letters.count)])
    }
  }

  /// An instant so many days around another one at most.
  mutating func instant(within days: Int, before now: Instant) -> Instant {
    now.advanced(byMilliseconds: -milliseconds(days))
  }

  /// An instant so many days after another one at most.
  mutating func instant(within days: Int, after now: Instant) -> Instant {
    now.advanced(byMilliseconds: milliseconds(days))
  }

  private mutating func milliseconds(_ days: Int) -> Int64 {
    Int64(1 + generator.number(below: days * Int(Instant.millisecondsPerDay)))
  }
}

extension String {
  /// A name as a title: `Amber lighthouse`.
  var asTitle: String {
    let words = String(map { $0 == "-" || $0 == "_" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
