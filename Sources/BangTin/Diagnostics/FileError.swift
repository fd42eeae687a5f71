#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A refusal of the machine: disk, permission, limits. Not the editor's mistake.
public struct FileError: Error, Sendable, Equatable {
  /// What was being done.
  public enum Operation: Sendable { case read, write, remove }

  /// The path on disk.
  public let path: String
  /// What was refused.
  public let operation: Operation
  /// The value of `errno`.
  public let code: Int32

  init(path: String, doing operation: Operation, code: Int32 = errno) {
    self.path = path
    self.operation = operation
    self.code = code
  }

  init(path: [CChar], doing operation: Operation, code: Int32 = errno) {
    let bytes = path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    self.init(path: String(decoding: bytes, as: UTF8.self), doing: operation, code: code)
  }

  /// What happened, and the system's own word for it.
  public var message: Bilingual {
    let reason = String(cString: strerror(code))
    return switch operation {
    case .read:
      Bilingual(
        vi: "không đọc được `\(path)`: \(viReason) (\(reason))", en: "cannot read `\(path)`: \(reason)")
    case .write:
      Bilingual(
        vi: "không ghi được `\(path)`: \(viReason) (\(reason))", en: "cannot write `\(path)`: \(reason)")
    case .remove:
      Bilingual(
        vi: "không xóa được `\(path)`: \(viReason) (\(reason))", en: "cannot remove `\(path)`: \(reason)")
    }
  }

  private var viReason: String {
    switch code {
    case ENOSPC, EDQUOT: "ổ đĩa đã đầy"
    case EACCES, EPERM: "không có quyền"
    case EROFS: "ổ đĩa chỉ cho đọc"
    case EMFILE, ENFILE: "máy hết chỗ mở tệp"
    case EFBIG: "tệp vượt giới hạn kích thước"
    case ENOENT: "không tìm thấy"
    case ENOTDIR: "không phải là thư mục"
    case ENAMETOOLONG: "tên tệp quá dài"
    default: "lỗi của máy"
    }
  }
}
