extension Prelude {
  /// Assignments: a path whose update has no output is deleted after all others are set.
  static let updates: [PreludeDefinition] = [
    // libjq 1.6 overflows, or asks for all the memory there is, where later versions refuse an index.
    // What is no number is below both bounds or above both.
    .init(
      "_placed/0",
      """
      def _placed:
        if type == "array" and ([.[] | . > 536870911 and . < 2147483648] | contains([true]))
        then error("Array index too large") else . end;
      """),
    .init(
      "setpath/2", needs: ["_placed/0"],
      """
      def _native_setpath(path; value): setpath(path; value);
      def setpath(path; value): _native_setpath(path | _placed; value);
      """),
    .init(
      "_assign/2", needs: ["_placed/0"],
      """
      def _assign(paths; $value): reduce path(paths) as $path (.; setpath($path | _placed; $value));
      """),
    // `|=` and the operators made of it call `_modify`. In libjq 1.6 a `try` in the update also catches
    // the `break` of `first`, after which more values may come.
    .init(
      "_modify/2", needs: ["_placed/0"],
      """
      def _modify(paths; update):
        reduce path(paths) as $path ([., []];
          [.[0] | getpath($path) | first(update)] as $values
          | if $values == [] then setpath([1, (.[1] | length)]; $path)
            else setpath([0] + $path | _placed; $values[0]) end)
        | .[1] as $gone | .[0] | delpaths($gone);
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
