/// Writes dates as the platform does: `2025-09-16T08:33:47.150Z`.
enum DateText {
  /// Appends the date so many milliseconds after the beginning of 1970.
  ///
  /// Source: Howard Hinnant, civil_from_days.
  static func append(_ milliseconds: Int, to output: inout [UInt8]) {
    let seconds = milliseconds / 1000
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    append(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), digits: 4, to: &output)
    output.append(UInt8(ascii: "-"))
    append(month, digits: 2, to: &output)
    output.append(UInt8(ascii: "-"))
    append(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, digits: 2, to: &output)
    output.append(UInt8(ascii: "T"))
    append(seconds % 86_400 / 3600, digits: 2, to: &output)
    output.append(UInt8(ascii: ":"))
    append(seconds % 3600 / 60, digits: 2, to: &output)
    output.append(UInt8(ascii: ":"))
    append(seconds % 60, digits: 2, to: &output)
    output.append(UInt8(ascii: "."))
    append(milliseconds % 1000, digits: 3, to: &output)
    output.append(UInt8(ascii: "Z"))
  }

  private static func append(_ number: Int, digits: Int, to output: inout [UInt8]) {
    var power = 1
    for _ in 1..<digits { power *= 10 }
    while power > 0 {
      output.append(UInt8(ascii: "0") + UInt8(number / power % 10))
      power /= 10
    }
  }
}
