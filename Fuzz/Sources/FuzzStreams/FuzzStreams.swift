/// Called by libFuzzer with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStreams(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  StreamProperties.check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
