internal import ArgumentParser

/// A group of measurements that can be made by itself.
enum Part: String, CaseIterable, ExpressibleByArgument {
  case streams
  case catalog
  case start
  case jobs
  case memory

  func measure(_ session: Session, _ report: inout Report) throws {
    switch self {
    case .streams: try StreamComparison(session: session).measure(&report)
    case .catalog: try CatalogComparison(session: session).measure(&report)
    case .start: try ColdStart(session: session).measure(&report)
    case .jobs: try JobsComparison(session: session).measure(&report)
    case .memory: try MemoryWatch(session: session).measure(&report)
    }
  }
}
