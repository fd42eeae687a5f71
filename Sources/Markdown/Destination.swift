/// What a link's destination is, by its beginning.
enum Destination: Equatable {
  /// No scheme: the site has to resolve it.
  case relative
  /// http, https, or `//host`.
  case web
  /// Any other scheme that cmark lets pass.
  case other
  /// A picture in the text itself.
  case embeddedImage
  /// What cmark's safe mode leaves out.
  case unsafe(scheme: String)

  init(_ url: Bytes) {
    if url.has("//", at: 0) {
      self = .web
      return
    }
    guard let length = Self.schemeLength(of: url) else {
      self = .relative
      return
    }
    if url.hasFolded("http:", at: 0) || url.hasFolded("https:", at: 0) {
      self = .web
    } else if url.hasFolded("data:", at: 0) {
      self = Self.isPassingImage(url) ? .embeddedImage : .unsafe(scheme: "data")
    } else if Self.unsafeSchemes.contains(where: { url.hasFolded($0, at: 0) }) {
      self = .unsafe(scheme: String(decoding: url.slice(0..<length), as: UTF8.self).lowercased())
    } else {
      self = .other
    }
  }

  private static let unsafeSchemes: [StaticString] = ["javascript:", "vbscript:", "file:"]

  private static func isPassingImage(_ url: Bytes) -> Bool {
    let types: [StaticString] = ["png", "gif", "jpeg", "webp"]
    return url.hasFolded("data:image/", at: 0) && types.contains { url.hasFolded($0, at: 11) }
  }

  /// A scheme as CommonMark has it: 2 to 32 characters, so that `C:\\anh.jpg` has none.
  private static func schemeLength(of url: Bytes) -> Int? {
    guard let colon = url.find(UInt8(ascii: ":")), 2...32 ~= colon, url[0].isLetter else { return nil }
    let isScheme = url[..<colon].allSatisfy {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "-")
    }
    return isScheme ? colon : nil
  }
}
