import FuzzProperties

/// Called by libFuzzer with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEvents(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  EventProperties.check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
