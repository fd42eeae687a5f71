/// The media type of a file, as a host that knows its work gives it.
struct MediaType: Sendable, Equatable {
  let text: String

  static let html = MediaType(text: "text/html; charset=utf-8")
  static let css = MediaType(text: "text/css; charset=utf-8")
  static let script = MediaType(text: "text/javascript; charset=utf-8")
  static let plainText = MediaType(text: "text/plain; charset=utf-8")
  static let events = MediaType(text: "text/event-stream; charset=utf-8")

  /// By the extension of `path`; what nobody knows is downloaded.
  init(of path: String) {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    text = name.contains(".") ? Self.byExtension[ending] ?? Self.unknown : Self.unknown
  }

  private init(text: String) { self.text = text }

  private static let unknown = "application/octet-stream"

  private static let byExtension = [
    "html": html.text, "htm": html.text, "css": css.text, "js": script.text, "mjs": script.text,
    "txt": plainText.text, "md": plainText.text, "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "xml": "application/xml; charset=utf-8", "json": "application/json",
    "webmanifest": "application/manifest+json",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "bmp": "image/bmp",
    "tif": "image/tiff",
    "tiff": "image/tiff", "heic": "image/heic",
    "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm", "mov": "video/quicktime",
    "ogv": "video/ogg",
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg",
    "wav": "audio/wav", "flac": "audio/flac",
    "pdf": "application/pdf", "zip": "application/zip", "rar": "application/vnd.rar",
    "7z": "application/x-7z-compressed",
    "doc": "application/msword", "xls": "application/vnd.ms-excel", "ppt": "application/vnd.ms-powerpoint",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "rtf": "application/rtf", "vtt": "text/vtt; charset=utf-8",
    "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
  ]
}
