extension DateParts {
  func writeDay(to output: inout [UInt8]) -> Bool {
    guard write(year, to: &output) else { return false }
    output.append(UInt8(ascii: "-"))
    guard writePadded(month + 1, to: &output) else { return false }
    output.append(UInt8(ascii: "-"))
    return writePadded(day, to: &output)
  }

  func writeAmericanDay(to output: inout [UInt8]) -> Bool {
    guard writePadded(month + 1, to: &output) else { return false }
    output.append(UInt8(ascii: "/"))
    guard writePadded(day, to: &output) else { return false }
    output.append(UInt8(ascii: "/"))
    return writeShortYear(to: &output)
  }

  func writeTime(to output: inout [UInt8]) -> Bool {
    guard writeHourAndMinute(to: &output) else { return false }
    output.append(UInt8(ascii: ":"))
    return writeSecond(to: &output)
  }

  func writeHourAndMinute(to output: inout [UInt8]) -> Bool {
    guard writePadded(hour, to: &output) else { return false }
    output.append(UInt8(ascii: ":"))
    return writePadded(minute, to: &output)
  }

  func writeSecond(to output: inout [UInt8]) -> Bool {
    second.magnitude < 100 && writePadded(Int(second), to: &output)
  }

  func writeShortYear(to output: inout [UInt8]) -> Bool {
    writePadded(((year - 1900) % 100 + 100) % 100, to: &output)
  }

  func writeShortHour(to output: inout [UInt8]) -> Bool {
    guard (0...23).contains(hour) else { return false }
    return writePadded(hour % 12 == 0 ? 12 : hour % 12, to: &output)
  }

  func writeHalfOfDay(to output: inout [UInt8]) -> Bool {
    guard (0...23).contains(hour) else { return false }
    return write(hour < 12 ? "AM" : "PM", to: &output)
  }

  func writeYearDay(to output: inout [UInt8]) -> Bool {
    guard (0...998).contains(yearDay) else { return false }
    output.append(UInt8(ascii: "0") + UInt8((yearDay + 1) / 100))
    return writePadded((yearDay + 1) % 100, to: &output)
  }

  func writeSeconds(to output: inout [UInt8]) -> Bool {
    guard let seconds = secondsSince1970, seconds.magnitude < 1e15 else { return false }
    return write(Int(seconds), to: &output)
  }

  func write(_ number: Int, to output: inout [UInt8]) -> Bool {
    if number < 0 { output.append(UInt8(ascii: "-")) }
    let start = output.count
    var rest = number.magnitude
    repeat {
      output.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    output[start...].reverse()
    return true
  }

  /// Appends two digits.
  func writePadded(
    _ number: Int, with padding: UInt8 = UInt8(ascii: "0"), to output: inout [UInt8]
  ) -> Bool {
    guard (0...99).contains(number) else { return false }
    output.append(number < 10 ? padding : UInt8(ascii: "0") + UInt8(number / 10))
    output.append(UInt8(ascii: "0") + UInt8(number % 10))
    return true
  }

  func write(
    _ text: StaticString?, prefix: Int = .max, to output: inout [UInt8]
  ) -> Bool {
    guard let text else { return false }
    output.append(contentsOf: String(describing: text).utf8.prefix(prefix))
    return true
  }
}
