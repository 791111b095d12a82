import SourceDiagnostics
import TestTexts
import Testing

@Suite struct PlatformCallTests {
  /// The findings about a webhook with a URL and a setting.
  private func found(_ url: String, _ setting: String, isAction: Bool) -> [String] {
    let trigger =
      isAction
      ? "{type: self-service, operation: CREATE, userInputs: {properties: {}}}"
      : "{type: automation, event: {type: ENTITY_CREATED, blueprintIdentifier: service}}"
    let text = """
      identifier: call
      trigger: \(trigger)
      invocationMethod: {type: WEBHOOK, url: '\(url)'\(setting)}
      """
    return findings(["B004"], in: [text]).map { "\($0.severity) @ \($0.span?.excerpt ?? "")" }
  }

  @Test(
    "calls of the platform are synchronized",
    arguments: [
      ("https://api.getport.io/v1/x", "", ["@ 'https://api.getport.io/v1/x'"]),
      ("https://api.us.port.io/v1/x", ", synchronized: false", ["@ false"]),
      ("https://api.port.io/v1/x", ", synchronized: true", []),
      ("https://api.port.io/v1/x", ", synchronized: 'true'", []),
      ("https://api.port.io/v1/x", ", synchronized: '{{ .x }}'", []),
      ("https://api.getport.io.quayside.example/v1/x", "", []),
      ("https://hooks.quayside.example/v1/x", "", []),
      ("{{ .x }}/v1/x", "", []),
    ])
  func judges(url: String, setting: String, expected: [String]) {
    #expect(found(url, setting, isAction: true) == expected.map { "warning \($0)" })
    #expect(found(url, setting, isAction: false) == expected.map { "note \($0)" })
  }
}
