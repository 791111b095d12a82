extension DateParts {
  /// Appends the date in a format of `strftime`, in UTC; appends nothing and gives back `false` when
  /// there is no such text, or only libjq can tell.
  package func write(_ format: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    // The definitions around libjq ask for the instant, and fail with it, where a zone is written.
    guard secondsSince1970 != nil else { return false }
    let start = output.count
    var room = format.count + 100
    if write(format, to: &output, room: &room), output.count > start,
      output.count - start < room
    {
      return true
    }
    output.removeSubrange(start...)
    return false
  }

  /// Appends an instant as `todateiso8601` writes it; appends nothing and gives back `false` when
  /// only libjq can tell.
  package static func writeISO8601(
    secondsSince1970 instant: Double, to output: inout [UInt8]
  ) -> Bool {
    guard let parts = DateParts(secondsSince1970: instant) else { return false }
    _ = parts.writeDay(to: &output)
    output.append(UInt8(ascii: "T"))
    _ = parts.writeTime(to: &output)
    output.append(UInt8(ascii: "Z"))
    return true
  }

  /// Appends the text; the room is what libjq leaves for it.
  private func write(
    _ format: Span<UInt8>, to output: inout [UInt8], room: inout Int
  ) -> Bool {
    var index = 0
    while index < format.count {
      let byte = format[index]
      index += 1
      guard byte != 0 else { return false }
      guard byte == UInt8(ascii: "%") else {
        output.append(byte)
        continue
      }
      guard index < format.count else { return false }
      let start = output.count
      guard write(directive: format[index], to: &output) else { return false }

      // These two are replaced in the format before the C library sees it.
      if format[index] == UInt8(ascii: "Z") || format[index] == UInt8(ascii: "s") {
        room += output.count - start - 2
      }
      index += 1
    }
    return true
  }

  private func write(directive: UInt8, to output: inout [UInt8]) -> Bool {
    switch directive {
    case UInt8(ascii: "Y"): return write(year, to: &output)
    case UInt8(ascii: "y"): return writeShortYear(to: &output)
    case UInt8(ascii: "m"): return writePadded(month + 1, to: &output)
    case UInt8(ascii: "d"): return writePadded(day, to: &output)
    case UInt8(ascii: "e"): return writePadded(day, with: 0x20, to: &output)
    case UInt8(ascii: "H"): return writePadded(hour, to: &output)
    case UInt8(ascii: "I"): return writeShortHour(to: &output)
    case UInt8(ascii: "M"): return writePadded(minute, to: &output)
    case UInt8(ascii: "S"): return writeSecond(to: &output)
    case UInt8(ascii: "j"): return writeYearDay(to: &output)
    case UInt8(ascii: "s"): return writeSeconds(to: &output)
    case UInt8(ascii: "p"): return writeHalfOfDay(to: &output)
    case UInt8(ascii: "B"): return write(DateNames.month(month), to: &output)
    case UInt8(ascii: "b"), UInt8(ascii: "h"):
      return write(DateNames.month(month), prefix: 3, to: &output)
    case UInt8(ascii: "A"): return write(DateNames.weekday(weekday), to: &output)
    case UInt8(ascii: "a"): return write(DateNames.weekday(weekday), prefix: 3, to: &output)
    case UInt8(ascii: "F"): return writeDay(to: &output)
    case UInt8(ascii: "T"): return writeTime(to: &output)
    case UInt8(ascii: "R"): return writeHourAndMinute(to: &output)
    case UInt8(ascii: "D"): return writeAmericanDay(to: &output)
    case UInt8(ascii: "Z"): return write("UTC", to: &output)
    case UInt8(ascii: "z"): return write("+0000", to: &output)
    case UInt8(ascii: "n"): return write("\n", to: &output)
    case UInt8(ascii: "t"): return write("\t", to: &output)
    case UInt8(ascii: "%"): return write("%", to: &output)
    default: return false
    }
  }
}
