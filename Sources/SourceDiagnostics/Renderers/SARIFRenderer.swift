internal import JSONValues

/// Renders findings as a SARIF 2.1.0 log of one run, piece by piece.
///
/// The log is `opening`, the text of each finding in their order, then `closing`. Findings without
/// a place are what the run says about itself.
public struct SARIFRenderer: Sendable {
  /// The beginning of the log, up to the first result.
  public let opening: String

  private let naming: @Sendable (String) -> String
  private let ruleIndexes: [DiagnosticCode: Int]
  private var fingerprints = FindingFingerprints()
  private var isFirst = true

  /// The name that relative addresses of files start from.
  private static let rootName = "SRCROOT"

  /// Creates a renderer for findings; files are to be named from the root of the repository.
  public init(
    for diagnostics: [Diagnostic], version: String,
    naming: @escaping @Sendable (String) -> String = { $0 }
  ) {
    let codes = Set(diagnostics.map(\.code)).sorted { $0.id < $1.id }
    self.naming = naming
    ruleIndexes = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    opening = Self.opening(
      rules: codes.map(\.sarifRule), version: version,
      notifications: diagnostics.filter { $0.span == nil })
  }

  private static func opening(
    rules: [JSONValue], version: String, notifications: [Diagnostic]
  ) -> String {
    let driver: JSONValue = [
      "name": "drydock", "version": .string(version), "rules": .array(rules),
    ]
    let writer = JSONWriter(indentation: 2, level: 3)
    return """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": \(writer.text(of: ["driver": driver])),
            "invocations": \(writer.text(of: [invocation(with: notifications)])),
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {
              "\(rootName)": {
                "description": {
                  "text": "the root of the repository"
                }
              }
            },
            "results": [
      """
  }

  private static func invocation(with notifications: [Diagnostic]) -> JSONValue {
    let hasFailed = notifications.contains { $0.severity == .error }
    var invocation = JSONObject([("executionSuccessful", .bool(!hasFailed))])
    if !notifications.isEmpty {
      invocation["toolExecutionNotifications"] = .array(
        notifications.map { notification in
          [
            "descriptor": ["id": .string(notification.code.id)],
            "level": .string(notification.severity.rawValue),
            "message": message(notification.message, help: notification.help),
          ]
        })
    }
    return .object(invocation)
  }

  /// The result of a finding; nothing for one without a place.
  public mutating func text(of diagnostic: Diagnostic) -> String {
    guard let span = diagnostic.span else { return "" }
    defer { isFirst = false }
    let result = JSONWriter(indentation: 2, level: 4).text(of: value(of: diagnostic, at: span))
    return (isFirst ? "\n" : ",\n") + "        " + result
  }

  /// The end of the log.
  public var closing: String { (isFirst ? "" : "\n      ") + "]\n    }\n  ]\n}\n" }

  private mutating func value(of diagnostic: Diagnostic, at span: SourceSpan) -> JSONValue {
    var result = JSONObject([
      ("ruleId", .string(diagnostic.code.id)),
      ("ruleIndex", .number(Double(ruleIndexes[diagnostic.code] ?? -1))),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", Self.message(diagnostic.message, help: diagnostic.help)),
      ("locations", .array([location(span, words: diagnostic.label)])),
    ])
    if !diagnostic.labels.isEmpty {
      result["relatedLocations"] = .array(
        diagnostic.labels.map { location($0.span, words: $0.text) })
    }
    result["partialFingerprints"] = [
      "finding/v1": .string(fingerprints.next(for: diagnostic, in: naming(span.file.path)))
    ]
    return .object(result)
  }

  private static func message(_ text: String, help: String? = nil) -> JSONValue {
    ["text": .string(text.printable + (help.map { "\nhelp: \($0.printable)" } ?? ""))]
  }

  private func location(_ span: SourceSpan, words: String?) -> JSONValue {
    let address: JSONValue = [
      "uri": .string(naming(span.file.path).percentEncodedPath),
      "uriBaseId": .string(Self.rootName),
    ]
    let place: JSONValue = ["artifactLocation": address, "region": Self.region(of: span)]
    var location = JSONObject([("physicalLocation", place)])
    location["message"] = words.map { Self.message($0) }
    return .object(location)
  }

  private static func region(of span: SourceSpan) -> JSONValue {
    let (start, end) = (span.start, span.end)
    return .object(
      JSONObject([
        ("startLine", .number(Double(start.line))), ("startColumn", .number(Double(start.column))),
        ("endLine", .number(Double(end.line))), ("endColumn", .number(Double(end.column))),
      ]))
  }
}

extension DiagnosticCode {
  /// The code as a rule of a SARIF log.
  fileprivate var sarifRule: JSONValue {
    [
      "id": .string(id), "name": .string(name),
      "shortDescription": ["text": .string(explanation.what)],
      "fullDescription": ["text": .string("\(explanation.what) \(explanation.why)")],
      "help": explanation.sarifHelp,
    ]
  }
}

extension Explanation {
  fileprivate var sarifHelp: JSONValue {
    let text = "\(why)\n\nExample:\n\n\(example)\n\nUse instead:\n\n\(instead)"
    let markdown =
      "\(why)\n\n**Example**\n\n\(example.fenced)\n\n**Use instead**\n\n\(instead.fenced)"
    return ["text": .string(text), "markdown": .string(markdown)]
  }
}

extension String {
  /// The text as a code block of Markdown.
  fileprivate var fenced: String { "```\n\(self)\n```" }

  /// The path as a relative address.
  fileprivate var percentEncodedPath: String {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      default:
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
