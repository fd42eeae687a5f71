import Vietnamese

/// Finds files that take long to download where the network is slow.
struct LargeFiles: SiteRule {
  private static let largestPicture = 1 << 20
  private static let largestAttachment = 10 << 20

  func findings(in checked: CheckedSite) -> [Diagnostic] {
    checked.site.files.compactMap { file in
      let (path, size) = (file.source.path, file.source.size)
      let place = SourcePlace(file: "content/" + path.text)
      if PictureSize.extensions.contains(path.fileExtension) {
        return size > Self.largestPicture ? .largePicture(size, at: place) : nil
      }
      return size > Self.largestAttachment ? .largeAttachment(size, at: place) : nil
    }
  }
}

extension Diagnostic {
  private static func inWords(_ size: Int) -> Bilingual {
    Bilingual(
      vi: NumberText(in: .vietnamese).fileSize(byteCount: size),
      en: NumberText(in: .english).fileSize(byteCount: size))
  }

  fileprivate static func largePicture(_ size: Int, at place: SourcePlace) -> Diagnostic {
    let size = inWords(size)
    return .warning(
      .largePicture, at: place,
      vi: "ảnh nặng \(size.vi), mở trên điện thoại rất lâu",
      en: "the picture has \(size.en) and loads slowly",
      hint: Bilingual(
        vi: "thu nhỏ ảnh còn chiều ngang 1600 điểm, dưới 1 MB",
        en: "scale it down to 1600 pixels across, below 1 MB"))
  }

  fileprivate static func largeAttachment(_ size: Int, at place: SourcePlace) -> Diagnostic {
    let size = inWords(size)
    return .warning(
      .largeAttachment, at: place,
      vi: "tệp nặng \(size.vi), bà con dùng mạng di động khó tải về",
      en: "the file has \(size.en), which is much for a mobile network",
      hint: Bilingual(
        vi: "xuất lại tệp PDF ở mức nén cao hơn, hoặc chia thành nhiều tệp dưới 10 MB",
        en: "export it with more compression, or split it into files below 10 MB"))
  }
}
