internal import AutomationDefinitions
internal import JSONValues

extension SearchOperator {
  /// Compares a value with another.
  ///
  /// A missing property is null. Null is no wrong type: nothing is found in it, and the negated
  /// operators hold.
  func compare(_ value: JSONValue, with operand: JSONValue, now: Instant) -> SearchComparison {
    switch self {
    case .equal: equality(value, operand)
    case .notEqual: equality(value, operand).opposite
    case .greater: order(value, operand, >)
    case .greaterOrEqual: order(value, operand, >=)
    case .less: order(value, operand, <)
    case .lessOrEqual: order(value, operand, <=)
    case .between, .notBetween: .mismatch(.operand, expected: "a range or a preset")
    case .isEmpty: SearchComparison(value.isEmpty)
    case .isNotEmpty: SearchComparison(!value.isEmpty)
    case .isExpired: expiry(value, now)
    case .isNotExpired: expiry(value, now).negated
    case .contains: containment(value, operand)
    case .doesNotContains: containment(value, operand).negated
    case .containsAny: anyContainment(value, operand)
    case .beginsWith: affix(value, operand) { $0.starts(with: $1) }
    case .doesNotBeginsWith: affix(value, operand) { $0.starts(with: $1) }.negated
    case .endsWith: affix(value, operand) { $0.reversed().starts(with: $1.reversed()) }
    case .doesNotEndsWith:
      affix(value, operand) { $0.reversed().starts(with: $1.reversed()) }.negated
    case .isIn, .matchAny: membership(value, operand)
    case .notIn: membership(value, operand).negated
    // A rule with it is no comparison of values.
    case .relatedTo: SearchComparison(false)
    }
  }

  /// Compares a value with a span of time.
  func compare(_ value: JSONValue, with range: DateRange) -> SearchComparison {
    switch self {
    case .between, .equal: position(value, in: range)
    case .notBetween, .notEqual: position(value, in: range).negated
    default: .mismatch(.operand, expected: "a value, not a range")
    }
  }
}

private func position(_ value: JSONValue, in range: DateRange) -> SearchComparison {
  if value.isNull { return SearchComparison(false) }
  guard let instant = value.instant else { return .mismatch(.subject, expected: "a date-time") }
  return SearchComparison(range.contains(instant))
}

private func expiry(_ value: JSONValue, _ now: Instant) -> SearchComparison {
  if value.isNull { return SearchComparison(false) }
  guard let instant = value.instant else { return .mismatch(.subject, expected: "a date-time") }
  return SearchComparison(instant <= now)
}

private func equality(_ value: JSONValue, _ operand: JSONValue) -> SearchComparison {
  let isEqual = value.isSame(as: operand)
  if value.arrayValue != nil {
    return SearchComparison(
      isEqual,
      SearchComparison.Complaint(
        side: .subject, problem: "which the platform does not compare reliably",
        help: "use `contains`, `containsAny` or `isEmpty` on arrays"))
  }
  guard !value.isNull, !operand.isNull, value.typeName != operand.typeName else {
    return SearchComparison(isEqual)
  }
  return .mismatch(
    .subject, expected: operand.arrayValue == nil ? "a \(operand.typeName)" : "an array",
    help: operand.arrayValue == nil ? nil : "use `in` to compare with several values")
}

private func order(
  _ value: JSONValue, _ operand: JSONValue, _ isOrdered: (Double, Double) -> Bool
) -> SearchComparison {
  if case .number(let bound) = operand {
    if value.isNull { return SearchComparison(false) }
    guard case .number(let number) = value else {
      return .mismatch(
        .subject, expected: "a number",
        help: "compare a number property, or make the property's type `number`")
    }
    return SearchComparison(isOrdered(number.value, bound.value))
  }
  guard let bound = operand.instant else {
    return .mismatch(
      .operand, expected: "a number or a date-time",
      help: "compare with a number, or with a date-time as `2026-01-31T00:00:00.000Z`")
  }
  if value.isNull { return SearchComparison(false) }
  guard let instant = value.instant else { return .mismatch(.subject, expected: "a date-time") }
  return SearchComparison(
    isOrdered(Double(instant.millisecondsSince1970), Double(bound.millisecondsSince1970)))
}

private func containment(_ value: JSONValue, _ operand: JSONValue) -> SearchComparison {
  switch (value, operand) {
  case (.null, _): SearchComparison(false)
  case (.string(let text), .string(let part)): SearchComparison(text.containsBytes(of: part))
  case (.string, _): .mismatch(.operand, expected: "a string")
  case (.array, .array):
    .mismatch(.operand, expected: "one value", help: "use `containsAny` for several values")
  case (.array(let elements), _): SearchComparison(elements.contains { $0.isSame(as: operand) })
  default: .mismatch(.subject, expected: "a string or an array")
  }
}

private func anyContainment(_ value: JSONValue, _ operand: JSONValue) -> SearchComparison {
  let comparisons = (operand.arrayValue ?? [operand]).map { containment(value, $0) }
  if comparisons.contains(where: \.holds) { return SearchComparison(true) }
  return comparisons.first { $0.complaint != nil } ?? SearchComparison(false)
}

private func affix(
  _ value: JSONValue, _ operand: JSONValue, _ isAffix: ([UInt8], [UInt8]) -> Bool
) -> SearchComparison {
  guard let part = operand.stringValue else { return .mismatch(.operand, expected: "a string") }
  if value.isNull { return SearchComparison(false) }
  guard let text = value.stringValue else { return .mismatch(.subject, expected: "a string") }
  return SearchComparison(isAffix(Array(text.utf8), Array(part.utf8)))
}

/// Whether the value, or one of its elements, is among the operand's.
private func membership(_ value: JSONValue, _ operand: JSONValue) -> SearchComparison {
  let candidates = operand.arrayValue ?? [operand]
  if case .object = value {
    return .mismatch(.subject, expected: "a string, a number, a boolean or an array of them")
  }
  return SearchComparison(
    (value.arrayValue ?? [value]).contains { element in
      candidates.contains { element.isSame(as: $0) }
    })
}

extension SearchComparison {
  /// The comparison of `!=`, which holds of values of different types.
  fileprivate var opposite: SearchComparison { SearchComparison(!holds, complaint) }
}
