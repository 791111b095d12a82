import Foundation
import Testing

/// Runs the cases of the sample definitions as `drydock test` does.
@Suite struct OwnCaseTests {
  static let folders = Repository.folders(in: "automations")

  @Test(arguments: folders)
  func definitionsDoWhatTheirCasesExpect(_ folder: String) throws {
    let (output, exitCode) = try Repository.shell("drydock test automations/\(folder)")
    #expect(exitCode == 0, "\(output)")
    #expect(output.contains(" passed"))
  }
}
