extension Prelude {
  /// What would reach files, the environment, other inputs or the process: it reaches nothing.
  static let outsideWorld: [PreludeDefinition] = [
    // Hands a value to this process and fetches its answer.
    .init("_asked/0", "def _asked: debug | input;"),

    // Tells this process that a point of the program is passed.
    .init("_report/0", "def _report: debug;"),

    .init("env/0", "def env: {};"),
    .init("input/0", #"def input: error("break");"#),
    .init("inputs/0", "def inputs: empty;"),
    .init("debug/0", "def debug: .;"),
    .init("debug/1", "def debug(messages): (messages | empty), .;"),
    .init("stderr/0", "def stderr: .;"),
    .init("input_filename/0", "def input_filename: null;"),
    .init("input_line_number/0", #"def input_line_number: error("Unknown input line number");"#),
    .init("get_search_list/0", "def get_search_list: [];"),
    .init("modulemeta/0", #"def modulemeta: error("modulemeta: no modules here");"#),
    .init("get_jq_origin/0", "def get_jq_origin: null;"),
    .init("get_prog_origin/0", "def get_prog_origin: null;"),

    .init("_native_error/0", "def _native_error: error;"),

    // What the author raises. libjq 1.6 takes `error(null)` for the end of outputs: the null travels in
    // a wrapping. A text travels behind a NUL, so that it is not taken for a message of libjq.
    .init(
      "_raise/0", needs: ["_native_error/0"],
      #"""
      def _raise:
        if . == null then {"\u0000null": true} elif type == "string" then "\u0000" + . else . end
        | _native_error;
      """#),
    .init("_raise/1", needs: ["_raise/0"], "def _raise(message): message | _raise;"),

    // An error that `_caught` passes on ends the evaluation; libjq 1.6 cannot reuse an interpreter
    // that was halted.
    .init(
      "halt/0", needs: ["_native_error/0"],
      #"def halt: {"__jq": "halted"} | _native_error;"#),
    .init("halt_error/0", needs: ["halt/0"], "def halt_error: halt;"),
    .init(
      "halt_error/1", needs: ["halt/0"],
      #"""
      def halt_error($code):
        if $code | type == "number" then halt
        else error("halt_error/1: number required") end;
      """#),

    // libjq 1.6 also catches `break`, which travels as an object with the key `__jq`.
    .init(
      "_caught/0", needs: ["_native_error/0", "_asked/0"],
      #"""
      def _caught:
        if type == "string" then if .[:1] == "\u0000" then .[1:] else _asked end
        elif type != "object" then .
        elif has("__jq") then _native_error
        elif . == {"\u0000null": true} then null
        else . end;
      """#),
  ]
}
