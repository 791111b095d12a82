internal import JQSyntax

/// The programs of a set's batches, compiled when they are first needed.
///
/// Only so many are kept, those that were used last: a program of 64 expressions takes some hundred
/// kilobytes.
struct JQPrograms<Program: AnyObject>: ~Copyable {
  /// What an expression is run by.
  typealias Compiled = Result<(program: Program, place: Int), JQRefusal>

  /// A batch that has been compiled.
  private enum Batch {
    case whole(Program)

    /// libjq refused the batch, so each of its expressions stands alone.
    case single([Result<Program, JQRefusal>?])

    /// How many programs of libjq it is.
    var count: Int {
      switch self {
      case .whole: 1
      case .single(let programs): programs.count { $0 != nil }
      }
    }
  }

  private let clock: JQClock
  private let limit: Int
  private let compile: (String, Int) throws(JQRefusal) -> Program
  private var programs: [Batch?] = []

  /// When each batch was last used, by the count of uses.
  private var lastUses: [Int] = []
  private var useCount = 0

  /// How many programs of libjq are kept.
  private(set) var count = 0

  /// How often libjq was to compile a program.
  private(set) var compilationCount = 0

  /// `compile` makes a program of its text and the number of expressions in it.
  init(
    clock: JQClock, limit: Int, compile: @escaping (String, Int) throws(JQRefusal) -> Program
  ) {
    self.clock = clock
    self.limit = limit
    self.compile = compile
  }

  /// What runs an expression; compiles it where that is not kept.
  mutating func compiled(
    _ id: JQExpressionSet.ID, of expressions: JQExpressionSet
  ) -> Compiled {
    let seat = expressions.batches.seat(of: id)
    let (batch, place) = (Int(seat.batch), Int(seat.place))
    grow(to: expressions.batches.members.count)
    useCount += 1
    lastUses[batch] = useCount
    let program: Batch
    do {
      if let known = programs[batch] {
        program = known
      } else {
        program = try compile(batch, of: expressions)
      }
    } catch {
      return .failure(error)
    }
    switch program {
    case .whole(let program): return .success((program, place))
    case .single(let programs):
      let known = programs[place] ?? compile(id, in: batch, at: place, of: expressions)
      return known.map { ($0, 0) }
    }
  }

  private mutating func grow(to batchCount: Int) {
    guard programs.count < batchCount else { return }
    programs += Array(repeating: nil, count: batchCount - programs.count)
    lastUses += Array(repeating: 0, count: batchCount - lastUses.count)
  }

  /// Compiles a batch; fails where that is no fault of any of its expressions.
  private mutating func compile(
    _ batch: Int, of expressions: JQExpressionSet
  ) throws(JQRefusal) -> Batch {
    makeRoom(keeping: batch)
    compilationCount += 1
    let members = expressions.batches.members[batch].map { expressions.libjqText(of: $0) }
    let program: Batch
    do {
      program = .whole(try compile(JQProgramText(members, clock: clock).text, members.count))
    } catch {
      if case .noWorker = error.stop { throw error }
      program = .single(Array(repeating: nil, count: members.count))
    }
    programs[batch] = program
    count += program.count
    return program
  }

  /// Compiles one expression of a batch that libjq refused.
  private mutating func compile(
    _ id: JQExpressionSet.ID, in batch: Int, at place: Int, of expressions: JQExpressionSet
  ) -> Result<Program, JQRefusal> {
    makeRoom(keeping: batch)
    compilationCount += 1
    let compiled = compileAlone(id, of: expressions)
    // What could not be tried may be the next time.
    if case .failure(let refusal) = compiled, refusal.stop != nil { return compiled }
    guard case .single(var alone) = programs[batch] else { return compiled }
    alone[place] = compiled
    programs[batch] = .single(alone)
    count += 1
    return compiled
  }

  /// Compiles one expression, without its reports where libjq has no room for them.
  private func compileAlone(
    _ id: JQExpressionSet.ID, of expressions: JQExpressionSet
  ) -> Result<Program, JQRefusal> {
    let text = expressions.libjqText(of: id)
    do {
      return .success(try compile(JQProgramText([text], clock: clock).text, 1))
    } catch {
      guard let text, !text.probes.isEmpty, error.stop == nil else { return .failure(error) }
    }
    do {
      let bare = expressions.query(of: id)?.libjqText
      return .success(try compile(JQProgramText([bare], clock: clock).text, 1))
    } catch {
      return .failure(error)
    }
  }

  /// Drops the batches that were used longest ago until there is room for one more program; the
  /// batch that is being compiled stays.
  private mutating func makeRoom(keeping kept: Int) {
    while count >= limit {
      let candidates = programs.indices.filter { $0 != kept && programs[$0] != nil }
      guard let oldest = candidates.min(by: { lastUses[$0] < lastUses[$1] }) else { return }
      count -= programs[oldest]?.count ?? 0
      programs[oldest] = nil
    }
  }
}
