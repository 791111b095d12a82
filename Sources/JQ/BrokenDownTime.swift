#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import JSONValues

/// A date and time of day by its parts, as C's `struct tm` holds them, in UTC.
///
/// The parts are taken as they come: libjq before 1.8 mends none that do not fit together.
struct BrokenDownTime {
  private let parts: [Int32]

  /// Takes year, month from 0, day, hour, minute, second, day of the week and day of the year; what
  /// is missing is 0.
  init(_ fields: [JSONValue]) {
    let numbers = fields.prefix(8).map { field -> Int32 in
      guard case .number(let number) = field else { return 0 }
      return Int32(max(min(number.value, Double(Int32.max)), Double(Int32.min)))
    }
    parts = numbers + Array(repeating: 0, count: 8 - numbers.count)
  }

  /// The text in a format of C's `strftime`; `nil` when it is empty or too long.
  ///
  /// Source: the platform's jq leaves room for the format's length and 100 bytes.
  func text(format: String) -> String? {
    var time = unsafe tm()
    unsafe time.tm_year = parts[0].subtractingReportingOverflow(1900).partialValue
    unsafe time.tm_mon = parts[1]
    unsafe time.tm_mday = parts[2]
    unsafe time.tm_hour = parts[3]
    unsafe time.tm_min = parts[4]
    unsafe time.tm_sec = parts[5]
    unsafe time.tm_wday = parts[6]
    unsafe time.tm_yday = parts[7]
    let capacity = format.utf8.count + 100
    let bytes = unsafe [CChar](unsafeUninitializedCapacity: capacity) { buffer, count in
      unsafe count = strftime(buffer.baseAddress, capacity, format, &time)
    }
    guard !bytes.isEmpty else { return nil }
    return String(decoding: bytes.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
