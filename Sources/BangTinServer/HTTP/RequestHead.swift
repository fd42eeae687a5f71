/// The head of an HTTP/1 request (RFC 9112), strictly: what a browser would not send is refused, not guessed at.
struct RequestHead: Sendable, Equatable {
  /// The longest head, in bytes.
  static let longest = 16_384

  let method: String
  /// The raw path: up to the first `?`.
  let path: String
  /// The raw text behind it.
  let query: String
  /// Whether the client means to send another request on the connection.
  let keepsAlive: Bool
  /// Whether a body follows. It is not read.
  let hasBody: Bool
  private let fields: [String: String]

  /// The value of a header; `name` in lower case.
  subscript(name: String) -> String? { fields[name] }

  /// `nil` for what is no head. `bytes` end before the empty line.
  init?(_ bytes: some Sequence<UInt8>) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    let first = lines[0].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard first.count == 3, let method = Self.token(first[0]), let version = Substring(first[2]).httpVersion
    else {
      return nil
    }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        let name = Self.token(line[..<colon])?.lowercased()
      else { return nil }
      let value = Self.trimmed(line[line.index(after: colon)...])
      // Two hosts, or two lengths, are an attempt to be read in two ways.
      guard let value, fields[name] == nil || !["host", "content-length", "transfer-encoding"].contains(name)
      else {
        return nil
      }
      fields[name] = fields[name].map { $0 + ", " + value } ?? value
    }
    let target = first[1].split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    self.method = method
    path = String(Substring(target[0]))
    query = target.count > 1 ? String(Substring(target[1])) : ""
    self.fields = fields
    hasBody = fields["transfer-encoding"] != nil || !["", "0"].contains(fields["content-length"] ?? "")
    let wishes = (fields["connection"] ?? "").lowercased()
    keepsAlive = !hasBody && (version == 1 ? !wishes.contains("close") : wishes.contains("keep-alive"))
  }

  /// A name made of the characters that RFC 9110 §5.6.2 allows.
  private static func token(_ bytes: Substring.UTF8View) -> String? {
    let isToken = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
      default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
    }
    return isToken && !bytes.isEmpty ? String(Substring(bytes)) : nil
  }

  /// A value without the blanks round it; `nil` where it holds a control character.
  private static func trimmed(_ bytes: Substring.UTF8View) -> String? {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { return nil }
    let start = bytes.drop(while: isBlank)
    return String(
      Substring(
        start.prefix(
          start.lastIndex { !isBlank($0) }.map { start.distance(from: start.startIndex, to: $0) + 1 } ?? 0)))
  }
}

extension Substring {
  /// The digit behind the point of `HTTP/1.0` or `HTTP/1.1`.
  fileprivate var httpVersion: Int? {
    switch self {
    case "HTTP/1.1": 1
    case "HTTP/1.0": 0
    default: nil
    }
  }
}
