extension Prelude {
  /// Assignments: a path whose update has no output is deleted after all others are set.
  static let updates: [PreludeDefinition] = [
    // libjq 1.6 overflows, or asks for all the memory there is, where later versions refuse an index.
    .init(
      "setpath/2",
      """
      def _native_setpath(path; value): setpath(path; value);
      def setpath(path; value):
        _native_setpath(
          path
          | if type == "array"
              and ([.[] | numbers | select(. > 536870911 and . < 2147483648)] | length) > 0
            then error("Array index too large") else . end;
          value);
      """),
    .init(
      "_assign/2", needs: ["setpath/2"],
      "def _assign(paths; $value): reduce path(paths) as $path (.; setpath($path; $value));"),
    // `|=` and the operators made of it call `_modify`. In libjq 1.6 a `try` in the update also catches
    // the `break` of `first`, after which more values may come.
    .init(
      "_modify/2", needs: ["setpath/2"],
      """
      def _modify(paths; update):
        reduce path(paths) as $path ([., []];
          . as $state
          | [$state[0] | getpath($path) | first(update)] as $values
          | $state
          | if ($values | length) > 0 then setpath([0] + $path; $values[0])
            else setpath([1, (.[1] | length)]; $path) end)
        | . as $state | $state[0] | delpaths($state[1]);
      """),
    .init("map_values/1", needs: ["_modify/2"], "def map_values(f): _modify(.[]; f);"),
    .init(
      "walk/1", needs: ["map_values/1"],
      """
      def walk(f):
        def rebuilt:
          if type == "object" then map_values(rebuilt)
          elif type == "array" then map(rebuilt)
          else . end
          | f;
        rebuilt;
      """),
  ]
}
