/// The JSON types that inputs and properties can have.
public enum ValueType: String, Sendable, CaseIterable {
  case string
  case number
  case boolean
  case object
  case array
}
