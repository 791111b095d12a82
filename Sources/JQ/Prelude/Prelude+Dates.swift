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
    // libjq 1.6 takes the machine's summer time into account; days are counted from 1970-01-01 in
    // eras of 400 years that begin in March.
    .init(
      "mktime/0", needs: ["_broken_down/0"],
      """
      def mktime:
        if type != "array" then error("mktime requires array inputs")
        elif any(.[:8][]; type != "number") then error("mktime requires parsed datetime inputs")
        else
          _broken_down | map(if . < 0 then ceil else floor end)
          | (.[1] / 12 | floor) as $carry
          | (.[1] - 12 * $carry) as $month
          | (.[0] + $carry - (if $month < 2 then 1 else 0 end)) as $year
          | ($year / 400 | floor) as $era
          | ($year - 400 * $era) as $yearOfEra
          | (((153 * (($month + 10) % 12) + 2) / 5 | floor) + .[2] - 1) as $dayOfYear
          | (146097 * $era + 365 * $yearOfEra + ($yearOfEra / 4 | floor) - ($yearOfEra / 100 | floor)
              + $dayOfYear - 719468) as $days
          | 86400 * $days + 3600 * .[3] + 60 * .[4] + .[5]
          | if . > 67768036191676799 or . < -67768040609740800 then
              error("invalid gmtime representation")
            else . end
        end;
      """),
    .init(
      "fromdateiso8601/0", needs: ["mktime/0"],
      #"def fromdateiso8601: strptime("%Y-%m-%dT%H:%M:%SZ") | mktime;"#),
    .init("fromdate/0", needs: ["fromdateiso8601/0"], "def fromdate: fromdateiso8601;"),
    // `%Z` and `%s` would follow the machine's zone, libjq from 1.8 on mends parts of a date that do
    // not fit together, and 1.6 leaks the format of what it refuses.
    .init(
      "strftime/1", needs: ["gmtime/0", "_broken_down/0", "mktime/0", "_asked/0"],
      #"""
      def strftime($format):
        (if type == "number" then gmtime else _broken_down end) as $time
        | if ($time | type) != "array" then error("strftime/1 requires parsed datetime inputs")
          elif ($format | type) != "string" then error("strftime/1 requires a string format")
          elif any($time[:8][]; type != "number") then
            error("strftime/1 requires parsed datetime inputs")
          else
            (if $format | contains("%Z") or contains("%s") then
              $format | split("%%")
              | map(split("%Z") | join("UTC") | split("%s") | join($time | mktime | tostring))
              | join("%%")
             else $format end) as $utc
            | [$utc, $time[:8]] | _asked
          end;
      """#),
    .init(
      "strflocaltime/1", needs: ["strftime/1"], "def strflocaltime($format): strftime($format);"),

    .init(
      "todateiso8601/0", needs: ["strftime/1"],
      #"def todateiso8601: strftime("%Y-%m-%dT%H:%M:%SZ");"#),
    .init("todate/0", needs: ["todateiso8601/0"], "def todate: todateiso8601;"),
  ]
}
