extension Prelude {
  /// Assignments: a path whose update has no output is deleted after all others are set.
  static let updates: [PreludeDefinition] = [
    // `|=` and the operators made of it call `_modify`. In libjq 1.6 a `try` in the update also catches
    // the `break` of `first`, after which more values may come.
    .init(
      "_modify/2",
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
