internal import JSONValues

/// A stream of events, all of one shape, each about a run of its own.
public struct RunEvents: Sendable {
  private let text: VariedText
  private var fillings: Fillings

  /// Where the texts stand that vary, the first place of a text counting.
  private static let places: [(path: [String], variation: VariedText.Variation)] = [
    (["id"], .eventID), (["diff", "after", "id"], .runID),
    (["diff", "after", "createdAt"], .createdAt), (["diff", "before", "updatedAt"], .approvedAt),
    (["diff", "after", "updatedAt"], .endedAt), (["diff", "after", "entity", "title"], .title),
    (["diff", "after", "properties", "reason"], .remark),
    (["diff", "after", "properties", "summary"], .remark),
    (["diff", "after", "properties", "requested_by"], .user),
  ]

  /// Makes the events that a mapping maps out of its sample.
  public init(for mapping: Mapping, size: EventSize, seed: UInt64 = 1) throws {
    let sample = size.resized(try JSONValue(parsing: Repository.bytes(of: mapping.sample)))
    var text = VariedText(JSONWriter().bytes(of: sample) + [UInt8(ascii: "\n")])
    for (path, variation) in Self.places {
      let value = path.reduce(Optional(sample)) { value, key in value?[key] }
      guard case .string(let varied)? = value else { continue }
      let quoted = JSONWriter().bytes(of: .string(varied))
      text.vary(Array(quoted.dropFirst().dropLast()), by: variation)
    }
    self.text = text
    fillings = Fillings(seed: seed)
  }

  /// Appends the next event as a line.
  public mutating func appendNext(to output: inout [UInt8]) {
    fillings.advance()
    text.append(filledWith: fillings.texts, to: &output)
  }
}
