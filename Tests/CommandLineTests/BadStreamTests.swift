import Foundation
import Testing

/// Gives `replay` streams that are damaged in every way, as a shell gives them.
@Suite struct BadStreamTests {
  private static let automation = """
    {"identifier": "a", "trigger": {"type": "automation", "event":
     {"type": "ENTITY_CREATED", "blueprintIdentifier": "service"}},
     "invocationMethod": {"type": "WEBHOOK", "url": "https://a.example", "body": {"id": "{{ .event.id }}"}}}
    """
  private static let event =
    #"{"id":"1","action":"CREATE","resourceType":"entity","context":{"blueprintIdentifier":"service"}}"#

  /// What makes a stream of a good one, the exit code, and what is told of it.
  struct Stream: Sendable {
    let name: String
    let making: String
    let code: Int32
    let words: String
  }

  private static let streams = [
    Stream(name: "e.ndjson", making: "cat good", code: 0, words: "3 events"),
    Stream(
      name: "e.ndjson", making: #"printf '\xEF\xBB\xBF'; sed 's/$/\r/' good"#, code: 0,
      words: "3 events"),
    Stream(name: "e.ndjson", making: ":", code: 0, words: "the stream holds no event"),
    Stream(
      name: "e.ndjson", making: #"printf ' \n\t\n'"#, code: 0, words: "the stream holds no event"),
    Stream(
      name: "e.ndjson", making: "head -c 100 /dev/zero", code: 1, words: "the line is no JSON"),
    Stream(
      name: "e.ndjson", making: "cat good; head -c 100 /dev/zero", code: 1,
      words: "3 events, 1 without an event"),
    Stream(
      name: "e.ndjson", making: "iconv -t UTF-16 good", code: 1,
      words: "it is UTF-16 text, expected UTF-8"),
    Stream(
      name: "e.ndjson", making: "cat good; head -c 30 good", code: 1,
      words: "3 events, 1 without an event"),
    Stream(
      name: "e.ndjson", making: "cat good; yes [ | head -n 100000 | tr -d '\\n'; echo; cat good",
      code: 1, words: "6 events, 1 without an event"),
    Stream(
      name: "e.ndjson", making: "cat good; head -c 65000000 /dev/zero", code: 1,
      words: "an event is longer than 64000000 bytes"),
    Stream(
      name: "e.json", making: "printf '['; paste -sd, good", code: 1,
      words: "3 events, 1 without an event"),
    Stream(
      name: "e.json", making: #"printf '{"audits":['; paste -sd, good; printf ']}'"#, code: 0,
      words: "3 events"),
    Stream(name: "e.ndjson.gz", making: "gzip -c good", code: 0, words: "3 events"),
    Stream(
      name: "e.ndjson.gz", making: "gzip -c good | head -c 60", code: 1,
      words: "the compressed data is cut short"),
    Stream(name: "e.ndjson.gz", making: "cat good", code: 1, words: "the gzip data is damaged"),
    Stream(name: "e.ndjson.gz", making: ":", code: 1, words: "the compressed data is cut short"),
    // A few kilobytes that become a hundred megabytes.
    Stream(
      name: "e.ndjson.gz", making: "head -c 100000000 /dev/zero | gzip -1", code: 1,
      words: "an event is longer than 64000000 bytes"),
    Stream(name: "e.ndjson.zst", making: "cat good", code: 1, words: "the zstd data is damaged"),
    Stream(name: "e.ndjson.zst", making: ":", code: 1, words: "the compressed data is cut short"),
  ]

  @Test(arguments: streams)
  func tellsWhatIsWrongWithAStream(_ stream: Stream) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.automation.utf8, to: "a.json")
    try folder.write("\(Self.event)\n\(Self.event)\n\(Self.event)\n".utf8, to: "good")
    let ending = try BuiltProgram.shell(
      "{ \(stream.making); } > \(stream.name); exec drydock replay a.json --events \(stream.name)",
      in: folder.url)
    #expect(ending.code == stream.code, "\(ending.errors)")
    #expect(ending.errors.contains(stream.words), "\(ending.errors)")
  }

  @Test(arguments: ["/dev/zero", "a-link-to-itself", ".", "nowhere"])
  func tellsThatNothingCanBeReplayed(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.automation.utf8, to: "a.json")
    let ending = try BuiltProgram.shell(
      "ln -s a-link-to-itself a-link-to-itself; exec drydock replay a.json --events \(name)",
      in: folder.url)
    #expect(ending.code == 1)
    #expect(ending.errors.contains("`\(name)`"), "\(ending.errors)")
  }
}
