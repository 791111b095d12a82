#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Another program, run to its end.
package struct ChildProcess: Sendable {
  /// What it wrote to standard output.
  package let output: [UInt8]

  /// What it wrote to standard error.
  package let errorOutput: [UInt8]

  /// Whether it ended by itself, with exit code 0.
  package let succeeded: Bool

  #if canImport(Glibc)
    private typealias FileActions = posix_spawn_file_actions_t
  #else
    private typealias FileActions = posix_spawn_file_actions_t?
  #endif

  /// Runs a program that is searched for in `PATH`; its standard input is empty.
  ///
  /// It gets the environment of this process but for the variables of some names.
  package static func run(
    _ name: String, _ arguments: [String], withoutVariables hidden: Set<String> = []
  ) throws(SystemError) -> ChildProcess {
    let output = try Pipe(for: name)
    let errorOutput = try Pipe(for: name)
    #if canImport(Glibc)
      var actions = unsafe FileActions()
    #else
      var actions: FileActions = nil
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.writeEnd, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, errorOutput.writeEnd, STDERR_FILENO)

    var identifier = pid_t()
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([name] + arguments).map {
      unsafe strdup($0)
    }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    let variables = unsafe environment(without: hidden)
    #if canImport(Glibc)
      var attributes = Attributes()
    #else
      var attributes: Attributes = nil
    #endif
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    letClosedPipesEnd(&attributes)
    let fault = unsafe posix_spawnp(&identifier, name, &actions, &attributes, words, variables)
    guard fault == 0 else { throw SystemError(subject: name, number: fault) }

    output.closeWriteEnd()
    errorOutput.closeWriteEnd()
    let texts = try Self.readAll([output, errorOutput], from: name)
    var status: Int32 = 0
    while unsafe waitpid(identifier, &status, 0) < 0 {
      guard errno == EINTR else { throw .last(name) }
    }
    return ChildProcess(output: texts[0], errorOutput: texts[1], succeeded: status == 0)
  }

  #if canImport(Glibc)
    private typealias Attributes = posix_spawnattr_t
  #else
    private typealias Attributes = posix_spawnattr_t?
  #endif

  /// Lets a program be ended by a closed pipe, although this one is not.
  private static func letClosedPipesEnd(_ attributes: inout Attributes) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
  }

  /// The variables of this process, which keeps them, with `nil` at the end.
  private static func environment(
    without hidden: Set<String>
  ) -> [UnsafeMutablePointer<CChar>?] {
    var variables: [UnsafeMutablePointer<CChar>?] = unsafe []
    var entry = unsafe environ
    while let variable = unsafe entry.pointee {
      let name = unsafe String(cString: variable).prefix { $0 != "=" }
      if !hidden.contains(String(name)) { unsafe variables.append(variable) }
      unsafe entry += 1
    }
    unsafe variables.append(nil)
    return unsafe variables
  }

  /// Reads pipes side by side, so that none of them fills up.
  private static func readAll(
    _ pipes: [Pipe], from name: String
  ) throws(SystemError) -> [[UInt8]] {
    var texts = pipes.map { _ in [UInt8]() }
    var waiting = pipes.map { pollfd(fd: $0.readEnd, events: Int16(POLLIN), revents: 0) }
    while waiting.contains(where: { $0.fd >= 0 }) {
      let ready = unsafe poll(&waiting, nfds_t(waiting.count), -1)
      guard ready >= 0 || errno == EINTR else { throw .last(name) }
      for index in waiting.indices where ready > 0 && waiting[index].revents != 0 {
        let block = try ByteSource(descriptor: waiting[index].fd, name: name).readBlock()
        texts[index] += block
        // A negative descriptor is passed over.
        if block.isEmpty { waiting[index].fd = -1 }
      }
    }
    return texts
  }
}

/// A pipe between this process and another, which has no other of our files; closed when it goes.
private final class Pipe {
  let readEnd: Int32
  private(set) var writeEnd: Int32

  init(for subject: String) throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .last(subject) }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  func closeWriteEnd() {
    if writeEnd >= 0 { _ = close(writeEnd) }
    writeEnd = -1
  }

  deinit {
    closeWriteEnd()
    _ = close(readEnd)
  }
}
