extension Prelude {
  /// Builtins over the outputs of an expression.
  static let streams: [PreludeDefinition] = [
    .init(
      "limit/2",
      """
      def limit($count; f):
        if $count > 0 then
          label $done | foreach f as $item (0; . + 1; $item, if . >= $count then break $done else empty end)
        elif $count == 0 then empty
        else error("limit doesn't support negative count") end;
      """),
    .init(
      "skip/2",
      """
      def skip($count; f):
        if $count > 0 then foreach f as $item ($count; . - 1; if . < 0 then $item else empty end)
        elif $count == 0 then f
        else error("skip doesn't support negative count") end;
      """),
    .init(
      "nth/2",
      """
      def nth($index; f):
        if $index < 0 then error("nth doesn't support negative indices")
        else
          label $done
          | foreach f as $item ($index + 1; . - 1; if . <= 0 then $item, break $done else empty end)
        end;
      """),
    .init(
      "_nwise/1",
      """
      def _nwise($count):
        def part: if length <= $count then . else .[:$count], (.[$count:] | part) end;
        part;
      """),
    .init("_nwise/2", needs: ["_nwise/1"], "def _nwise(f; $count): f | _nwise($count);"),
    // libjq 1.6 asks for one output more than it needs, which may raise an error.
    .init(
      "any/2",
      "def any(generator; condition): [first(generator | condition or empty)] | length > 0;"),
    .init(
      "all/2",
      "def all(generator; condition): [first(generator | condition and empty)] | length == 0;"),
    .init("any/1", needs: ["any/2"], "def any(condition): any(.[]; condition);"),
    .init("all/1", needs: ["all/2"], "def all(condition): all(.[]; condition);"),
    .init("any/0", needs: ["any/1"], "def any: any(.);"),
    .init("all/0", needs: ["all/1"], "def all: all(.);"),
    .init("IN/1", needs: ["any/2"], "def IN(values): any(values == .; .);"),
    .init("IN/2", needs: ["any/2"], "def IN(source; values): any(source == values; .);"),
    .init("unique/0", "def unique: group_by(.) | map(.[0]);"),
    .init("last/1", "def last(f): reduce f as $item ([]; [$item]) | .[];"),
    .init("add/1", "def add(f): reduce f as $item (null; . + $item);"),
    .init(
      "pick/1",
      """
      def pick(paths): . as $whole
        | reduce path(paths) as $path (null; setpath($path; $whole | getpath($path)));
      """),
  ]
}
