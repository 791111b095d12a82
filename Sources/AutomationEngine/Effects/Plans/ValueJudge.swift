internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONTapes
internal import JSONValues

/// What the value of a part of an entity must be, so that certainly nothing is found in it.
///
/// What it does not admit is left to the checks of upserts.
struct ValueJudge: Sendable, Hashable {
  /// What it must be, unless it is null.
  enum Expectation: Sendable, Hashable {
    case anything
    case text

    /// A text or an array of texts.
    case texts
    case object

    /// An object with some keys only, by their places among `members`.
    case members(Range<Int>)
    case identifier
    case identifiers
    case type(ValueType)

    /// A type and more, by its place among `shapes`.
    case shape(Int32)
  }

  var expectation = Expectation.anything

  /// Whether it may be null.
  var takesNull = true

  /// Whether there may be no value at all.
  var takesAbsence = true

  /// Whether jq puts texts together, so that words in them may stand for missing values.
  var isInterpolated = false
}

extension EffectPlans {
  /// A key that a value may have, and what its value must be.
  struct Member: Sendable {
    let name: TapeText
    let judge: ValueJudge
  }

  /// How far down texts are looked at.
  private static let maxDepth = 32

  /// Whether certainly nothing is found in a value.
  func admits(
    _ value: TapeValue, _ judge: ValueJudge, _ memory: borrowing TapeMemory
  ) -> Bool {
    !holdsMissingWord(value, judge.isInterpolated, memory) && hasShape(value, judge, memory)
  }

  private func hasShape(
    _ value: TapeValue, _ judge: ValueJudge, _ memory: borrowing TapeMemory
  ) -> Bool {
    switch (judge.expectation, value) {
    case (_, .null): return judge.takesNull
    case (.anything, _), (.text, .text), (.texts, .text), (.object, .object): return true
    case (.texts, .array(let array)):
      return all(in: array, memory) { if case .text = $0 { true } else { false } }
    case (.members(let members), .object(let object)):
      return hasMembers(object, members, memory)
    case (.identifier, _): return isIdentifier(value, memory)
    case (.identifiers, .array(let array)):
      return all(in: array, memory) { isIdentifier($0, memory) }
    case (.type(let type), _): return type == value.type
    case (.shape(let index), _): return hasShape(value, shapes[Int(index)], memory)
    default: return false
    }
  }

  private func hasShape(
    _ value: TapeValue, _ shape: ShapeJudge, _ memory: borrowing TapeMemory
  ) -> Bool {
    if case .text(let text) = value, memory.withBytes(of: text, { shape.clearlyAdmits($0) }) {
      return true
    }
    return memory.json(value).map { shape.admits($0) } ?? false
  }

  /// Whether certainly nothing is found in a value that stands behind a key, which must be among
  /// those of what judges it.
  func admits(
    _ value: TapeValue, behind key: TapeText, _ judge: ValueJudge, _ memory: borrowing TapeMemory
  ) -> Bool {
    guard case .members(let range) = judge.expectation,
      let index = range.first(where: { memory.isEqual(members[$0].name, key) })
    else { return false }
    var member = members[index].judge
    member.isInterpolated = judge.isInterpolated
    return admits(value, member, memory)
  }

  private func all(
    in array: TapeReference, _ memory: borrowing TapeMemory, are isRight: (TapeValue) -> Bool
  ) -> Bool {
    var elements = memory.elements(of: array)
    while let element = memory.next(&elements) {
      if !isRight(element) { return false }
    }
    return true
  }

  private func hasMembers(
    _ object: TapeReference, _ range: Range<Int>, _ memory: borrowing TapeMemory
  ) -> Bool {
    var pairs = memory.pairs(of: object)
    while let (key, value) = memory.nextPair(&pairs) {
      guard let index = range.first(where: { memory.isEqual(members[$0].name, key) }),
        hasShape(value, members[index].judge, memory)
      else { return false }
    }
    return true
  }

  private func isIdentifier(_ value: TapeValue, _ memory: borrowing TapeMemory) -> Bool {
    guard case .text(let text) = value else { return false }
    return memory.withBytes(of: text) { EntityIdentifier.accepts($0) }
  }

  /// Whether a text in a value may have a word that a template prints where a value is missing.
  func holdsMissingWord(
    _ value: TapeValue, _ isInterpolated: Bool, _ memory: borrowing TapeMemory,
    levelsLeft: Int = maxDepth
  ) -> Bool {
    switch value {
    case .null, .bool, .number: return false
    case .text(let text):
      for word in missingWords
      where isInterpolated ? memory.contains(word, in: text) : memory.isEqual(word, text) {
        return true
      }
      return false
    case .array(let array):
      guard levelsLeft > 0 else { return false }
      var elements = memory.elements(of: array)
      while let element = memory.next(&elements) {
        if holdsMissingWord(element, isInterpolated, memory, levelsLeft: levelsLeft - 1) {
          return true
        }
      }
      return false
    case .object(let object):
      guard levelsLeft > 0 else { return false }
      var pairs = memory.pairs(of: object)
      while let (_, element) = memory.nextPair(&pairs) {
        if holdsMissingWord(element, isInterpolated, memory, levelsLeft: levelsLeft - 1) {
          return true
        }
      }
      return false
    }
  }
}

extension TapeValue {
  /// The type of the value; `nil` for null.
  fileprivate var type: ValueType? {
    switch self {
    case .null: nil
    case .bool: .boolean
    case .number: .number
    case .text: .string
    case .array: .array
    case .object: .object
    }
  }
}
