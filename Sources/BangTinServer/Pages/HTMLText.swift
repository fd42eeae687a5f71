import BangTin

/// Text on its way into a page: whatever a file holds, it stays text.
enum HTMLText {
  /// Escaped, control characters shown as pictures.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.printable.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Escaped, what stands in back-ticks as code, line by line.
  static func withCode(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let parts = line.split(separator: "`", omittingEmptySubsequences: false)
      return parts.enumerated().map { index, part in
        // The last of an odd number of back-ticks opens nothing.
        let isCode = index % 2 == 1 && index < parts.count - 1
        let text = escaped(String(part))
        return isCode ? "<code>\(text)</code>" : (index % 2 == 1 ? "`" : "") + text
      }.joined()
    }.joined(separator: "<br>")
  }
}
