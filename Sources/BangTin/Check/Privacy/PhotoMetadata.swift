/// Finds photographs that tell where they were taken, and with whose camera.
struct PhotoMetadata: SiteRule {
  private static let extensions: Set<String> = ["jpg", "jpeg", "png", "webp"]
  /// Enough of a file to find what stands before the picture. (WebP has its notes behind it.)
  private static let headLength = 512 * 1024
  private static let largestWebP = 8 << 20

  func findings(in checked: CheckedSite) async throws(FileError) -> [Diagnostic] {
    let photos = checked.site.files.map(\.source).filter { Self.extensions.contains($0.path.fileExtension) }
    return try await photos.concurrentMap { photo throws(FileError) -> [Diagnostic] in
      let limit = photo.path.fileExtension == "webp" ? Self.largestWebP : Self.headLength
      let notes = ExifNotes(in: try photo.head(min(photo.size, limit)))
      let place = SourcePlace(file: "content/" + photo.path.text)
      var found: [Diagnostic] = []
      if notes.hasLocation { found.append(.photoLocation(at: place)) }
      if notes.hasDevice { found.append(.photoDevice(at: place)) }
      return found
    }.flatMap(\.self)
  }
}

extension Diagnostic {
  private static let hint = Bilingual(
    vi: "lưu lại ảnh không kèm thông tin máy ảnh: gửi qua Zalo rồi tải về, hoặc chụp lại màn hình",
    en: "save the picture without the camera's notes, such as by “export without metadata”")

  fileprivate static func photoLocation(at place: SourcePlace) -> Diagnostic {
    .warning(
      .photoLocation, at: place,
      vi: "trong tệp ảnh có tọa độ nơi chụp, ai tải ảnh cũng xem được",
      en: "the picture's file says where it was taken, to whoever downloads it", hint: hint)
  }

  fileprivate static func photoDevice(at place: SourcePlace) -> Diagnostic {
    .note(
      .photoDevice, at: place,
      vi: "trong tệp ảnh có tên chủ máy hoặc số máy ảnh",
      en: "the picture's file names the camera's owner or its serial number", hint: hint)
  }
}
