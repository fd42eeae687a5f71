/// The ids that the default theme uses itself: headings of texts get others.
enum PageIDs {
  static let all: Set<String> = [
    "noi-dung", "trinh-don", "tim-kiem", "khan", "lien-quan", "van-ban", "tep-dinh-kem",
  ]
}
