import Vietnamese

/// Finds numbers of official documents, as the front matter gives them, that Nghị định 30/2020 would write otherwise.
struct DocumentNumberForm: DocumentRule {
  /// Bodies that issue documents: what stands before them is the document's kind.
  private static let bodies: Set<Substring> = ["UBND", "HĐND", "UBMTTQ", "MTTQ", "ĐU", "BCĐ", "BCH", "HĐBC"]

  func findings(in text: CheckedText, _ places: inout PlaceCursor) -> [Diagnostic] {
    guard let written = text.frontMatter.document?.number else { return [] }
    func found(_ suggestion: String?) -> [Diagnostic] {
      [
        .found(
          .documentNumber, written, suggestion, at: FrontMatterPlaces(text).place(of: DocumentKey.number))
      ]
    }
    guard let number = DocumentNumber(parsing: written) else { return found(nil) }
    if number.year == nil, number.standard != written { return found(number.standard) }
    let codes = number.issuer.split(separator: "-")
    let hasUnknownKind =
      number.type == nil && codes.count > 1 && codes.last.map(Self.bodies.contains) ?? false
    return hasUnknownKind && codes.first.map(Self.bodies.contains) == false ? found(nil) : []
  }
}
