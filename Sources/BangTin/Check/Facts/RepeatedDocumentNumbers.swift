import Vietnamese

/// Finds documents that have the number of another one of the same year and issuer.
struct RepeatedDocumentNumbers: SiteRule {
  private struct Key: Hashable {
    let number: String
    let year: Int
    let issuer: String
  }

  func findings(in checked: CheckedSite) -> [Diagnostic] {
    var first: [Key: Document] = [:]
    var findings: [Diagnostic] = []
    for post in checked.site.posts {
      let document = post.article.document
      guard let official = post.frontMatter.document, let number = official.number else { continue }
      let issued = official.issued ?? post.date
      let key = Key(
        number: DocumentNumber(parsing: number)?.standard ?? Folding.folded(number),
        year: issued.at(checked.site.settings.timeZone).date.year,
        issuer: Folding.folded(official.issuer ?? ""))
      if let other = first[key] {
        let place = checked.places(in: document)?.place(of: DocumentKey.number)
        findings.append(
          .repeatedDocumentNumber(number, in: other, at: place ?? SourcePlace(file: document.file)))
      } else {
        first[key] = document
      }
    }
    return findings
  }
}

extension Diagnostic {
  fileprivate static func repeatedDocumentNumber(
    _ number: String, in other: Document, at place: SourcePlace
  ) -> Diagnostic {
    .warning(
      .repeatedDocumentNumber, at: place,
      vi: "số `\(number)` đã có ở bài `\(other.file)`",
      en: "the number `\(number)` is that of `\(other.file)` too",
      hint: Bilingual(
        vi: "xem lại số trên bản ký; nếu là cùng một văn bản thì dẫn đến bài kia thay vì đăng lại",
        en: "look at the signed document; if it is the same one, link to that post instead"))
  }
}
