import AutomationDefinitions
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

@Suite struct YAMLDocumentTests {
  private func read(_ marked: MarkedText) -> (values: [String], findings: [String]) {
    let (roots, diagnostics) = DocumentReader.read(marked.file("a.yaml"), format: .yaml)
    return (roots.map(\.value.jsonText), diagnostics.map(\.summary))
  }

  @Test(arguments: [("!!binary", "!!binary"), ("!Sub", "!Sub"), ("!<x:y>", "x:y")])
  func callsTagsAsTheyAreWritten(_ tag: String, _ name: String) {
    let file = SourceFile(path: "a.yaml", text: "a: \(tag) b")
    let found = DocumentReader.read(file, format: .yaml).diagnostics
    #expect(found.map(\.message) == ["unknown tag `\(name)`; the value is read without it"])
  }

  @Test(arguments: [
    ("[null, ~, Null, '']", #"[null,null,null,""]"#),
    ("a:\nb: ", #"{"a":null,"b":null}"#),
    ("[true, False, TRUE, yes, on, no, Off, y]", #"[true,false,true,"yes","on","no","Off","y"]"#),
    ("[1, -2, +3, 007, 0o17, 0xFf, 1_000]", #"[1,-2,3,7,15,255,"1_000"]"#),
    ("[1.0, 1.50, .5, 1., 1e3, -1.5E-2, 1e]", #"[1.0,1.50,0.5,1,1e3,-1.5E-2,"1e"]"#),
    ("[.inf, -.Inf, .nan]", #"[".inf","-.Inf",".nan"]"#),
    (
      "[12345678901234567890, 0.10000000000000000001]",
      "[12345678901234567890,0.10000000000000000001]"
    ),
    (
      "[12:30:45, 2024-01-01, 1.2.3, -, =]".replacing(", -,", with: ","),
      #"["12:30:45","2024-01-01","1.2.3","="]"#
    ),
    (
      "[!!str 1, !!int '5', !!float 1.5, !!bool 'true', !!null '', ! 7]",
      #"["1",5,1.5,true,null,"7"]"#
    ),
    ("{on: 1, 2: b, ~: c, true: d}", #"{"2":"b","on":1,"~":"c","true":"d"}"#),
    ("- a\n- b: c\n  d: [e, {f: g}]", #"["a",{"b":"c","d":["e",{"f":"g"}]}]"#),
    ("\u{FEFF}a: 1", #"{"a":1}"#),
    ("%YAML 1.2\n---\na: 1", #"{"a":1}"#),
    (#"{"a": "é", "b": [1, 2]}"#, #"{"a":"é","b":[1,2]}"#),
  ])
  func resolvesPlainScalars(text: String, expected: String) {
    let (values, findings) = read(MarkedText(text))
    #expect(values == [expected])
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("a: &x {b: 1}\nc: *x", #"{"a":{"b":1},"c":{"b":1}}"#),
    ("a: &x b\n*x : c", #"{"a":"b","b":"c"}"#),
    (
      "a: &x {b: 1, c: 2}\nd:\n  e: 0\n  <<: *x\n  b: 3",
      #"{"a":{"b":1,"c":2},"d":{"e":0,"c":2,"b":3}}"#
    ),
    (
      "[&x {a: 1}, &y {a: 2, b: 2}, {<<: [*x, *y], c: 3}]",
      #"[{"a":1},{"a":2,"b":2},{"a":1,"b":2,"c":3}]"#
    ),
    ("{'<<': 1}", #"{"<<":1}"#),
  ])
  func resolvesAliasesAndMergeKeys(text: String, expected: String) {
    let (values, findings) = read(MarkedText(text))
    #expect(values == [expected])
    #expect(findings.isEmpty)
  }

  @Test func readsStreams() {
    let (values, findings) = read(MarkedText("a: 1\n---\n---\nb: 2\n...\n---\n- c\n"))
    #expect(values == [#"{"a":1}"#, #"{"b":2}"#, #"["c"]"#])
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("D009", "é: 1️⃣{{ .a }}"),
    ("D009", "- 1️⃣{{ .a.b }}"),
    ("D009", "a: 1️⃣{{ .a | f(\"x\") }}"),
    ("D009", "b: 1\na: 1️⃣{{ .a }} text\nc: 2"),
    ("D009", "a: [1️⃣{{ .a }}, 2]"),
    ("D009", "a: 1️⃣{{ .a[\"b\"] }}"),
    ("D006", "a: \"{{ .b[1️⃣\"c\"] }}\""),
    ("D006", "a: '{{ .b | split(1️⃣'/') }}'\nc: d"),
    ("D006", "{\"a\": \"{{ .b[1️⃣\"c\"] }}\"}"),
    ("D006", "a: \"{{ .b\n  [1️⃣\"c\"] }}\""),
    ("D008", "{\"x\": \"{{ .a\", \"b\": \"c\" \"d\": 1}"),
    ("D007", "a: 1\n1️⃣a: 2"),
    ("D008", "a: b\n  c1️⃣: d"),
    ("D008", "a: 1️⃣\"x"),
    ("D008", "a: b\nc: 1️⃣'x\nd: e\n"),
    ("D008", "a:\n1️⃣\t- b"),
    ("D008", "a: 1️⃣@b"),
    ("D008", "a: 1️⃣[1"),
    ("D008", "a: 1️⃣{b: 1\n"),
    ("D011", "a: 1️⃣*x"),
    ("D011", "a: &x [1️⃣*x]"),
    ("D013", "? 1️⃣[a]\n: b"),
    ("D014", "a:\n  <<: 1️⃣b"),
    ("D015", "a: 1️⃣!x b"),
    ("D015", "a: 1️⃣!!int b"),
    ("D015", "a: &n 1️⃣!x b"),
    ("D002", "1️⃣# only a comment\n"),
    ("D002", "1️⃣---\n---\n"),
  ])
  func reportsFaults(code: String, text: String) {
    let marked = MarkedText(text)
    let findings = read(marked).findings
    #expect(findings.map { $0.prefix(4) } == [code[...]])
    if marked[1] >= 0 { #expect(findings == ["\(code)@\(marked[1])"]) }
  }

  @Test(
    arguments: [
      (
        "a: {{ .b }}", "an unquoted `{{` opens a mapping in YAML",
        "quote the template: `\"{{ … }}\"`"
      ),
      (
        "a: {{ .b[\"c\"] }}", "an unquoted `{{` opens a mapping in YAML",
        "quote the template: `'{{ … }}'`"
      ),
      ("a: \"x", "this quote is never closed", "close the quote"),
      ("a: [x\n", "`[` is never closed", "close it with `]`"),
      (
        "a: 'it's x'", "did not find expected key while parsing a block mapping",
        "write `''` for a quote inside the text"
      ),
      (
        "a: \"x\nb: \"c\"", "did not find expected key while parsing a block mapping",
        "close the quote that opens on line 1"
      ),
      (
        "a: *x* y", "did not find expected alphabetic or numeric character while scanning an alias",
        "quote text that begins with `*`"
      ),
      (
        "a: @b", "found character that cannot start any token while scanning for the next token",
        "quote text that begins with `@`"
      ),
      (
        "a: %b", "found character that cannot start any token while scanning for the next token",
        "quote text that begins with `%`"
      ),
      (
        "a: `b`", "found character that cannot start any token while scanning for the next token",
        "quote text that begins with ```"
      ),
      (
        "a: & b", "did not find expected alphabetic or numeric character while scanning an anchor",
        "quote text that begins with `&`"
      ),
      (
        "a: !<x y", "did not find the expected '>' while scanning a tag",
        "quote text that begins with `!`"
      ),
      ("# only", "the file holds no value", "write a definition"),
      ("---\n---\n", "the file holds no value", "write a definition"),
      (" \n", "the file is empty", "write a value into it, or remove the file"),
      ("a: 1\na: 2", "the key `a` stands here again", "remove one of the two"),
      (
        "? [a]\n: b", "found an array as a key, expected text",
        "quote text that begins with `{`, `[` or `?`"
      ),
      (
        "<<: b", "found a string behind `<<:`, expected a mapping",
        "write `<<: *name`, or quote the key `\"<<\"`"
      ),
      ("a: !!int b", "`b` is not a number", "remove the tag `!!int`"),
      (
        String(repeating: "[", count: 1_001), "nested deeper than 1000 levels", "nest less deeply"
      ),
    ] as [(String, String, String?)])
  func saysWhatIsWrongAndHowToMendIt(text: String, message: String, help: String?) {
    let file = SourceFile(path: "a.yaml", text: text)
    let finding = DocumentReader.read(file, format: .yaml).diagnostics.first
    #expect(finding?.message == message)
    #expect(finding?.help == help)
  }

  @Test(arguments: ["a: 1️⃣!x2️⃣ b", "a: &n 1️⃣!!int2️⃣ b", "a: 1️⃣!x2️⃣\n  b: c\n", "[1️⃣!x2️⃣, 1]"])
  func marksTheTagAlone(text: String) {
    let marked = MarkedText(text)
    let finding = DocumentReader.read(marked.file("a.yaml"), format: .yaml).diagnostics.first
    #expect(finding?.span?.range == marked[1]..<marked[2])
  }

  @Test func readsUnquotedTemplatesAsText() {
    let (values, _) = read(MarkedText("a: {{ .b }}\nc: d"))
    #expect(values == [#"{"a":"{{ .b }}","c":"d"}"#])
  }

  @Test func refusesExplosions() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...40 {
      text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
    }
    #expect(read(MarkedText(text)).findings.map { $0.prefix(4) } == ["D012"])
    let file = SourceFile(path: "a.yaml", text: text)
    let finding = DocumentReader.read(file, format: .yaml).diagnostics.first
    #expect(finding?.help == "let aliases repeat fewer values, or write out what is needed")
  }

  @Test func survivesHostileText() {
    let texts = [
      String(repeating: "[", count: 5_000), String(repeating: "{", count: 5_000),
      String(repeating: "- ", count: 5_000), String(repeating: "? ", count: 5_000),
      String(repeating: "a: &a ", count: 500), "\0", "a: \0", "\u{FEFF}\u{FEFF}", "%", "--- |",
      "a: |9\n b", "a: >-+\n", "\"\\ud83d\\ude00\"", "&a", "*a", "!", "!<", "a: !<tag:x> b",
      "'", "\"\\", "|", ">", "a: |\n", "- |2\n", "\r", "\r\r\n\n", "\u{2028}", "a: b\u{85}c",
    ]
    for text in texts {
      for format in DocumentFormat.allCases {
        let file = SourceFile(path: "a", text: text)
        let (roots, diagnostics) = DocumentReader.read(file, format: format)
        #expect(!roots.isEmpty || !diagnostics.isEmpty, "\(text.prefix(20))")
      }
    }
  }
}
