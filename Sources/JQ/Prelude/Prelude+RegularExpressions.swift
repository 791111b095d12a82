extension Prelude {
  /// Matching by regular expressions.
  ///
  /// libjq 1.6 misses an empty match at the end of a text, finds one again from each byte before it,
  /// which can read outside the text, gives it no groups, and never ends replacing it.
  static let regularExpressions: [PreludeDefinition] = [
    .init(
      "_matches/2",
      #"""
      def _can_match_nothing($re; $flags):
        ("" | _match_impl($re; $flags; true))
        or ($re | _match_impl("\\(\\?(?:[=!]|<[=!])|\\\\[bBAzZGK]|(?<!\\[)\\^|\\\\\\[\\^|\\$"; null; true));
      def _found_once:
        . as $found
        | if length < 2 then .
          else
            [range(length) as $i
              | select($i == 0 or $found[$i].length > 0 or $found[$i - 1].length > 0
                  or $found[$i - 1].offset != $found[$i].offset)
              | $found[$i]]
          end;
      def _with_groups($re; $flags):
        if ($re | type) == "string" and ($re | contains("("))
          and any(.[]; .length == 0 and (.captures | length) == 0) then
          ($flags // "" | split("g") | join("")) as $once
          | (if $once | contains("x") then "\n" else "" end) as $ending
          | ("x" | _match_impl("(?!)(?:" + $re + $ending + ")|x"; $once | split("n") | join(""); false)) as $probe
          | map(
              if .length == 0 and (.captures | length) == 0 then
                .offset as $offset
                | setpath(["captures"];
                    [$probe[0].captures[]? | {offset: $offset, string: "", length: 0, name: .name}])
              else . end)
        else . end;
      def _matches($re; $flags):
        if type == "string" and ($re | type) == "string" and ($flags | type) == "string"
          and ($flags | contains("g")) then
          . as $text
          | length as $length
          | ($flags | split("g") | join("")) as $once
          | (if $flags | contains("x") then "\n" else "" end) as $ending
          | if utf8bytelength == $length or (_can_match_nothing($re; $once) | not) then
              (_match_impl($re; $flags; false) | _found_once) as $found
              | if ($found | length) > 0 and $found[-1].length == 0 and $found[-1].offset == $length
                then $found
                else $found + _match_impl("\\z(?:" + $re + $ending + ")"; $once; false) end
            else
              [{next: 0}
                | recurse(
                    if .next > $length then empty
                    else
                      .next as $from
                      | $text
                      | _match_impl("\\A[\\s\\S]{\($from),}?\\K(?:" + $re + $ending + ")"; $once; false)
                      | .[0] // empty
                      | {match: ., next: (.offset + (if .length == 0 then 1 else .length end))}
                    end)
                | .match // empty]
            end
        else _match_impl($re; $flags; false) end
        | _with_groups($re; $flags);
      """#),
    .init(
      "match/2", needs: ["_matches/2"], "def match($re; $flags): _matches($re; $flags)[];"),
    .init(
      "match/1", needs: ["match/2"],
      """
      def match($value):
        ($value | type) as $type
        | if $type == "string" then match($value; null)
          elif $type == "array" and ($value | length) > 1 then match($value[0]; $value[1])
          elif $type == "array" and ($value | length) > 0 then match($value[0]; null)
          else error($type + " not a string or array") end;
      """),
    .init(
      "_captures/0",
      """
      def _captures:
        reduce (.captures[] | select(.name != null)) as $group
          ({}; setpath([$group.name]; $group.string));
      """),
    .init(
      "capture/2", needs: ["match/2", "_captures/0"],
      "def capture($re; $flags): match($re; $flags) | _captures;"),
    .init(
      "capture/1", needs: ["match/1", "_captures/0"],
      "def capture($value): match($value) | _captures;"),
    .init(
      "scan/2", needs: ["match/2"],
      """
      def scan($re; $flags):
        match($re; "g" + $flags)
        | if (.captures | length) > 0 then [.captures[].string] else .string end;
      """),
    .init("scan/1", needs: ["scan/2"], "def scan($re): scan($re; null);"),
    .init(
      "splits/2", needs: ["match/2"],
      """
      def splits($re; $flags): . as $text
        | [foreach (match($re; "g" + $flags), null) as $match ({next: 0};
            if $match == null then {part: $text[.next:]}
            else {part: $text[.next:$match.offset], next: ($match.offset + $match.length)} end;
            .part)]
        | .[];
      """),
    .init("splits/1", needs: ["splits/2"], "def splits($re): splits($re; null);"),
    .init("split/2", needs: ["splits/2"], "def split($re; $flags): [splits($re; $flags)];"),
    .init(
      "sub/3", needs: ["_matches/2", "_captures/0"],
      """
      def sub($re; replacement; $flags): . as $text
        | _matches($re; $flags) as $matches
        | if ($matches | length) == 0 then $text
          else
            reduce $matches[] as $match ({parts: [], next: 0};
              $text[.next:$match.offset] as $before
              | [$match | _captures | replacement] as $inserts
              | reduce range($inserts | length) as $i
                  (.; setpath(["parts", $i]; .parts[$i] + $before + $inserts[$i]))
              | setpath(["next"]; $match.offset + $match.length))
            | if (.parts | length) == 0 then $text else .parts[] + $text[.next:] end
          end;
      """),
    .init("sub/2", needs: ["sub/3"], #"def sub($re; replacement): sub($re; replacement; "");"#),
    .init(
      "gsub/3", needs: ["sub/3"],
      #"def gsub($re; replacement; $flags): sub($re; replacement; $flags + "g");"#),
    .init("gsub/2", needs: ["sub/3"], #"def gsub($re; replacement): sub($re; replacement; "g");"#),
  ]
}
