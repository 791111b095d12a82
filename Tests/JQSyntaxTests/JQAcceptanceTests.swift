import JQSyntax
import Testing

@Suite struct JQAcceptanceTests {
  @Test(
    "the platform compiles these",
    arguments: [
      "{a, \"b\", \"c\\(1)\", @base64 \"x\", (.k): 1, if: 1, and, $__loc__}",
      "1 as $x | {$x, $x: 2}", "{ \"a\": 1, }", "{}", "{a: 1 | 2}", "{a: -1}", "{a: - -1}",
      "{a: .b?}", "{a: (1, 2)}", "{(\"a\", \"b\"): 1}", "{\"a b\"}", "{a::b: 1}",
      ". as [$a, {b: $c}] ?// $a | $a", ". as {a: $x, \"b\": $y, (\"c\"): $z, $w, if: $v} | $v",
      ". as {$a: [$b]} | $a, $b", "1 as $if | $if", "def f($and): $and; f(1)",
      "def f: reduce .[] as [$a] (0; $a); f", "foreach .[] as $x (0; . + $x; [$x, .])",
      "[.[] | try error(\"x\") catch .]", "label $out | foreach .[] as $x (0; 1; break $out)",
      "def f(g; $x): g | $x; f(.; 1)", "def f($x): x; f(1)", "def f: def g: 3; g; f",
      "def f(f): f; f(1)", "def f: f; 1", "$ENV.PATH", "env.HOME", "$__loc__", "@foo",
      "@base64 \"x\"",
      "\"\\(1 + 2) \\(\"a\\(.b)\")\"", "\"\\u00e9\\ud83d\\ude00\\n\\/\"", "\"\\udc00\"", "\"a\nb\"",
      "1.", ".5", "1.e3", "1e1000", "1E-2", ". # comment", "# comment \\\n still comment\n1",
      "#\n.", "1\r\n+ 2", "..?", ".?", ".[]?", ". as $dot | $dot", "input", "halt_error(1)",
      "ltrimstr(\"a\", \"b\")", "splits(\"a\"; null)",
      "try error catch .", "try error(null)", "[limit(3; repeat(1))]", "$ENV | .a",
      "1 as [$a] | $a",
      "'single'", ". as {a: $x} ?// [$x] | $x", ".a[1:] |= map(. + 1)", "@json \"v=\\(.a)\"",
      "1 != 2",
    ])
  func accepts(source: String) {
    let result = JQQuery.parse(source)
    #expect(result.query != nil, "\(result.errors)")
    #expect(result.errors.isEmpty)
  }

  @Test(
    "the platform refuses these, in these words",
    arguments: [
      ("", "syntax error, unexpected end of file"),
      ("  # only a comment", "syntax error, unexpected end of file"),
      ("def f: 1;", "syntax error, unexpected end of file"),
      ("import \"a\" as a; .", "syntax error, unexpected import"),
      ("include \"a\"; .", "syntax error, unexpected include"),
      ("module {}; .", "syntax error, unexpected module"),
      ("foo", "foo/0 is not defined"),
      ("map", "map/0 is not defined"),
      ("limit(1)", "limit/1 is not defined"),
      (".a.[1:]", "syntax error, unexpected ':'"),
      (".a.[:1]", "syntax error, unexpected ':'"),
      ("\"x\".[1:2]", "syntax error, unexpected ':'"),
      (".[0].[1:2]", "syntax error, unexpected ':'"),
      ("a::b", "a::b/0 is not defined"),
      ("$x", "$x is not defined"),
      ("{$x}", "$x is not defined"),
      ("$__prog_args", "$__prog_args is not defined"),
      ("(1 as $x | 1) | $x", "$x is not defined"),
      ("reduce . as $x ($x; 1)", "$x is not defined"),
      (". as {a: $k, ($k): $v} | $v", "$k is not defined"),
      ("def f(g): 1; g", "g/0 is not defined"),
      ("(def f: 1; f), f", "f/0 is not defined"),
      ("true(1)", "true/1 is not defined"),
      ("break", "break requires a label to break to"),
      ("break $x", "$*label-x is not defined"),
      ("(label $x | 1), break $x", "$*label-x is not defined"),
      ("if true then 1", "Possibly unterminated 'if' statement"),
      ("\"\\x\"", "Invalid escape at line 1, column 4 (while parsing '\"\\x\"')"),
      (
        "\"a\\n\\q\"",
        "Invalid escape at line 1, column 6 (while parsing '\"\\n\\q\"')"
      ),
      (
        "\"\\ud83d\"",
        "Invalid \\uXXXX\\uXXXX surrogate pair escape at line 1, column 8 "
          + "(while parsing '\"\\ud83d\"')"
      ),
      ("{(1): 2}", "Cannot use number (1) as object key"),
      (". as {(true): $x} | 1", "Cannot use boolean (true) as object key"),
      ("{(null + []): 2}", "Cannot use array (null + []) as object key"),
      ("1 == 2 == 3", "syntax error, unexpected =="),
      (".a = .b = 1", "syntax error, unexpected '='"),
      ("{a: 1 | . + 1}", "syntax error, unexpected '+'"),
      ("{a: 1 + 2}", "syntax error, unexpected '+'"),
      ("{a: if . then 1 end}", "syntax error, unexpected if"),
      ("{a: f?}", "syntax error, unexpected '?'"),
      ("{1: 2}", "syntax error, unexpected LITERAL"),
      ("{(\"a\")}", "syntax error, unexpected '}'"),
      ("{@base64: 1}", "syntax error, unexpected FORMAT"),
      ("{,}", "syntax error, unexpected ','"),
      ("{a:1,,}", "syntax error, unexpected ','"),
      ("[1,2,]", "syntax error, unexpected ']'"),
      ("[1", "syntax error, unexpected end of file"),
      ("(1]", "syntax error, unexpected INVALID_CHARACTER"),
      ("()", "syntax error, unexpected ')'"),
      ("f()", "syntax error, unexpected ')'"),
      ("0x10", "syntax error, unexpected IDENT"),
      (". .", "syntax error, unexpected end of file"),
      (".a..b", "syntax error, unexpected .."),
      (".a.0.b", "syntax error, unexpected LITERAL"),
      (".a?//1", "syntax error, unexpected ?//"),
      ("1?.a", "syntax error, unexpected FIELD"),
      ("1? as $x | 1", "syntax error, unexpected as"),
      ("-1 as", "syntax error, unexpected end of file"),
      ("reduce -1 as $x (0; 1)", "syntax error, unexpected '-'"),
      (". as [] | 1", "syntax error, unexpected ']'"),
      (". as {a} | 1", "syntax error, unexpected '}'"),
      (". as {} | 1", "syntax error, unexpected '}'"),
      ("1 as $__loc__ | 1", "syntax error, unexpected $__loc__"),
      ("$ x", "syntax error, unexpected IDENT"),
      ("\"abc", "syntax error, unexpected end of file"),
      ("\"\\(1\"", "syntax error, unexpected QQSTRING_START"),
      ("1 2", "syntax error, unexpected LITERAL"),
      ("é", "syntax error, unexpected INVALID_CHARACTER"),
      ("join(',')", "syntax error, unexpected INVALID_CHARACTER"),
      ("1) as $x | (2", "syntax error, unexpected INVALID_CHARACTER"),
    ])
  func refuses(source: String, message: String) throws {
    let result = JQQuery.parse(source)
    #expect(result.query == nil)
    let error = try #require(result.errors.first)
    #expect(error.platformMessage.hasPrefix(message), "\(error.platformMessage)")
  }
}
