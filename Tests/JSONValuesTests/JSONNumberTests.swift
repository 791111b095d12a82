import JSONValues
import Testing

@Suite struct JSONNumberTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1.0, "1"), (-1.5, "-1.5"), (0.1, "0.1"), (1e21, "1e+21"),
    (1e20, "100000000000000000000"), (1.5e300, "1.5e+300"), (1e-6, "0.000001"), (1e-7, "1e-7"),
    (1.25e-9, "1.25e-9"), (123456789.125, "123456789.125"), (.leastNonzeroMagnitude, "5e-324"),
    (12345678901234567168, "12345678901234567000"), (.infinity, "null"), (.nan, "null"),
    (9007199254740992, "9007199254740992"),
  ])
  func printsDoublesAsJavaScript(value: Double, expected: String) {
    #expect(value.javaScriptText == expected)
  }

  @Test(arguments: [
    ("1.0", "1.0"), ("1e3", "1e3"), ("1", "1"), ("12345678901234567890", "12345678901234567890"),
    ("-0", "-0"), ("1E400", "1E400"),
  ])
  func keepsDigits(digits: String, expected: String) {
    #expect(JSONNumber(digits: digits[...])?.text == expected)
  }

  @Test func comparesDoubles() throws {
    #expect(try #require(JSONNumber(digits: "1.0")) == JSONNumber(1))
  }
}
