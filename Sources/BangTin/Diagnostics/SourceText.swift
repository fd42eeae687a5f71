import Vietnamese

/// The text of one source file: NFC, lines ended by LF.
struct SourceText: Sendable {
  /// The path from the site's folder, as diagnostics name it.
  let file: String
  let bytes: [UInt8]

  /// Decodes a file's bytes as they are on disk.
  static func decoding(_ bytes: [UInt8], file: String) -> Result<SourceText, DiagnosticError> {
    do {
      return .success(SourceText(file: file, bytes: try UnicodeText.normalized(bytes)))
    } catch {
      return .failure(DiagnosticError(.undecodable(file, error)))
    }
  }

  /// The line with a 1-based number, without its end.
  func line(_ number: Int) -> String? {
    var (start, line) = (0, 1)
    while line < number {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      (start, line) = (end + 1, line + 1)
    }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate static func undecodable(_ file: String, _ error: TextDecodingError) -> Diagnostic {
    let hint = Bilingual(
      vi: "mở tệp bằng trình soạn thảo và lưu lại dạng UTF-8",
      en: "open the file in an editor and save it as UTF-8")
    let place = SourcePlace(file: file)
    return switch error {
    case .invalidUTF8(let offset):
      .error(
        .notUTF8, at: place, vi: "tệp không phải UTF-8 (từ byte thứ \(offset))",
        en: "the file is not UTF-8 (at byte \(offset))", hint: hint)
    case .utf16:
      .error(
        .notUTF8, at: place, vi: "tệp được lưu dạng UTF-16 (từ byte thứ 0)",
        en: "the file is UTF-16 (at byte 0)", hint: hint)
    case .nulByte(let offset):
      .error(
        .nulByte, at: place, vi: "tệp có byte NUL ở vị trí \(offset), có lẽ không phải là văn bản",
        en: "the file has a NUL byte at \(offset): it may not be text", hint: hint)
    }
  }
}
