import AutomationDefinitions
import Foundation
import HostSystem
import SourceDiagnostics
import Testing

@testable import drydock

/// Cuts files short at every place.
@Suite struct TruncationTests {
  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: BuiltProgram.root.appending(path: path)))
  }

  private static func areInside(_ diagnostics: [Diagnostic], _ file: SourceFile) -> Bool {
    diagnostics.allSatisfy { diagnostic in
      guard let span = diagnostic.span else { return true }
      return span.range.upperBound <= file.bytes.count && !diagnostic.message.isEmpty
    }
  }

  @Test(arguments: [
    "automations/terminate-expired-environment/environment-expired.event.json",
    "automations/scaffold-service/scaffold-service.json",
  ])
  func tellsThatJSONIsCutShort(_ path: String) throws {
    let whole = try Self.bytes(path)
    let end = (whole.lastIndex(of: UInt8(ascii: "}")) ?? 0) + 1
    for count in 0..<end {
      let file = SourceFile(path: path, bytes: Array(whole[..<count]))
      let (_, diagnostics) = DocumentReader.read(file, format: .json)
      #expect(diagnostics.contains { $0.severity == .error }, "\(count) bytes")
      #expect(Self.areInside(diagnostics, file), "\(count) bytes")
      let events = EventFile(file)
      #expect(events.events.isEmpty, "\(count) bytes")
      #expect(Self.areInside(events.diagnostics, file), "\(count) bytes")
    }
  }

  @Test(arguments: [
    "golden/commands/validate-text/automations/notify-owner.yaml",
    "golden/diagnostics/D012-alias-expansion/definition.yaml",
  ])
  func readsWhatIsLeftOfYAML(_ path: String) throws {
    let whole = try Self.bytes(path)
    for count in 0...whole.count {
      let file = SourceFile(path: path, bytes: Array(whole[..<count]))
      let (candidates, diagnostics) = DefinitionFile.readCandidates(file)
      #expect(Self.areInside(diagnostics, file), "\(count) bytes")
      #expect(
        !candidates.isEmpty || diagnostics.contains { $0.severity == .error }
          || !DefinitionFile.seemsToHoldDefinitions(file), "\(count) bytes")
    }
  }

  @Test(arguments: ["members.ndjson.gz", "frames.ndjson.zst"])
  func tellsThatACompressedStreamIsCutShort(_ name: String) throws {
    let whole = try Self.bytes("golden/commands/replay-forms/\(name)")
    for count in stride(from: 0, to: whole.count, by: 97) {
      let file = try TemporaryFile(whole[..<count], named: name)
      var reader = try EventReader(path: file.path, blockSize: 4096)
      var chunk = EventChunk()
      var failure: StreamError?
      while reader.read(into: &chunk) { failure = failure ?? chunk.failure }
      // Between two members or frames a stream may end.
      #expect(failure?.reason.contains("cut short") ?? (count > 0), "\(count) bytes")
    }
  }
}
