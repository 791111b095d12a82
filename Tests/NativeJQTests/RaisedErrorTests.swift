import JQSyntax
import JSONTapes
import JSONValues
import NativeJQ
import Testing

/// Errors that are known for such before libjq is asked for their words.
@Suite struct RaisedErrorTests {
  /// What definitions do most often to a value that is missing.
  @Test(arguments: [
    "fromdate", #"strptime("%Y")"#, "todate", #"strftime("%Y")"#, "mktime", #"test("a")"#,
    #"gsub("a"; "b")"#, #"split(",")"#, "ascii_downcase", "to_entries", "from_entries", ".[]",
    #"join(",")"#, "fromjson", ". - 1", "1 * .", ". / 1000", ". % 2", "floor", "tonumber",
  ])
  func nullIsRefused(_ expression: String) throws {
    var programs = NativePrograms()
    let query = try #require(JQQuery.parse(expression).query)
    let compiled = programs.compile(query)
    let program = try #require(compiled)
    var machine = NativeMachine(programs)
    machine.memory.load(.null)
    let answer = machine.run(program, on: machine.memory.root)
    guard case .raised = answer else {
      Issue.record("\(answer)")
      return
    }
  }
}
