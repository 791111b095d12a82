extension Prelude {
  /// Numbers and indices.
  static let numbers: [PreludeDefinition] = [
    .init("have_literal_numbers/0", "def have_literal_numbers: true;"),
    .init("have_decnum/0", "def have_decnum: true;"),
    // A value as the platform shows it in messages: eleven bytes of its JSON, a cut character replaced.
    .init(
      "_shown/0",
      #"""
      def _shown:
        tojson
        | if utf8bytelength > 14 then
            until(utf8bytelength <= 11; .[:-1])
            | if utf8bytelength < 11 then . + "\uFFFD..." else . + "..." end
          else . end;
      """#),
    .init(
      "abs/0", needs: ["_shown/0"],
      #"""
      def abs:
        if type == "number" then (if . < 0 then - . else . end)
        else error("\(type) (\(_shown)) has no absolute value") end;
      """#),
    .init(
      "tonumber/0", needs: ["_shown/0"],
      #"""
      def _native_tonumber: tonumber;
      def tonumber:
        def refused: error("string (\(_shown)) cannot be parsed as a number");
        if type != "string" then _native_tonumber
        elif .[:1] <= " " or .[-1:] <= " " then refused
        else
          . as $text
          | [try (_native_tonumber | [.]) catch null][0]
          | if . == null then $text | refused else .[0] end
        end;
      """#),

    // libjq 1.8 lacks it; an older one has it where the C library has.
    .init("pow10/0", "def pow10: exp10;"),

    // A computed index is cut to an integer, as 1.7 cuts it.
    .init(
      "_index/0",
      #"def _index: if type == "number" then (if . < 0 then ceil else floor end) else . end;"#),

    // A bound that is not a number is none, as in 1.8.
    .init("_bound/0", #"def _bound: if type == "number" and isnan then null else . end;"#),
  ]
}
