extension MarkdownBody {
  /// Appends the HTML, each gap filled with what `resolve` answers for the index in `links`. Where it answers
  /// nil the link's text stays without the link, and of an image its alternative text.
  public func html(into html: inout [UInt8], resolve: (Int) -> ResolvedDestination?) {
    bytes.withBytes { raw in
      var reader = BinaryReader(raw)
      let bytes = raw.assumingMemoryBound(to: UInt8.self)
      guard let markup = try? reader.data(), let count = try? reader.count() else { return }
      html.reserveCapacity(html.count + markup.count + count * 96)
      var copied = markup.lowerBound
      var isLinkOpen = false
      for _ in 0..<count {
        guard let (slot, title, text) = try? reader.slot() else { break }
        html.append(contentsOf: bytes[copied..<markup.lowerBound + slot.offset])
        copied = markup.lowerBound + slot.offset
        switch slot.gap {
        case .linkStart(let index):
          let target = resolve(index)
          isLinkOpen = target != nil
          if let target { html.appendLinkStart(url: target.url, title: bytes.slice(title)) }
        case .linkEnd:
          if isLinkOpen { html.append("</a>") }
          isLinkOpen = false
        case .image(let index, let isLazy):
          if let target = resolve(index) {
            html.appendImage(
              target, text: bytes.slice(text), title: bytes.slice(title), isLazy: isLazy || target.isLazy)
          } else {
            html.appendEscaped(bytes.slice(text))
          }
        }
      }
      html.append(contentsOf: bytes[copied..<markup.upperBound])
    }
  }
}

extension [UInt8] {
  fileprivate mutating func appendLinkStart(url: String, title: Bytes) {
    append("<a href=\"")
    appendEscapedURL(url)
    appendTitle(title)
    append("\">")
  }

  fileprivate mutating func appendImage(
    _ target: ResolvedDestination, text: Bytes, title: Bytes, isLazy: Bool
  ) {
    append("<img src=\"")
    appendEscapedURL(target.url)
    append("\" alt=\"")
    appendEscaped(text)
    appendTitle(title)
    if let width = target.width, let height = target.height {
      append("\" width=\"\(width)\" height=\"\(height)")
    }
    append(isLazy ? "\" loading=\"lazy\" />" : "\" />")
  }

  private mutating func appendTitle(_ title: Bytes) {
    guard !title.isEmpty else { return }
    append("\" title=\"")
    appendEscaped(title)
  }
}
