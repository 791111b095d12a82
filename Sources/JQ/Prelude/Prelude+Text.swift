extension Prelude {
  /// Strings by code points.
  static let text: [PreludeDefinition] = [
    .init(
      "ltrimstr/1",
      """
      def _native_ltrimstr($text): ltrimstr($text);
      def ltrimstr($text): if startswith($text) then _native_ltrimstr($text) else . end;
      """),
    .init(
      "rtrimstr/1",
      """
      def rtrimstr($text): if endswith($text) then .[:length - ($text | length)] else . end;
      """),
    .init(
      "_is_space/0",
      """
      def _is_space:
        (. >= 9 and . <= 13) or . == 32 or . == 133 or . == 160 or . == 5760
        or (. >= 8192 and . <= 8202) or . == 8232 or . == 8233 or . == 8239 or . == 8287 or . == 12288;
      """),
    .init(
      "ltrim/0", needs: ["_is_space/0"],
      """
      def ltrim:
        if type == "string" then
          explode as $codes | ($codes | length) as $count
          | .[first((range($count) | select($codes[.] | _is_space | not)), $count):]
        else error("trim input must be a string") end;
      """),
    .init(
      "rtrim/0", needs: ["_is_space/0"],
      """
      def rtrim:
        if type == "string" then
          explode as $codes | ($codes | length) as $count
          | .[:first((range($count - 1; -1; -1) | select($codes[.] | _is_space | not)), -1) + 1]
        else error("trim input must be a string") end;
      """),
    .init("trim/0", needs: ["ltrim/0", "rtrim/0"], "def trim: ltrim | rtrim;"),

    // libjq 1.6 counts bytes.
    .init(
      "indices/1",
      """
      def _native_indices($part): indices($part);
      def indices($part):
        if type == "string" and ($part | type) == "string" then
          if $part == "" then []
          elif utf8bytelength == length then _native_indices($part)
          else explode | _native_indices($part | explode) end
        else _native_indices($part) end;
      """),
    .init("index/1", needs: ["indices/1"], "def index($part): indices($part) | .[0];"),
    .init("rindex/1", needs: ["indices/1"], "def rindex($part): indices($part) | .[-1:][0];"),

    // libjq 1.6 aborts on numbers that are no code points.
    .init(
      "implode/0",
      """
      def _native_implode: implode;
      def implode:
        if type == "array" then
          map(if type == "number" and (. > 1114111 or . < 0 or (. >= 55296 and . <= 57343)) then 65533
              else . end)
          | _native_implode
        else error("implode input must be an array") end;
      """),

    .init(
      "_urid/0", needs: ["_shown/0"],
      #"""
      def _urid:
        def hex: if . >= 48 and . <= 57 then . - 48 elif . >= 65 and . <= 70 then . - 55
          elif . >= 97 and . <= 102 then . - 87 else null end;
        tostring as $text
        | def invalid: error("string (\($text | _shown)) is not a valid uri encoding");
        def continuation($bytes; $from; $count):
          [range($from; $from + $count) | $bytes[.] // -1
            | if . >= 128 and . < 192 then . - 128 else null end]
          | if any(. == null) then null else . end;
        ($text | explode) as $codes
        | [foreach range($codes | length) as $i ({next: 0};
            if $i < .next then .bytes = []
            elif $codes[$i] == 37 then
              ([$codes[$i + 1, $i + 2] // 0 | hex]) as $digits
              | if any($digits[]; . == null) then invalid
                else {next: ($i + 3), bytes: [$digits[0] * 16 + $digits[1]]} end
            elif $codes[$i] < 128 then {next: ($i + 1), bytes: [$codes[$i]]}
            else {next: ($i + 1), bytes: [($codes[$i] + 1114112)]} end;
            .bytes[])] as $bytes
        | [foreach range($bytes | length) as $i ({next: 0};
            if $i < .next then .codes = []
            else
              $bytes[$i] as $b
              | if $b >= 1114112 then {next: ($i + 1), codes: [$b - 1114112]}
                elif $b < 128 then {next: ($i + 1), codes: [$b]}
                else
                  (if $b >= 194 and $b < 224 then 1 elif $b >= 224 and $b < 240 then 2
                   elif $b >= 240 and $b < 245 then 3 else 0 end) as $more
                  | (if $more == 0 then null else continuation($bytes; $i + 1; $more) end) as $rest
                  | if $rest == null then {next: ($i + 1), codes: [65533]}
                    else
                      {next: ($i + 1 + $more),
                       codes: [reduce $rest[] as $r
                         ($b - (if $more == 1 then 192 elif $more == 2 then 224 else 240 end);
                          . * 64 + $r)]}
                    end
                end
            end;
            .codes[])]
        | implode;
      """#),
    .init(
      "format/1", needs: ["_urid/0"],
      """
      def _native_format($name): format($name);
      def format($name): if $name == "urid" then _urid else _native_format($name) end;
      """),
  ]
}
