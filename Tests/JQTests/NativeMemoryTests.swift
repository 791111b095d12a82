import JQ
import JSONTapes
import JSONValues
import Testing

@Suite struct NativeMemoryTests {
  /// What an expression makes natively is bounded; libjq takes over what is more.
  @Test func takesOnlySoMuchMemory() throws {
    var set = JQExpressionSet()
    let repeated = set.insert(". as $root | reduce .list[] as $i (\"\"; $root.large + $root.large)")
    var evaluator = JQEvaluator(set)
    let input = evaluator.input([
      "large": .string(String(repeating: "a", count: 400_000)),
      "list": .array(Array(repeating: 1, count: 500)),
    ])
    guard case .value(.string(let text)) = evaluator.evaluate(repeated, on: input) else {
      Issue.record("no text")
      return
    }
    #expect(text.utf8.count == 800_000)
    #expect(evaluator.memory.scratchSize < 1 << 27)
    evaluator.clear()
    #expect(evaluator.memory.scratchSize == 0)
  }
}
