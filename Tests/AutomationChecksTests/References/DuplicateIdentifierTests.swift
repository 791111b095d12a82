import AutomationChecks
import AutomationDefinitions
import SourceDiagnostics
import TestTexts
import Testing

@Suite struct DuplicateIdentifierTests {
  private static let event = "{type: ENTITY_CREATED, blueprintIdentifier: service}"

  @Test func actionsAndAutomationsShareTheirIdentifiers() {
    let texts = [
      action("{properties: {}}", named: "sync"), automation(Self.event, named: "sync"),
    ]
    let found = findings(["R103"], in: texts)
    #expect(
      found.map(\.oneLine) == [
        """
        R103 error: another action or automation is called `sync`; rename one; validate files of \
        different environments one environment at a time @ sync
        """
      ])
    #expect(found.first?.span?.file.path == "1.yaml")
    #expect(found.first?.labels.first?.span.file.path == "0.yaml")
  }

  @Test func blueprintsHaveIdentifiersOfTheirOwn() {
    let texts = [serviceBlueprint, automation(Self.event, named: "service")]
    #expect(lines(["R103"], in: texts).isEmpty)
    #expect(findings(["R103"], in: [serviceBlueprint, serviceBlueprint]).count == 1)
  }

  @Test func aFileGivenTwiceIsNoDuplicate() {
    let file = { SourceFile(path: "a.yaml", text: serviceBlueprint) }
    let candidates = [file(), file()].flatMap { DefinitionFile.readCandidates($0).candidates }
    #expect(Validation.findings(in: candidates).filter { $0.code.id == "R103" }.isEmpty)
  }

  @Test func pointsIntoJSONAndYAML() {
    let json = MarkedText(
      #"[{"identifier": "a", "title": "A", "schema": {}}, {"identifier": 1️⃣"a", "schema": {}}]"#)
    #expect(findings(["R103"], in: [json.text]).map(\.summary) == ["R103@\(json[1])"])
    let yaml = MarkedText(
      "identifier: 'a'\nschema: {}\n---\nidentifier: |\n  1️⃣a\nschema: {}\n")
    // A block scalar ends with a line break, which is a part of the name.
    #expect(findings(["R103"], in: [yaml.text]).isEmpty)
    let folded = MarkedText("identifier: 'a'\nschema: {}\n---\nidentifier: >-\n  1️⃣a\nschema: {}\n")
    #expect(findings(["R103"], in: [folded.text]).map(\.summary) == ["R103@\(folded[1])"])
  }
}
