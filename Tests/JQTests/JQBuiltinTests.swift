import JQSyntax
import Testing

@testable import JQ

/// Every builtin of the platform is there whatever libjq is installed.
@Suite struct JQBuiltinTests {
  @Test func everyBuiltinCompiles() {
    let builtins = JQBuiltins.table.keys.sorted { $0.description < $1.description }
    var missing: [String] = []
    for start in stride(from: 0, to: builtins.count, by: 64) {
      let batch = builtins[start..<min(start + 64, builtins.count)]
      let calls = batch.map { function in
        let arguments = Array(repeating: ".", count: function.arity).joined(separator: ";")
        return function.name + (function.arity == 0 ? "" : "(\(arguments))")
      }
      let text = JQLibJQText(text: calls.joined(separator: ","), needs: Set(batch))
      do {
        _ = try JQInterpreter(program: JQProgramText([text], clock: .system).text)
      } catch {
        missing += error.messages
      }
    }
    #expect(missing.isEmpty)
  }
}
