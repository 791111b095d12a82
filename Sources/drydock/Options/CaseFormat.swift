internal import ArgumentParser

/// How results of cases are printed.
enum CaseFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case junit
  case github
  case tap
}
