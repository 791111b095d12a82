extension JQQuery {
  /// The comments of an expression as UTF-8 offsets, each from its `#` to the end of its line; also
  /// where the expression cannot be parsed.
  package static func comments(in source: String) -> [Range<Int>] {
    var lexer = JQLexer(bytes: JQQuoting.rewrittenUTF8(source))
    lexer.scanAll()
    return lexer.comments
  }
}
