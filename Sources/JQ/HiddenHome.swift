#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Keeps libjq's compiler from reading `~/.jq`, which would define functions for every expression.
enum HiddenHome {
  /// Runs a compilation during which the process's environment has no `HOME`.
  ///
  /// The variable's name is changed where it stands, so that no memory moves under another thread
  /// that reads the environment; such a thread misses `HOME` for the time of a compilation. Callers
  /// must not run at the same time.
  static func whileCompiling<Result>(_ body: () -> Result) -> Result {
    guard let value = unsafe getenv("HOME") else { return body() }
    let name = unsafe value - "HOME=".utf8.count
    unsafe name.pointee = CChar(UInt8(ascii: "_"))
    defer { unsafe name.pointee = CChar(UInt8(ascii: "H")) }
    return body()
  }
}
