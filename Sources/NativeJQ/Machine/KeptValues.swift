internal import JSONTapes

/// The outputs of parts that several expressions share, each for the input it was last evaluated on.
///
/// A group of expressions has its slots to itself while it is evaluated; another group takes them over.
struct KeptValues {
  /// What a slot holds.
  struct Entry {
    fileprivate var era = -1
    fileprivate var part = NodePlace.none
    fileprivate var input = TapeValue.null

    /// The output; `nil` where there is none.
    fileprivate(set) var output: TapeValue?
  }

  private var entries: [Entry] = []

  /// Makes room for slots.
  mutating func reserve(_ count: Int) {
    guard count > entries.count else { return }
    entries += Array(repeating: Entry(), count: count - entries.count)
  }

  /// What a slot holds of a part for an object; `nil` where it was not evaluated on it.
  func entry(
    _ slot: Int32, of part: NodePlace, on input: TapeReference, era: Int
  ) -> Entry? {
    let entry = entries[Int(slot)]
    guard entry.era == era, entry.part == part, case .object(let last) = entry.input,
      last.index == input.index, last.isInDocument == input.isInDocument
    else { return nil }
    return entry
  }

  /// Keeps what a part gave for an object.
  mutating func keep(
    _ output: TapeValue?, in slot: Int32, of part: NodePlace, on input: TapeReference, era: Int
  ) {
    entries[Int(slot)] = Entry(era: era, part: part, input: .object(input), output: output)
  }
}
