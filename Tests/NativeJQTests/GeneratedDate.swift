/// Questions about dates made at random: right ones, and ones that are slightly wrong.
struct GeneratedDate {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  mutating func next() -> DateQuestion {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0, 1:
      let format = format(isForReading: true)
      return .strptime(text(format), format: format)
    case 2: return .mktime(list())
    case 3: return .gmtime(instant())
    case 4: return .strftime(list(), format: format(isForReading: false))
    case 5: return .strftimeOfInstant(instant(), format: format(isForReading: false))
    case 6: return .fromISO8601(text("%Y-%m-%dT%H:%M:%SZ"))
    default: return .toISO8601(instant())
    }
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &generator) == 0
  }

  private mutating func pick<Element>(_ choices: [Element], or other: Element) -> Element {
    choices.randomElement(using: &generator) ?? other
  }

  private mutating func instant() -> Double {
    let range: ClosedRange<Double> = pick(
      [-2_208_988_800...4_102_444_800, -1e6...1e6, -1e11...1e12, -1e17...1e17], or: 0...1)
    let instant = Double.random(in: range, using: &generator)
    return chance(3) ? instant : instant.rounded()
  }

  private mutating func list() -> [Double] {
    var list = [
      Double(Int.random(in: 1890...2110, using: &generator)), number(0...11), number(1...31),
      number(0...23), number(0...59), number(0...59), number(0...6), number(0...365),
    ]
    if chance(3) { list[5] += Double.random(in: 0..<1, using: &generator) }
    while chance(4) {
      let place = Int.random(in: 0..<8, using: &generator)
      list[place] = pick(
        [-1, -0.5, 12, 24, 60, 61, 99, 100, 366, 1000, -400, 0.999, 10_000, 1e7, 1e12, -1e12],
        or: 0)
    }
    return chance(8) ? Array(list.prefix(Int.random(in: 0...8, using: &generator))) : list
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Double {
    Double(Int.random(in: range, using: &generator))
  }

  private mutating func format(isForReading: Bool) -> String {
    if chance(2) {
      return pick(
        [
          "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%d", "%Y-%m-%dT%H:%M:%S%z", "%d %b %Y", "%a, %d %b %Y %T",
          "%FT%TZ", "%Y %j", "%D", "%H:%M", "%A %e %B %y", "%Y-%m-%d %H:%M:%S %Z", "%I:%M %p",
        ], or: "")
    }
    let directives = Array("YmdHMSZzTFjeybBaADRpI%nth" + (isForReading ? "kl" : "s"))
    let literals = [" ", "-", ":", "/", "T", "é", ", ", "x", "  ", "Z", "\t"]
    let count = Int.random(in: 0...6, using: &generator)
    return (0..<count).reduce("") { text, _ in
      chance(3) ? text + pick(literals, or: "") : text + "%" + String(pick(directives, or: "%"))
    }
  }

  /// A text for a format, perhaps with something wrong.
  private mutating func text(_ format: String) -> String {
    var text = ""
    var isDirective = false
    for character in format {
      if isDirective {
        text += value(of: character)
        isDirective = false
      } else if character == "%" {
        isDirective = true
      } else if character != " " || !chance(6) {
        text.append(character)
      }
      if chance(25) { text += pick([" ", "\t", "  "], or: " ") }
    }
    if chance(10) { text += pick([" ", "x", ".123Z", " rest", "Z", "\u{0}", "0"], or: "") }
    if chance(10), !text.isEmpty {
      let place = Int.random(in: 0..<text.count, using: &generator)
      text.remove(at: text.index(text.startIndex, offsetBy: place))
    }
    return text
  }

  private mutating func value(of directive: Character) -> String {
    switch directive {
    case "Y": return chance(3) ? digits(0...99_999, 1) : digits(1900...2100, 4)
    case "m": return chance(8) ? pick(["0", "13", "1", "00", "012"], or: "") : digits(1...12, 2)
    case "d", "e":
      return chance(8) ? pick(["0", "32", "5", " 7", "031"], or: "") : digits(1...31, 2)
    case "H", "k": return chance(8) ? pick(["24", "7", "023", "99"], or: "") : digits(0...23, 2)
    case "I", "l": return chance(8) ? pick(["0", "13", "7"], or: "") : digits(1...12, 2)
    case "M": return chance(8) ? pick(["60", "7", "059"], or: "") : digits(0...59, 2)
    case "S": return chance(6) ? pick(["60", "61", "62", "7", "059"], or: "") : digits(0...59, 2)
    case "y": return digits(0...99, 2)
    case "j": return chance(4) ? pick(["0", "367", "366", "7"], or: "") : digits(1...366, 3)
    case "Z": return pick(["UTC", "GMT", "", "+02:00", "Europe/Berlin"], or: "")
    case "z":
      return pick(["Z", "+0000", "-0530", "+01:00", "+01", "+1", "0100", "+0160", "+01:"], or: "")
    case "p": return pick(["AM", "pm", "Pm", "A"], or: "")
    case "a", "A": return pick(["Mon", "Sunday", "tue", "FRIDAY", "Thur", "x"], or: "")
    case "b", "B", "h": return pick(["Jan", "May", "december", "Sept", "Feb", "JUL", "x"], or: "")
    case "F": return value(of: "Y") + "-" + value(of: "m") + "-" + value(of: "d")
    case "T": return value(of: "R") + ":" + value(of: "S")
    case "R": return value(of: "H") + ":" + value(of: "M")
    case "D": return value(of: "m") + "/" + value(of: "d") + "/" + value(of: "y")
    case "%": return "%"
    default: return chance(2) ? " " : ""
    }
  }

  private mutating func digits(_ range: ClosedRange<Int>, _ count: Int) -> String {
    let number = String(Int.random(in: range, using: &generator))
    return String(repeating: "0", count: max(0, count - number.count)) + number
  }
}
