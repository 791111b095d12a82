import JQSyntax
import Testing

@Suite struct JQErrorTests {
  @Test(
    "faults are at the right place",
    arguments: [
      (".a | 1️⃣foo2️⃣ | .b", "unknown function `foo`"),
      ("1️⃣map2️⃣", "unknown function `map/0`"),
      ("def f(g): g; 1️⃣f2️⃣", "unknown function `f/0`"),
      (".a 1️⃣?2️⃣ .b : .c", "unknown operator `? :`"),
      ("{a: (.b == 1) 1️⃣?2️⃣ \"x\" : \"y\"}", "unknown operator `? :`"),
      (".a 1️⃣??2️⃣ .b", "unknown operator `??`"),
      (".a 1️⃣?:2️⃣ .b", "unknown operator `?:`"),
      (".a.1️⃣toUpperCase2️⃣()", "unknown method `toUpperCase`"),
      ("[.a?, 1 1️⃣:2️⃣ 2]", "found `:`, expected `]`"),
      (".a 1️⃣&&2️⃣ .b", "unknown operator `&&`"),
      (".a 1️⃣||2️⃣ .b", "unknown operator `||`"),
      (".a 1️⃣===2️⃣ .b", "unknown operator `===`"),
      (".items1️⃣.02️⃣.name", "`.0` is a number, not a step of a path"),
      ("join(1️⃣'2️⃣,')", "single quotes are no quotes to jq here"),
      ("\"é\" | 1️⃣$x2️⃣", "unknown variable `$x`"),
      ("label $a | break 1️⃣$b2️⃣", "unknown label `$b`"),
      ("1️⃣if2️⃣ .a then 1", "`if` is never closed"),
      ("[1, 1️⃣(2️⃣2", "`(` is never closed"),
      (".a + 1️⃣\"abc2️⃣", "string is never closed"),
      (".a + \"x\\n1️⃣\\q2️⃣\"", "unknown escape `\\q`"),
      ("{1️⃣(1)2️⃣: 2}", "number as an object's key, expected a string"),
      ("1️⃣import2️⃣ \"a\" as a; .", "`import`, which the platform refuses"),
      (".a |1️⃣2️⃣", "found the end, expected an expression"),
      ("if . then 1 1️⃣}2️⃣", "found `}`, expected `end`"),
      ("if eq .a 1️⃣\"b\"2️⃣", "found `\"b\"`, expected `then`"),
      ("{a: 1 1️⃣+2️⃣ 2}", "found `+`, expected `,` or `}`"),
    ])
  func pointsAtFaults(marked: String, message: String) throws {
    let marked = MarkedText(marked)
    let error = try #require(JQQuery.parse(marked.text).errors.first)
    #expect(error.message == message)
    #expect([error.range.lowerBound, error.range.upperBound] == marked.offsets)
  }

  @Test(
    "more than one fault is found",
    arguments: [
      ("1️⃣foo | 2️⃣bar | .a | 3️⃣baz(1)", 3),
      ("[.a 1️⃣|| .b] | {a: 1 2️⃣+ 2}", 2),
      (".a 1️⃣|| .b | .c2️⃣.0.d", 2),
      ("map(.a 1️⃣&& .b) | \"x\\(.c 2️⃣|| .d)\" | .e[3️⃣]] ", 2),
      ("f(1️⃣;) | {(2️⃣)}", 2),
      ("\"1️⃣\\q\" + \"2️⃣\\z\"", 2),
    ])
  func goesOnAfterFaults(marked: String, count: Int) {
    let marked = MarkedText(marked)
    let starts = JQQuery.parse(marked.text).errors.map(\.range.lowerBound)
    #expect(starts.count >= count)
    #expect(Array(starts.prefix(count)) == Array(marked.offsets.prefix(count)))
  }

