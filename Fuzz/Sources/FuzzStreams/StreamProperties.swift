import FuzzProperties
import Glibc
import HostSystem
import SourceDiagnostics

/// What holds for any stream of events, compressed or not.
enum StreamProperties {
  /// What was read of a stream.
  struct Reading {
    var events: [[UInt8]] = []
    var failure: String?
  }

  /// Checks one stream; the first byte tells its compression, the second one the length of blocks.
  static func check(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    let ending = ["json", "gz", "zst"][Int(bytes[0] % 3)]
    let path = "/dev/shm/drydock-fuzz-\(getpid()).\(ending)"
    defer { FileWriting.remove(path) }
    write(bytes[2...], to: path)
    let short = read(path, blockSize: Int(bytes[1]) + 1)
    let long = read(path, blockSize: 1 << 16)
    require(
      (short.failure == nil) == (long.failure == nil), "a fault is told wherever blocks end")
    // Of data that is damaged, decoders give what they have come by.
    guard ending == "json" || short.failure == nil else { return }
    require(short.events == long.events, "events are the same wherever blocks end")
  }

  private static func write(_ content: ArraySlice<UInt8>, to path: String) {
    do {
      let file = try ReplacingFile(path: path)
      try file.write(Array(content))
      try file.keep()
    } catch {
      require(false, "a stream can be written: \(error)")
    }
  }

  private static func read(_ path: String, blockSize: Int) -> Reading {
    var reading = Reading()
    do {
      var reader = try EventReader(path: path, blockSize: blockSize, maxEventLength: 1 << 20)
      var chunk = EventChunk()
      while reader.read(into: &chunk) {
        for event in chunk.events {
          reading.events.append(Array(chunk.bytes[event]))
          let (source, offset) = chunk.source(of: event)
          require(
            source.bytes[offset...].starts(with: chunk.bytes[event]), "an event is where it says")
          _ = source.position(atOffset: offset)
        }
        if let failure = chunk.failure { reading.failure = failure.reason }
      }
    } catch {
      reading.failure = error.reason
    }
    return reading
  }
}
