internal import AutomationDefinitions
package import SourceDiagnostics

/// The cases of one file.
///
/// A list of cases; an object with `cases` and what all of them share; or, in `case.yaml`, one case
/// that is called as its folder is.
package struct CaseFile: Sendable {
  package let source: SourceFile

  /// The cases that could be understood, in order.
  package let cases: [TestCase]

  /// What is wrong with the file.
  package let diagnostics: [Diagnostic]

  /// Reads the cases of a file; faults are collected and the other cases read.
  ///
  /// `folderName` is what a case is called that stands alone and has no name.
  package init(_ source: SourceFile, folderName: String? = nil) {
    self.source = source
    let (roots, faults) = DocumentReader.read(source, format: DocumentFormat(of: source))
    guard let root = roots.first, !faults.contains(where: { $0.severity == .error }) else {
      (cases, diagnostics) = ([], faults)
      return
    }
    var reader = CaseReader(path: source.path, folderName: folderName)
    reader.read(root)
    cases = reader.cases
    diagnostics = (faults + reader.diagnostics).sortedByPlace
  }

  /// The files that its cases expect whole outcomes in.
  package var expectedFiles: [SourceString] { cases.compactMap(\.expectedFile) }
}

extension TestCase {
  /// The file with the whole outcome that is expected.
  package var expectedFile: SourceString? {
    for case .outcome(let path) in expectations { return path }
    return nil
  }
}
