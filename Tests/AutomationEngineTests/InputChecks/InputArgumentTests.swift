import AutomationDefinitions
import AutomationEngine
import JSONValues
import TestTexts
import Testing

struct InputArgumentTests {
  private static let form = """
    text: {type: string}
    count: {type: number}
    flag: {type: boolean}
    list: {type: array}
    map: {type: object}
    a=b: {type: string}
    service: {type: string, format: entity}
    """

  @Test(arguments: [
    ("text=x", #""x""#), ("text=", #""""#), ("text=a=b", #""a=b""#), ("text=5", #""5""#),
    ("text= x ", #"" x ""#),
    ("count=5", "5"), ("count=-1.50", "-1.50"), ("count=1e3", "1e3"), ("flag=true", "true"),
    ("flag=false", "false"),
    ("list=[1]", "[1]"), (#"map={"a": 1}"#, #"{"a":1}"#), ("a=b=c", #""c""#), ("a=b:=1", "1"),
    ("a=x", #""x""#),
    ("other=5", #""5""#), ("other:=5", "5"), ("text:=null", "null"), ("count:=\"x\"", #""x""#),
    ("service=checkout", #""checkout""#), (#"service:={"identifier":"c"}"#, #"{"identifier":"c"}"#),
    ("text=x:=y", #""x:=y""#), ("ns:key=1", #""1""#),
  ])
  func readsArguments(argument: String, value: String) throws {
    let inputs = try readForm(Self.form)
    let read = try InputArgument(argument, declared: inputs)
    #expect(try read.value(for: inputs.input(read.name)).jsonText == value)
  }

  @Test(
    arguments: caseTable(
      #"""
      text
        `text` has no value: write `name=value` or `name:=JSON`
      =x
        `=x` has no name: write `name=value` or `name:=JSON`
      :=x
        `:=x` has no name: write `name=value` or `name:=JSON`
      count=five
        input `count` is a number, found `five`
      count=
        input `count` is a number, found ``
      count=nan
        input `count` is a number, found `nan`
      count=0x10
        input `count` is a number, found `0x10`
      count="5"
        input `count` is a number, found `"5"`
      flag=yes
        input `flag` is a boolean, found `yes`: write `true` or `false`
      list=a,b
        input `list` must be JSON, found `a,b`: unknown word; JSON has `true`, `false` and `null`
      list={}
        input `list` is of type array, found JSON of type object
      map=[]
        input `map` is of type object, found JSON of type array
      text:={
        input `text` must be JSON, found `{`: the text ends where a key in double quotes or `}` is
        expected
      """#))
  func refusesArguments(argument: String, message: String) throws {
    let inputs = try readForm(Self.form)
    do {
      let read = try InputArgument(argument, declared: inputs)
      _ = try read.value(for: inputs.input(read.name))
      Issue.record("it was read")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test func needsNoForm() throws {
    let read = try InputArgument("a=b=c", declared: nil)
    #expect(read.name == "a")
    #expect(try read.value(for: nil) == "b=c")
  }
}
