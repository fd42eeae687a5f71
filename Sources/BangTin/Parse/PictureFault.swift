/// Why browsers do not show what is named a picture.
enum PictureFault {
  case empty
  /// The format of iPhones, which Apple's browsers alone show, under another name.
  case heic
  /// No picture at all, or in no format that pages have.
  case otherFormat

  /// By the first bytes of a file, which may be a picture in another format than its name says: browsers go by the
  /// bytes. A drawing is text, and of those only an empty one is known.
  init?(_ head: [UInt8], fileExtension: String) {
    if head.isEmpty {
      self = .empty
    } else if fileExtension == "svg" || Self.isShown(head) {
      return nil
    } else {
      self = Self.isHEIC(head) ? .heic : .otherFormat
    }
  }

  private static func isShown(_ head: [UInt8]) -> Bool {
    let starts: [[UInt8]] = [[0xFF, 0xD8], [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8), Array("BM".utf8)]
    return starts.contains { head.starts(with: $0) }
      || head.starts(with: "RIFF".utf8) && head.dropFirst(8).starts(with: "WEBP".utf8)
      || brands(of: head).contains { $0.hasPrefix("avi") }
  }

  private static func isHEIC(_ head: [UInt8]) -> Bool {
    brands(of: head).contains { $0.hasPrefix("hei") || $0.hasPrefix("hev") || $0 == "mif1" }
  }

  /// Of the family of MPEG-4 (ISO/IEC 14496-12): the names of formats in the first box.
  private static func brands(of head: [UInt8]) -> [String] {
    guard head.dropFirst(4).starts(with: "ftyp".utf8) else { return [] }
    return stride(from: 8, to: min(head.count, Int(head[3])), by: 4).map {
      String(decoding: head[$0...].prefix(4), as: UTF8.self)
    }
  }
}

extension Diagnostic {
  static func unreadablePicture(_ fault: PictureFault, at link: Located<String>) -> Diagnostic {
    let again = Bilingual(vi: "mở thử tệp, rồi chép lại ảnh", en: "open the file, and copy the picture again")
    let (vi, en, hint): (String, String, Bilingual) =
      switch fault {
      case .empty:
        (
          "tệp `\(link.value)` rỗng nên bà con không thấy ảnh",
          "`\(link.value)` is empty: readers see no picture", again
        )
      case .heic:
        (
          "`\(link.value)` là ảnh HEIC của iPhone, phần lớn máy không mở được",
          "`\(link.value)` is a HEIC picture of an iPhone, which most readers cannot see",
          Bilingual(
            vi: "lưu ảnh lại thành tệp JPG rồi chép đè lên tệp này",
            en: "save it as a JPEG, and copy that over it")
        )
      case .otherFormat:
        (
          "trong tệp `\(link.value)` không phải là ảnh như tên của nó nói",
          "`\(link.value)` does not hold a picture, as its name says", again
        )
      }
    return .warning(.unreadablePicture, at: link.place, vi: vi, en: en, hint: hint)
  }
}
