extension Unicode.GeneralCategory {
  /// The categories by the names that `\p` takes.
  static let named: [String: Set<Unicode.GeneralCategory>] = {
    let letters: Set<Unicode.GeneralCategory> = [
      .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    ]
    let marks: Set<Unicode.GeneralCategory> = [.nonspacingMark, .spacingMark, .enclosingMark]
    let numbers: Set<Unicode.GeneralCategory> = [.decimalNumber, .letterNumber, .otherNumber]
    let punctuation: Set<Unicode.GeneralCategory> = [
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation,
    ]
    let symbols: Set<Unicode.GeneralCategory> = [
      .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
    ]
    let separators: Set<Unicode.GeneralCategory> = [
      .spaceSeparator, .lineSeparator, .paragraphSeparator,
    ]
    return [
      "L": letters, "Letter": letters, "Lu": [.uppercaseLetter],
      "Uppercase_Letter": [.uppercaseLetter], "Ll": [.lowercaseLetter],
      "Lowercase_Letter": [.lowercaseLetter], "Lt": [.titlecaseLetter], "Lm": [.modifierLetter],
      "Lo": [.otherLetter], "M": marks, "Mark": marks, "Mn": [.nonspacingMark],
      "Mc": [.spacingMark], "Me": [.enclosingMark], "N": numbers, "Number": numbers,
      "Nd": [.decimalNumber], "Decimal_Number": [.decimalNumber], "Nl": [.letterNumber],
      "No": [.otherNumber], "P": punctuation, "Punctuation": punctuation,
      "Pc": [.connectorPunctuation], "Pd": [.dashPunctuation], "Ps": [.openPunctuation],
      "Pe": [.closePunctuation], "Pi": [.initialPunctuation], "Pf": [.finalPunctuation],
      "Po": [.otherPunctuation], "S": symbols, "Symbol": symbols, "Sm": [.mathSymbol],
      "Sc": [.currencySymbol], "Sk": [.modifierSymbol], "So": [.otherSymbol], "Z": separators,
      "Separator": separators, "Zs": [.spaceSeparator], "Zl": [.lineSeparator],
      "Zp": [.paragraphSeparator], "Cc": [.control], "Control": [.control], "Cf": [.format],
      "Co": [.privateUse], "Cn": [.unassigned],
    ]
  }()
}
