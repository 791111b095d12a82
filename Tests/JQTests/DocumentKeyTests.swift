import JQ
import JSONValues
import Testing

/// Members of objects as they stand in the memory of an event.
@Suite struct DocumentKeyTests {
  /// Keys of each length up to where the comparison by words ends, and others that differ from one of
  /// them at one place.
  private static let keys: [String] = {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJ")
    var keys: [String] = []
    for count in 0...24 {
      let key = Array(letters.prefix(count))
      keys.append(String(key))
      for place in key.indices {
        var other = key
        other[place] = "_"
        keys.append(String(other))
      }
    }
    return keys
  }()

  /// The values of all keys in an object: read from its JSON, or taken as a value.
  private static func values(in object: String, isRead: Bool = true) throws -> [JQResult] {
    var set = JQExpressionSet()
    let ids = keys.map { set.insert(".[\"\($0)\"]") }
    var evaluator = JQEvaluator(set)
    let bytes = Array(object.utf8)
    let padded = bytes + Array(repeating: 0x20, count: 64)
    let read = isRead ? evaluator.input(reading: padded, 0..<bytes.count) : nil
    #expect((read != nil) == isRead)
    let input = try read ?? evaluator.input(JSONValue(parsing: object))
    return ids.map { evaluator.evaluate($0, on: input) }
  }

  @Test(arguments: [true, false])
  func areFoundWhateverTheirLength(isRead: Bool) throws {
    let pairs = Self.keys.enumerated().map { "\"\($1)\":\($0)" }
    let values = try Self.values(in: "{\(pairs.joined(separator: ","))}", isRead: isRead)
    for (number, value) in values.enumerated() {
      #expect(describe(value) == "\(number)", "\(Self.keys[number])")
    }
  }

  @Test(arguments: [true, false])
  func areMissingWhereOthersAreLikeThem(isRead: Bool) throws {
    for (number, key) in Self.keys.enumerated() where number.isMultiple(of: 7) {
      let values = try Self.values(in: "{\"\(key)\":[true]}", isRead: isRead)
      for (other, value) in values.enumerated() {
        let expected = other == number ? "[true]" : "null"
        #expect(describe(value) == expected, "\(Self.keys[other]) in an object of \(key)")
      }
    }
  }

  @Test(arguments: [
    "1", "-1", "18446744073709551615", "1.5", "\"s\"", "[[1],2]", "{\"a\":0}", "null",
  ])
  func areFoundBehindValuesOfEachKind(_ other: String) throws {
    let values = try Self.values(in: "{\"a_\":\(other),\"a\":\(other),\"ab\":7,\"a\":8}")
    let place = try #require(Self.keys.firstIndex(of: "a"))
    #expect(describe(values[place]) == "8")
    #expect(describe(values[try #require(Self.keys.firstIndex(of: "ab"))]) == "7")
  }
}
