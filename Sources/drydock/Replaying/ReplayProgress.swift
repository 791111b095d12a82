internal import HostSystem

/// The line at a terminal that tells how far a replay is.
struct ReplayProgress {
  private let console: Console
  private let totalBytes: Int?
  private let begin = SystemClock.monotonicSeconds
  private var lastShown = 0.0
  private var isShown = false

  private static let interval = 0.1
  private static let width = 12

  /// Begins at the first event of files that have so many bytes, where that is known.
  init(totalBytes: Int?, _ console: Console) {
    self.totalBytes = totalBytes
    self.console = console
  }

  /// Shows how far it is, unless it was shown a moment ago.
  mutating func show(events: Int, bytes: Int) {
    let now = SystemClock.monotonicSeconds
    guard now - lastShown >= Self.interval else { return }
    lastShown = now
    isShown = true
    console.note("\r\u{1B}[K" + text(events: events, bytes: bytes, seconds: now - begin))
  }

  /// Takes the line away, so that something else can be shown.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    console.note("\r\u{1B}[K")
  }

  /// The line after some time.
  func text(events: Int, bytes: Int, seconds: Double) -> String {
    let rate = "\(events.grouped) events, \(Int(Double(events) / max(seconds, 1e-3)).grouped)/s"
    guard let totalBytes, totalBytes > 0, bytes > 0 else { return "\(rate), \(bytes.sizeText)" }
    let share = min(1, Double(bytes) / Double(totalBytes))
    let filled = Int(share * Double(Self.width))
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    let left = seconds / share - seconds
    return "\(bar) \(Int(share * 100))%  \(rate), \(bytes.sizeText) of \(totalBytes.sizeText),"
      + " \(Self.clock(left)) left"
  }

  /// So many seconds as a clock shows them: `1:02:03`, `0:07`.
  static func clock(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    let start = hours > 0 ? "\(hours):\(twoDigits(minutes))" : "\(minutes)"
    return "\(start):\(twoDigits(whole % 60))"
  }
}