  @Test(
    "help says how to mend a fault",
    arguments: [
      ("lenght", "did you mean `length`?"),
      ("startswit(\"a\")", "did you mean `startswith`?"),
      ("toUpperCase", "did you mean `ascii_upcase`?"),
      (".a | to_upper", "did you mean `ascii_upcase`?"),
      (".a | trimEnd", "did you mean `rtrim`?"),
      (".a | trim_start", "did you mean `ltrim`?"),
      ("parseInt(.a)", "write `… | tonumber`"),
      ("toString(.a)", "write `… | tostring`"),
      ("length(.a)", "write `… | length`"),
      ("now()", "write `now` without `()`"),
      (".a.toUpperCase()", "write `| ascii_upcase`"),
      (".a.toLowerCase() == \"b\"", "write `| ascii_downcase`"),
      (".a.length()", "write `| length`"),
      (".a.includes(\"x\")", "write `| contains(…)`"),
      (".a.replace(\"x\", \"y\")", "write `| gsub(…; …)`"),
      (".a.split(\",\")", "write `| split(…)`"),
      (".a.trim()", "write `| trim`"),
      (".a.substring(0, 3)", "write `| .[start:end]`"),
      (".a.concat(.b)", "join values with `+`"),
      (".a.frob()", "write `.frob` without `()`"),
      (".a.frob(1)", "write functions behind a pipe: `| f(…)`"),
      (".a ? .b : .c", "write `if a then b else c end`"),
      (".a == 1 ? \"x\" : \"y\"", "write `if a then b else c end`"),
      (".a ?? .b", "write `//`"),
      (".a ?: .b", "write `//`"),
      ("map(x => .b)", "write the body alone: `map(.name)`"),
      ("typeof .a", "write `… | type`"),
      ("return .a", "leave out `return`; an expression is its own result"),
      (".a is null", "write `==`"),
      ("`a`", "use double quotes: `\"…\"`"),
      ("const x = 1", "write `… as $x | …`"),
      ("{a: .b ?? .c}", "write `//`"),
      ("$foo", "variables come from `as`: `… as $foo | …`"),
      ("def area: 1; arae", "did you mean `area`?"),
      ("1 as $item | $itme", "did you mean `$item`?"),
      ("map", "the number of arguments differs: there is `map/1`"),
      ("event.diff.after", "put a dot in front: `.event`"),
      ("entity | .title", "put a dot in front: `.entity`"),
      ("folder.path", "put a dot in front: `.folder`"),
      (".inputs.my-name", "write `.inputs[\"my-name\"]`"),
      (".inputs.my-long-name == 1", "write `.inputs[\"my-long-name\"]`"),
      (".my-name", "write `.[\"my-name\"]`"),
      (".a && .b", "write `and`"),
      (".a || .b", "write `or`"),
      (".a === 1", "write `==`"),
      (".a !== 1", "write `!=`"),
      ("!.a", "write `(…) | not`"),
      ("join(',')", "use double quotes: `\",\"`"),
      (".properties.'on-call'", "write `.properties[\"on-call\"]`"),
      (".items.0.name", "write `.items[0]`"),
      ("if .a == 1 then 2", "close it with `end`"),
      ("if 1 then 2 else if 3 then 4 end", "write `elif` for `else if`, or one more `end`"),
      (
        "if eq .a \"b\"",
        "jq compares with operators: `if .a == \"b\" then … else … end`"
      ),
      ("{a: 1 + 2}", "put parentheses around the value"),
      ("{a: if . then 1 end}", "put parentheses around it"),
      ("if . then . end.a", "put parentheses around the `if`"),
      ("[1, 2,]", "drop the comma"),
      (".a?//1", "put a space inside: `? //`"),
      ("file://README.md", "put double quotes around text: `\"…\"`"),
      ("Comment Event", "put double quotes around text: `\"…\"`"),
      ("\"\\q\"", "write `\\\\` for a backslash"),
      (" else ", "`else` belongs to an `if … then … else … end` in the same expression"),
    ])
  func helps(source: String, help: String) throws {
    let error = try #require(JQQuery.parse(source).errors.first)
    #expect(error.help == help)
  }

  @Test func namesTheClassOfEachFault() {
    func kind(_ source: String) -> JQSyntaxError.Kind? { JQQuery.parse(source).errors.first?.kind }
    #expect(kind("") == .emptyExpression)
    #expect(kind("def f: 1;") == .onlyDefinitions)
    #expect(kind("f(1)") == .undefinedFunction(JQFunction("f", 1)))
    #expect(kind("$x") == .undefinedVariable("x"))
    #expect(kind("break $x") == .undefinedLabel("x"))
    #expect(kind("break") == .breakWithoutLabel)
    #expect(kind("\"a") == .unterminatedString)
    #expect(kind("[1") == .unterminatedConstruct("["))
    #expect(kind("\"\\q\"") == .badEscape)
    #expect(kind("{(1): 1}") == .nonStringKey(type: "number"))
    #expect(kind("include \"a\"; .") == .moduleDirective("include"))
    #expect(kind("1 +") == .unexpectedEnd(expected: "an expression"))
    #expect(kind("1 2") == .unexpectedToken(found: "2", expected: "the end"))
  }
}
