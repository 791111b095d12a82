import Foundation
import HostSystem
import Testing

/// Reads the compressed streams of the golden cases in blocks of all sizes.
@Suite struct CompressedStreamTests {
  private static let folder = BuiltProgram.root.appending(path: "golden/commands")

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  /// All bytes of a stream, and why it could not be read further.
  private static func read(
    _ path: String, blockSize: Int
  ) throws -> (bytes: [UInt8], failure: String?) {
    var stream = try ByteStream(path: path)
    var block = [UInt8](repeating: 0, count: blockSize + 2)
    var bytes: [UInt8] = []
    do throws(StreamError) {
      while true {
        let count = try stream.read(into: &block, at: 1..<blockSize + 1)
        if count == 0 { return (bytes, nil) }
        bytes += block[1..<count + 1]
        #expect(block[0] == 0 && block[blockSize + 1] == 0)
      }
    } catch {
      return (bytes, error.reason)
    }
  }

  @Test(arguments: ["members.ndjson.gz", "frames.ndjson.zst"], [1, 7, 1000, 1 << 20])
  func readsThroughMembersAndFrames(_ name: String, _ blockSize: Int) throws {
    let path = Self.folder.appending(path: "replay-forms/\(name)").path
    let (bytes, failure) = try Self.read(path, blockSize: blockSize)
    #expect(bytes == (try Self.bytes("replay-text/events.ndjson")))
    #expect(failure == nil)
  }

  @Test func readsPaddingBehindTheLastMember() throws {
    let bytes = try Self.bytes("replay-forms/members.ndjson.gz")
    let file = try TemporaryFile(bytes + [UInt8](repeating: 0, count: 600), named: "a.gz")
    let (read, failure) = try Self.read(file.path, blockSize: 100)
    #expect(read == (try Self.bytes("replay-text/events.ndjson")))
    #expect(failure == nil)
  }

  @Test(arguments: ["members.ndjson.gz", "frames.ndjson.zst"], [0, 1, 5, 30, 600, 3000])
  func tellsThatAStreamIsCutShort(_ name: String, _ length: Int) throws {
    let bytes = try Self.bytes("replay-forms/\(name)")
    let file = try TemporaryFile(bytes.prefix(length), named: name)
    let (read, failure) = try Self.read(file.path, blockSize: 100)
    #expect(try Self.bytes("replay-text/events.ndjson").starts(with: read))
    #expect(failure == "the compressed data is cut short")
  }

  @Test(arguments: ["members.ndjson.gz", "frames.ndjson.zst"])
  func tellsThatAStreamIsDamaged(_ name: String) throws {
    var bytes = try Self.bytes("replay-forms/\(name)")
    bytes[3000] ^= 0x55
    let file = try TemporaryFile(bytes, named: name)
    let failure = try #require(try Self.read(file.path, blockSize: 100).failure)
    #expect(failure.contains(" data is damaged: "))
  }

  @Test(arguments: ["a.gz", "a.zst"])
  func refusesTextThatIsNotCompressed(_ name: String) throws {
    let file = try TemporaryFile("{}\n".utf8, named: name)
    let (read, failure) = try Self.read(file.path, blockSize: 100)
    #expect(read.isEmpty)
    #expect(failure != nil)
  }

  @Test func knowsItsSizeAndHowFarItIs() throws {
    let file = try TemporaryFile("0123456789".utf8)
    var stream = try ByteStream(path: file.path)
    var block = [UInt8](repeating: 0, count: 4)
    #expect(stream.size == 10)
    #expect(try stream.read(into: &block, at: 0..<4) == 4)
    #expect(stream.bytesRead == 4)
  }
}
