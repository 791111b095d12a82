internal import COniguruma

/// A pattern that oniguruma compiled, and where its last search matched.
@safe struct CompiledPattern: ~Copyable {
  private let pattern: OpaquePointer
  private let region: UnsafeMutablePointer<OnigRegion>
  private let limits: OpaquePointer

  /// Oniguruma prepares itself once.
  private static let isInitialized = onig_initialize_for_jq() == ONIG_NORMAL

  /// Compiles a pattern.
  ///
  /// Cost: a few microseconds.
  init(
    _ source: Span<UInt8>, _ flags: RegularExpressionFlags, retryLimit: UInt
  ) throws(RegularExpressionFault) {
    guard Self.isInitialized else { throw .refused(ONIGERR_FAIL_TO_INITIALIZE) }
    var compiled: OpaquePointer?
    let status = unsafe source.withUnsafeBufferPointer { bytes in
      unsafe Self.withStart(of: bytes) { start in
        unsafe onig_new_for_jq(&compiled, start, start + bytes.count, flags.options)
      }
    }
    guard status == ONIG_NORMAL, let compiled = unsafe compiled else { throw .refused(status) }
    guard let region = unsafe onig_region_new() else {
      unsafe onig_free(compiled)
      throw .refused(ONIGERR_MEMORY)
    }
    guard let limits = unsafe onig_new_match_param() else {
      unsafe onig_region_free(region, 1)
      unsafe onig_free(compiled)
      throw .refused(ONIGERR_MEMORY)
    }
    unsafe onig_set_retry_limit_in_match_of_match_param(limits, retryLimit)
    unsafe onig_set_retry_limit_in_search_of_match_param(limits, retryLimit)
    unsafe self.pattern = compiled
    unsafe self.region = region
    unsafe self.limits = limits
  }

  deinit {
    unsafe onig_free_match_param(limits)
    unsafe onig_region_free(region, 1)
    unsafe onig_free(pattern)
  }

  /// The number of groups that are told apart.
  var groupCount: Int { unsafe Int(onig_number_of_captures(pattern)) }

  /// Searches a text from an offset on; the match is found in `bounds(ofGroup:)`.
  ///
  /// The text is UTF-8.
  func search(_ text: Span<UInt8>, from offset: Int) throws(RegularExpressionFault) -> Bool {
    precondition(offset >= 0 && offset <= text.count && text.count < Int(Int32.max))
    let status = unsafe text.withUnsafeBufferPointer { bytes in
      unsafe Self.withStart(of: bytes) { start in
        let end = unsafe start + bytes.count
        return unsafe onig_search_with_param(
          pattern, start, end, start + offset, end, region, ONIG_OPTION_NONE, limits)
      }
    }
    if status >= 0 { return true }
    switch status {
    case ONIG_MISMATCH: return false
    case ONIGERR_RETRY_LIMIT_IN_MATCH_OVER, ONIGERR_RETRY_LIMIT_IN_SEARCH_OVER:
      throw .exhausted
    default: throw .refused(status)
    }
  }

  /// The offsets where a group of the last match begins and ends, -1 when it took no part; group 0
  /// is the whole match.
  func bounds(ofGroup group: Int) -> (start: Int32, end: Int32) {
    let count = unsafe Int(region.pointee.num_regs)
    precondition(group >= 0 && group < count)
    return unsafe (region.pointee.beg[group], region.pointee.end[group])
  }

  /// The names of the groups, by their numbers from 1.
  func groupNames() -> [String?] {
    let names = GroupNames(count: groupCount)
    unsafe onig_foreach_name(
      pattern,
      { start, end, count, numbers, _, context in
        guard let start = unsafe start, let end = unsafe end, let numbers = unsafe numbers,
          let context = unsafe context
        else { return 0 }
        let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
        let name = unsafe String(decoding: bytes, as: UTF8.self)
        let names = unsafe Unmanaged<GroupNames>.fromOpaque(context).takeUnretainedValue()
        for index in 0..<Int(count) { unsafe names.texts[Int(numbers[index]) - 1] = name }
        return 0
      }, Unmanaged.passUnretained(names).toOpaque())
    return names.texts
  }

  /// Calls a function with the start of bytes, which C must not be given as null.
  private static func withStart<Result>(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafePointer<UInt8>) -> Result
  ) -> Result {
    if let start = bytes.baseAddress { return unsafe body(start) }
    return unsafe withUnsafePointer(to: 0) { unsafe body($0) }
  }
}

/// The names of groups while they are collected; a class so that C can hold a pointer to it.
private final class GroupNames {
  var texts: [String?]

  init(count: Int) { texts = Array(repeating: nil, count: count) }
}
