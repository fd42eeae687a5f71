import Foundation
import Testing

@testable import Vietnamese

/// Plain text is passed over sixteen bytes at a time: whatever stands in it must be seen, at whatever offset.
struct PlainTextScanTests {
  private let before = Array("Ủy ban nhân dân xã Khe Mẫu".utf8)
  private let after = Array(" thông báo ngừng cấp nước ở thôn Đồng Ổi.\n".utf8)

  @Test func everyTwoBytesInsidePlainText() {
    for pair in 0...0xFFFF {
      expectAsSlowly([UInt8(pair >> 8), UInt8(pair & 0xFF)], offset: pair % 19)
    }
  }

  @Test func everySecondAndThirdByteOfTheVietnameseRow() {
    for pair in 0...0xFFFF {
      expectAsSlowly([0xE1, UInt8(pair >> 8), UInt8(pair & 0xFF)], offset: pair % 19)
    }
  }

  @Test(arguments: ["\u{301}", "\r", "\r\n", "\u{2028}", "\u{FEFF}", "“Ưu tiên”", "漢字", "🎉", "\u{F4}\u{323}"])
  func everyOffset(text: String) {
    for offset in before.indices { expectAsSlowly(Array(text.utf8), offset: offset) }
  }

  @Test func plainTextIsPassedOverUpToTheFirstOtherScalar() {
    let end = (before + after + Array("…".utf8) + after).withUnsafeBufferPointer {
      $0.endOfPlainText(from: 2)
    }
    let other = before.count + after.count
    #expect((other - 18...other).contains(end))
  }

  /// Compares with what the standard library and Foundation make of `special` among letters, the first `offset` bytes
  /// of plain text before it left out.
  private func expectAsSlowly(_ special: [UInt8], offset: Int) {
    let start = before[offset...].firstIndex { $0 & 0xC0 != 0x80 } ?? 0
    let bytes = Array(before[start...]) + special + after
    let actual = try? UnicodeText.normalized(bytes)
    let expected = slowlyNormalized(bytes)
    #expect(actual == expected, "\(special) at \(before.count - start)")
  }

  /// `nil` for what is no UTF-8 or has a zero byte.
  private func slowlyNormalized(_ bytes: [UInt8]) -> [UInt8]? {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { return nil }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where scalars.last == "\r":
        scalars.removeLast()
        scalars.append("\n")
      case 0x2028, 0x2029: scalars.append("\n")
      case 0x09, 0x0A, 0x0D: scalars.append(scalar)
      case 0..<0x20, 0x7F: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    let composed = String(scalars).precomposedStringWithCanonicalMapping
    return composed.utf8.map { $0 == 0x0D ? 0x0A : $0 }
  }
}
