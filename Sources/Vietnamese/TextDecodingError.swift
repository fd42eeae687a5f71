/// Why the bytes of a file are not text that we accept.
public enum TextDecodingError: Error, Hashable, Sendable {
  /// A byte sequence that UTF-8 does not allow; `offset` counts bytes from 0, a byte order mark included.
  case invalidUTF8(offset: Int)
  /// UTF-16 or UTF-32: by its byte order mark, or by a zero in every second byte of its ASCII letters.
  case utf16
  /// A NUL byte: a binary file, or a damaged one; `offset` counts bytes from 0.
  case nulByte(offset: Int)
}
