import AutomationEngine
import JSONValues
import Testing

@Suite struct OutcomeComparerTests {
  /// Compares two YAML texts on some events.
  private static func compare(
    _ before: String, _ after: String, on tiers: [Int], startingAt first: Int = 0
  ) throws -> OutcomeComparison {
    let compared = ComparedDefinitions(
      ReplayText.definitions(after), before: ReplayText.definitions(before))
    var comparer = OutcomeComparer(compared, context: ReplayText.context)
    for (index, tier) in tiers.enumerated() {
      let bytes = Array(ReplayText.event("e\(tier)", tier: tier).utf8)
      try comparer.compare(bytes, bytes.indices, index: first + index)
    }
    return comparer.comparison
  }

  /// Each definition with how many outcomes were added, removed and are different.
  private static func counts(_ comparison: OutcomeComparison) -> [String] {
    comparison.definitions.map { "\($0.identifier) \($0.added) \($0.removed) \($0.different)" }
  }

  @Test func passesOverWhatIsTheSame() throws {
    let text = ReplayText.automation("a", below: 2)
    let comparison = try Self.compare(text, "# Another comment.\n" + text, on: [1, 2, 3])
    #expect(comparison.definitions.isEmpty)
    #expect(comparison.outcomes == 3)
    #expect(comparison.altered == 0)
  }

  @Test(arguments: [
    (2, 4, "{{ .event.id }}", "a 2 0 0"), (4, 2, "{{ .event.id }}", "a 0 2 0"),
    (2, 2, "{{ .event.tier }}", "a 0 0 2"), (1, 3, "{{ .event.tier }}", "a 2 0 1"),
    (2, 2, "{{ .event.id + \"\" }}", "a 0 0 0"),
  ])
  func tellsWhatBecomesOfOutcomes(
    _ before: Int, _ after: Int, _ body: String, _ expected: String
  ) throws {
    let comparison = try Self.compare(
      ReplayText.automation("a", below: before),
      ReplayText.automation("a", below: after, body: body), on: [0, 1, 2, 3, 4])
    #expect(Self.counts(comparison) == [expected])
    #expect(comparison.outcomes == 5)
  }

  @Test func tellsOfDefinitionsThatComeAndGo() throws {
    let comparison = try Self.compare(
      ReplayText.automation("gone", below: 2) + ReplayText.automation("kept", below: 2),
      ReplayText.automation("kept", below: 2) + ReplayText.automation("new", below: 1),
      on: [0, 1, 2])
    #expect(Self.counts(comparison) == ["new 1 0 0", "gone 0 2 0"])
    #expect(comparison.unchangedCount == 1)
    #expect(comparison.outcomes == 9)
    #expect(comparison.altered == 3)
  }

  @Test func pairsDefinitionsOfOneNameByTheirOrder() throws {
    let comparison = try Self.compare(
      ReplayText.automation("a", below: 1) + ReplayText.automation("a", below: 2),
      ReplayText.automation("a", below: 1) + ReplayText.automation("a", below: 3),
      on: [0, 1, 2])
    #expect(Self.counts(comparison) == ["a 1 0 0"])
  }

  @Test func tellsOfAnotherReasonToSkip() throws {
    let before = ReplayText.automation("a", below: 0)
    let after = before.replacing("service", with: "team")
    let comparison = try Self.compare(before, after, on: [1])
    #expect(Self.counts(comparison) == ["a 0 0 1"])
    let differences = try #require(comparison.definitions.first?.examples.first?.differences)
    #expect(
      differences == [JSONDifference(path: ".reason", ours: "condition", theirs: "trigger")])
  }

  @Test func keepsTheFirstExamples() throws {
    let before = ReplayText.automation("a", below: 9)
    let after = ReplayText.automation("a", below: 9, body: "{{ .event.tier }}")
    var sum = try Self.compare(before, after, on: [5, 6], startingAt: 7)
    sum += try Self.compare(before, after, on: [1, 2], startingAt: 3)
    let examples = try #require(sum.definitions.first?.examples)
    #expect(examples.map(\.eventIndex) == [3, 4, 7])
    #expect(examples.map(\.eventID) == ["e1", "e2", "e5"])
    #expect(
      examples.first?.differences == [
        JSONDifference(path: ".effect.body.id", ours: "e1", theirs: 1)
      ])
    #expect(sum.altered == 4)
  }

  @Test func hidesSecretsInExamples() throws {
    let before = ReplayText.automation("a", below: 9, body: "{{ .secrets.OLD }}")
    let after = ReplayText.automation("a", below: 9, body: "{{ .secrets.NEW }} ")
    var context = ReplayText.context
    context.secrets = Secrets(JSONObject([("OLD", "sesame"), ("NEW", "open")]))
    var comparer = OutcomeComparer(
      ComparedDefinitions(
        ReplayText.definitions(after), before: ReplayText.definitions(before)), context: context)
    let bytes = Array(ReplayText.event("e", tier: 1).utf8)
    try comparer.compare(bytes, bytes.indices, index: 0)
    let example = try #require(comparer.comparison.definitions.first?.examples.first)
    #expect(
      example.differences == [
        JSONDifference(path: ".effect.body.id", ours: "***", theirs: "***")
      ])
  }
}
