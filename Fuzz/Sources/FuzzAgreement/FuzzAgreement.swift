import FuzzProperties

/// Called by libFuzzer with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAgreement(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  AgreementProperties.check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
