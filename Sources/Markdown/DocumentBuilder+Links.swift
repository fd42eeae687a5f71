import CCMark

extension DocumentBuilder {
  mutating func processLink(_ item: Inventory.Item) {
    let node = item.node
    if item.isInLink, options.extras.contains(.omissions) {
      // cmark lets an autolink stand in a link; HTML does not.
      node.unwrap()
      return
    }
    let (url, mark) = Mark.strip(node.url)
    let title = Mark.strip(node.title).text
    switch destination(of: url) {
    case .relative:
      let text = node.foldedText(includesTags: false)
      let index = addReference(url, mark: mark, text: text, title: title, isImage: false, in: item)
      let open = Mark.text(.linkStart, index)
      guard let slot = Node.custom(CMARK_NODE_CUSTOM_INLINE, open: open, close: Mark.text(.linkEnd, index))
      else { return }
      node.replace(with: slot, keepsChildren: true)
    case .unsafe(let scheme) where options.extras.contains(.omissions):
      report(.unsafeDestination(scheme: scheme), at: range(of: url, mark: mark, in: item))
      node.unwrap()
    case .web where options.extras.contains(.externalLinks):
      guard let link = Node.externalLink(url: url, title: title) else { return }
      node.replace(with: link, keepsChildren: true)
    case .embeddedImage where options.extras.contains(.omissions):
      report(.embeddedImage, at: range(of: url, mark: mark, in: item))
      node.clean(url: url, title: title)
    default: node.clean(url: url, title: title)
    }
  }

  mutating func processImage(_ item: Inventory.Item) {
    let node = item.node
    let (url, mark) = Mark.strip(node.url)
    let title = Mark.strip(node.title).text
    let text = alternativeText(of: node)
    if options.extras.contains(.images), text.allSatisfy(\.isWhitespace) {
      report(.imageWithoutText, at: range(of: url, mark: mark, in: item))
    }
    let kind = destination(of: url)
    if options.extras.contains(.images), kind == .web {
      report(.remoteImage, at: range(of: url, mark: mark, in: item))
    }
    if case .unsafe(let scheme) = kind, options.extras.contains(.omissions) {
      report(.unsafeDestination(scheme: scheme), at: range(of: url, mark: mark, in: item))
      if let text = Node.text(text) { node.replace(with: text, keepsChildren: false) }
      return
    }
    if kind == .embeddedImage, options.extras.contains(.omissions) {
      report(.embeddedImage, at: range(of: url, mark: mark, in: item))
    }
    imageCount += 1
    let isLazy = options.extras.contains(.images) && imageCount > 1
    if kind == .relative {
      let index = addReference(url, mark: mark, text: text, title: title, isImage: true, in: item)
      let mark = Mark.text(isLazy ? .lazyImage : .image, index)
      guard let slot = Node.custom(CMARK_NODE_CUSTOM_INLINE, open: mark, close: "") else { return }
      node.replace(with: slot, keepsChildren: false)
    } else if isLazy, let image = Node.lazyImage(url: url, text: text, title: title) {
      node.replace(with: image, keepsChildren: false)
    } else {
      node.clean(url: url, title: title)
    }
  }

  /// Reports a destination that made no link because of its blanks.
  mutating func reportBlanks(inDestination number: Int) {
    guard options.extras.contains(.omissions), let range = destinations.rangeWithBlanks(mark: number) else {
      return
    }
    report(.blankInDestination, at: range)
  }

  private func destination(of url: String) -> Destination {
    var url = url
    return url.withUTF8 { Destination($0) }
  }

  /// Text as cmark writes it into `alt`; tags only where they are not left out everywhere.
  private func alternativeText(of image: Node) -> String {
    let includesTags = !options.extras.contains(.omissions)
    return image.plainText(includesTags: includesTags).withUnsafeBufferPointer { Mark.strip($0).text }
  }

  private mutating func addReference(
    _ url: String, mark: Int?, text: String, title: String, isImage: Bool, in item: Inventory.Item
  ) -> Int {
    let range = range(of: url, mark: mark, in: item)
    let place = lines.place(at: range.lowerBound, length: range.count)
    links.append(LinkReference(destination: url, text: text, title: title, isImage: isImage, place: place))
    return links.count - 1
  }

  /// An autolink `<…>` has no mark either; it is looked for like a tag.
  private mutating func range(of url: String, mark: Int?, in item: Inventory.Item) -> Range<Int> {
    if let range = destinations.range(mark: mark, destination: url) { return range }
    let block = item.block.startLine...item.block.endLine
    let range = tags.range(of: "<\(url)>", lines: block)
    return range.isEmpty ? range : range.lowerBound + 1..<range.upperBound - 1
  }
}

extension Node {
  fileprivate func clean(url: String, title: String) {
    if self.url.find(Mark.leadByte) != nil { set(url: url) }
    if self.title.find(Mark.leadByte) != nil { set(title: title) }
  }

  static func externalLink(url: String, title: String) -> Node? {
    var tag: [UInt8] = []
    tag.append("<a href=\"")
    tag.appendEscapedURL(url)
    tag.append("\" rel=\"noopener")
    tag.appendTitleEnd(title, end: "\">")
    return custom(CMARK_NODE_CUSTOM_INLINE, open: String(decoding: tag, as: UTF8.self), close: "</a>")
  }

  fileprivate static func lazyImage(url: String, text: String, title: String) -> Node? {
    var tag: [UInt8] = []
    tag.append("<img src=\"")
    tag.appendEscapedURL(url)
    tag.append("\" alt=\"")
    tag.appendEscaped(text)
    tag.appendTitleEnd(title, end: "\" loading=\"lazy\" />")
    return custom(CMARK_NODE_CUSTOM_INLINE, open: String(decoding: tag, as: UTF8.self), close: "")
  }
}

extension [UInt8] {
  fileprivate mutating func appendTitleEnd(_ title: String, end: String) {
    if !title.isEmpty {
      append("\" title=\"")
      appendEscaped(title)
    }
    append(end)
  }
}
