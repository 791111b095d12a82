internal import ArgumentParser

/// How outcomes are printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}
