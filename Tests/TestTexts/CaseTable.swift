/// The rows of a table: an unindented line is the input, the indented lines below it are what is
/// expected, joined by blanks.
package func caseTable(_ text: String) -> [(input: String, expected: String)] {
  var rows: [(input: String, expected: String)] = []
  for line in text.split(separator: "\n") {
    if !line.hasPrefix("  ") {
      rows.append((String(line), ""))
    } else if let last = rows.indices.last {
      rows[last].expected += (rows[last].expected.isEmpty ? "" : " ") + line.drop { $0 == " " }
    }
  }
  return rows
}
