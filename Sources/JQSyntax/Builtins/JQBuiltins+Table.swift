extension JQBuiltins {
  /// Signatures of which the same is known.
  struct Group {
    let outputs: JQBuiltin.Outputs
    let types: JQTypes
    let signatures: String
  }

  /// The table's rows, by how many outputs there are and of what types.
  static let groups: [Group] = [
    Group(
      outputs: .one, types: .boolean,
      signatures: """
        all/0 all/1 all/2 any/0 any/1 any/2 have_decnum/0 have_literal_numbers/0 isempty/1 \
        isfinite/0 isinfinite/0 isnan/0 isnormal/0 not/0 IN/1 IN/2
        """),
    Group(
      outputs: .onePerArguments, types: .boolean,
      signatures: """
        contains/1 endswith/1 has/1 in/1 inside/1 startswith/1 test/1 test/2 _equal/2 \
        _notequal/2 _less/2 _greater/2 _lesseq/2 _greatereq/2
        """),
    Group(
      outputs: .one, types: .number,
      signatures: """
        abs/0 acos/0 acosh/0 asin/0 asinh/0 atan/0 atanh/0 cbrt/0 ceil/0 cos/0 cosh/0 erf/0 \
        erfc/0 exp/0 exp10/0 exp2/0 expm1/0 fabs/0 floor/0 fromdate/0 fromdateiso8601/0 gamma/0 \
        infinite/0 input_line_number/0 j0/0 j1/0 length/0 lgamma/0 lgamma_r/0 log/0 log10/0 \
        log1p/0 log2/0 logb/0 mktime/0 nan/0 nearbyint/0 now/0 pow10/0 rint/0 round/0 \
        significand/0 sin/0 sinh/0 sqrt/0 tan/0 tanh/0 tgamma/0 tonumber/0 trunc/0 \
        utf8bytelength/0 y0/0 y1/0 _negate/0
        """),
    Group(
      outputs: .onePerArguments, types: .number,
      signatures: """
        atan2/2 bsearch/1 copysign/2 drem/2 fdim/2 fma/3 fmax/2 fmin/2 fmod/2 hypot/2 jn/2 \
        ldexp/2 nextafter/2 nexttoward/2 pow/2 remainder/2 scalb/2 scalbln/2 yn/2 _mod/2
        """),
    Group(
      outputs: .one, types: .string,
      signatures: """
        ascii_downcase/0 ascii_upcase/0 get_jq_origin/0 get_prog_origin/0 implode/0 ltrim/0 \
        rtrim/0 todate/0 todateiso8601/0 tojson/0 tostring/0 trim/0 type/0
        """),
    Group(
      outputs: .onePerArguments, types: .string,
      signatures: """
        format/1 join/1 ltrimstr/1 rtrimstr/1 strflocaltime/1 strftime/1
        """),
    Group(outputs: .one, types: [.null, .string], signatures: "input_filename/0"),
    Group(
      outputs: .onePerArguments, types: [.null, .number], signatures: "index/1 rindex/1"),
    Group(
      outputs: .many, types: .string, signatures: "splits/1 splits/2 sub/2 sub/3 gsub/2 gsub/3"),
    Group(outputs: .many, types: .number, signatures: "range/1 range/2 range/3"),
    Group(outputs: .many, types: .array, signatures: "combinations/0 combinations/1 tostream/0"),
    Group(
      outputs: .one, types: .array,
      signatures: """
        builtins/0 explode/0 flatten/0 frexp/0 get_search_list/0 gmtime/0 group_by/1 keys/0 \
        keys_unsorted/0 localtime/0 map/1 modf/0 sort/0 sort_by/1 to_entries/0 transpose/0 \
        unique/0 unique_by/1 _group_by_impl/1 _sort_by_impl/1
        """),
    Group(
      outputs: .onePerArguments, types: .array,
      signatures: """
        flatten/1 indices/1 split/1 split/2 strptime/1 _flatten/1 _strindices/1
        """),
    Group(
      outputs: .one, types: .any,
      signatures: """
        add/0 add/1 del/1 env/0 first/0 first/1 from_entries/0 fromjson/0 input/0 last/0 last/1 map_values/1 max/0 max_by/1 min/0 min_by/1 \
        modulemeta/0 pick/1 reverse/0 stderr/0 debug/0 debug/1 with_entries/1 \
        arrays/0 booleans/0 finites/0 iterables/0 normals/0 nulls/0 numbers/0 objects/0 \
        scalars/0 strings/0 values/0 _max_by_impl/1 _min_by_impl/1 JOIN/2
        """),
    Group(
      outputs: .onePerArguments, types: .any,
      signatures: """
        delpaths/1 getpath/1 nth/1 nth/2 select/1 setpath/2 until/2 walk/1 \
        _plus/2 _minus/2 _multiply/2 _divide/2 _assign/2 _modify/2 _match_impl/3
        """),
    Group(
      outputs: .one, types: [],
      signatures: "empty/0 error/0 error/1 halt/0 halt_error/0 halt_error/1"),
    Group(outputs: .one, types: .object, signatures: "INDEX/1 INDEX/2"),
    Group(outputs: .many, types: .object, signatures: "capture/1 capture/2 match/1 match/2"),
    Group(
      outputs: .many, types: .any,
      signatures: """
        fromstream/1 inputs/0 limit/2 path/1 paths/0 paths/1 recurse/0 recurse/1 \
        recurse/2 repeat/1 scan/1 scan/2 skip/2 truncate_stream/1 while/2 \
        _nwise/1 _nwise/2 JOIN/3 JOIN/4
        """),
  ]
}
