#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The processor cores of the machine.
package enum Processors {
  /// How many there are, at least 1.
  package static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
