internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// A calculation property reads another one.
  public static let calculationOfCalculation = DiagnosticCode(
    "R110", "calculation-of-calculation",
    Explanation(
      what: "A calculation property reads another calculation property.",
      why: """
        The platform calculates from stored and mirrored properties only; another calculation reads \
        as null.
        """,
      example: """
        identifier: pod
        schema: {properties: {cpu: {type: number}}}
        calculationProperties:
          cores: {type: number, calculation: .properties.cpu / 1000}
          cost: {type: number, calculation: .properties.cores * 20}
        """,
      instead: """
        identifier: pod
        schema: {properties: {cpu: {type: number}}}
        calculationProperties:
          cores: {type: number, calculation: .properties.cpu / 1000}
          cost: {type: number, calculation: .properties.cpu / 1000 * 20}
        """))
}

/// Calculation properties that read other ones.
enum CalculationOfCalculation {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    guard case .blueprint(let blueprint) = definition.definition else { return [] }
    let calculations = Set(blueprint.calculationProperties.map(\.text))
    return definition.expressions.flatMap { expression -> [Diagnostic] in
      guard case .calculation = expression.purpose else { return [] }
      return expression.names(below: [[]], "properties").compactMap { read -> Diagnostic? in
        guard calculations.contains(read.name), blueprint.property(read.name) == nil else {
          return nil
        }
        return Diagnostic(
          .calculationOfCalculation, .warning,
          "`\(read.name.shortened(to: 60))` is a calculation property, which another one cannot "
            + "read", at: read.span, help: "write out its expression here")
      }
    }
  }
}
