internal import ArgumentParser
internal import AutomationEngine
internal import AutomationTesting
internal import HostSystem
internal import JSONValues
internal import SourceDiagnostics

/// What came of cases.
struct CaseReport {
  /// The files with what came of their cases.
  private(set) var results: [CaseFileResult]

  /// What is wrong with what was named, and with no file of cases.
  let diagnostics: [Diagnostic]

  /// How many cases there are, run or not.
  let total: Int

  /// What the cases exercised of the definitions, as far as it is measured.
  let coverage: CoverageMap

  /// How many expected files were written.
  private(set) var written = 0

  init(
    results: [CaseFileResult], diagnostics: [Diagnostic], total: Int, coverage: CoverageMap
  ) {
    self.results = results
    self.coverage = coverage
    self.diagnostics = diagnostics
    self.total = total
  }

  var caseCount: Int { results.reduce(0) { $0 + $1.results.count } }

  var isPassed: Bool { diagnostics.isEmpty && results.allSatisfy(\.isPassed) }

  func count(of verdict: CaseResult.Verdict) -> Int {
    results.reduce(0) { $0 + $1.results.count { $0.verdict == verdict } }
  }

  /// How many cases and files could not be used.
  var errorCount: Int {
    let faults = diagnostics + results.flatMap(\.diagnostics)
    return count(of: .unusable) + faults.count { $0.severity == .error }
  }

  /// Writes what was found to the files that cases expect it in; a refusal ends the command.
  mutating func accept(for console: Console) throws {
    var accepted: [CaseFileResult] = []
    for file in results {
      var cases: [CaseResult] = []
      for result in file.results {
        guard result.needsAcceptance, let acceptable = result.acceptable else {
          cases.append(result)
          continue
        }
        do {
          let text = JSONWriter(indentation: 2).text(of: acceptable.value)
          try FileWriting.write(text + "\n", to: acceptable.path)
        } catch {
          throw console.refusal(error)
        }
        written += 1
        cases.append(result.accepted)
      }
      accepted.append(
        CaseFileResult(path: file.path, diagnostics: file.diagnostics, results: cases))
    }
    results = accepted
  }
}
