extension Prelude {
  /// Dates, in UTC everywhere; libjq 1.6 aborts on instants beyond its calendar.
  static let dates: [PreludeDefinition] = [
    .init(
      "gmtime/0",
      """
      def _native_gmtime: gmtime;
      def gmtime:
        if type == "number" and (. > 67767976233532799 or . < -67768040609740800 or isnan) then
          error("error converting number of seconds since epoch to datetime")
        else _native_gmtime end;
      """),
    .init("localtime/0", needs: ["gmtime/0"], "def localtime: gmtime;"),
    .init(
      "_broken_down/0",
      """
      def _broken_down:
        if type == "array" then
          map(if type != "number" then .
              elif . > 2147483647 then 2147483647
              elif . < -2147483648 then -2147483648
              else . end)
          | . + [0, 0, 0, 0, 0, 0, 0, 0][length:]
        else . end;
      """),
    .init(
      "strftime/1", needs: ["gmtime/0", "_broken_down/0"],
      """
      def _native_strftime($format): strftime($format);
      def strftime($format):
        (if type == "number" then gmtime else _broken_down end) | _native_strftime($format);
      """),
    .init(
      "strflocaltime/1", needs: ["strftime/1"], "def strflocaltime($format): strftime($format);"),
    .init(
      "mktime/0", needs: ["_broken_down/0"],
      "def _native_mktime: mktime; def mktime: _broken_down | _native_mktime;"),
    .init(
      "todateiso8601/0", needs: ["strftime/1"],
      #"def todateiso8601: strftime("%Y-%m-%dT%H:%M:%SZ");"#),
    .init("todate/0", needs: ["todateiso8601/0"], "def todate: todateiso8601;"),
  ]
}
