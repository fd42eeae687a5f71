extension MarkdownDocument {
  /// Appends the HTML, each gap filled with what `resolve` answers for the index in `links`. Where it answers
  /// nil the link's text stays without the link, and of an image its alternative text.
  public func html(into bytes: inout [UInt8], resolve: (Int) -> ResolvedDestination?) {
    bytes.reserveCapacity(bytes.count + markup.count + slots.count * 96)
    markup.withBytes { markup in
      var start = 0
      var isLinkOpen = false
      for slot in slots {
        let end = Int(slot.offset)
        bytes.append(contentsOf: markup[start..<end])
        start = end
        fill(slot.gap, &isLinkOpen, &bytes, resolve)
      }
      bytes.append(contentsOf: markup[start...])
    }
  }

  private func fill(
    _ gap: Gap, _ isLinkOpen: inout Bool, _ bytes: inout [UInt8], _ resolve: (Int) -> ResolvedDestination?
  ) {
    switch gap {
    case .linkStart(let index):
      let target = resolve(index)
      isLinkOpen = target != nil
      if let target { links[index].appendStartTag(url: target.url, to: &bytes) }
    case .linkEnd:
      if isLinkOpen { bytes.append("</a>") }
      isLinkOpen = false
    case .image(let index, let isLazy):
      if let target = resolve(index) {
        links[index].appendImage(target, isLazy: isLazy, to: &bytes)
      } else {
        bytes.appendEscaped(links[index].text)
      }
    }
  }
}

extension LinkReference {
  fileprivate func appendStartTag(url: String, to bytes: inout [UInt8]) {
    bytes.append("<a href=\"")
    bytes.appendEscapedURL(url)
    appendTitle(to: &bytes)
    bytes.append("\">")
  }

  fileprivate func appendImage(_ target: ResolvedDestination, isLazy: Bool, to bytes: inout [UInt8]) {
    bytes.append("<img src=\"")
    bytes.appendEscapedURL(target.url)
    bytes.append("\" alt=\"")
    bytes.appendEscaped(text)
    appendTitle(to: &bytes)
    if let width = target.width, let height = target.height {
      bytes.append("\" width=\"\(width)\" height=\"\(height)")
    }
    bytes.append(isLazy ? "\" loading=\"lazy\" />" : "\" />")
  }

  private func appendTitle(to bytes: inout [UInt8]) {
    guard !title.isEmpty else { return }
    bytes.append("\" title=\"")
    bytes.appendEscaped(title)
  }
}
