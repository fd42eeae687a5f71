/// Finds posts that expire before they are published.
struct ExpiredWhenPublished: DocumentRule {
  func findings(in text: CheckedText, _ places: inout PlaceCursor) -> [Diagnostic] {
    guard let date = text.frontMatter.date, let expires = text.frontMatter.expires, expires <= date else {
      return []
    }
    return [
      .warning(
        .expiredWhenPublished, at: text.place(of: .expires),
        vi: "bài hết hạn trước khi đăng", en: "the post expires before it is published",
        hint: Bilingual(
          vi: "sửa ngày hết hạn hoặc ngày đăng", en: "correct the date of expiry, or that of the post"))
    ]
  }
}
