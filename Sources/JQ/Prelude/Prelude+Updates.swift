extension Prelude {
  /// Assignments: a path whose update has no output is deleted after all others are set.
  static let updates: [PreludeDefinition] = [
    // `|=` and the operators made of it call `_modify`.
    .init(
      "_modify/2",
      """
      def _modify(paths; update):
        reduce path(paths) as $path ([., []];
          . as $state
          | label $done
          | (($state[0] | getpath($path) | update) as $value
              | ($state | setpath([0] + $path; $value)), break $done),
            ($state | setpath([1, ($state[1] | length)]; $path)))
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
