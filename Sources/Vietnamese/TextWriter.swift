/// A short text being written in UTF-8 straight into its string: dates are made by the ten thousand.
struct TextWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  fileprivate private(set) var count = 0

  fileprivate init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  /// What does not fit is left out.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard count < buffer.count else { return }
    buffer[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { for byte in $0 { append(byte) } }
  }

  /// The digits of a number in ASCII, zeros first if there are fewer than `width`; a sign is left out.
  @inline(__always)
  mutating func append(decimal number: Int, width: Int = 1) {
    // Nearly all numbers of dates.
    if width == 2, 0..<100 ~= number {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    } else {
      append(decimal: number.magnitude, width: width)
    }
  }

  private mutating func append(decimal number: UInt, width: Int) {
    if number >= 10 || width > 1 {
      if number >= 100 || width > 2 { append(decimal: number / 100, width: width - 2) }
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
    }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

extension String {
  /// What `write` writes, at most `capacity` bytes of UTF-8.
  init(writing capacity: Int, _ write: (inout TextWriter) -> Void) {
    self.init(unsafeUninitializedCapacity: capacity) { buffer in
      var writer = TextWriter(buffer)
      write(&writer)
      return writer.count
    }
  }
}

/// The digits of a number, zeros first if there are fewer than `width`; a sign is left out.
func padded(_ number: Int, to width: Int) -> String {
  String(writing: 20) { $0.append(decimal: number, width: width) }
}
