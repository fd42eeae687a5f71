/// Whether HTML that we wrote is well nested; knows no more than what a text can give.
enum HTMLNesting {
  private static let void: Set<String> = ["br", "hr", "img"]

  /// The first flaw; `nil` where there is none.
  static func flaw(in html: [UInt8]) -> String? {
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else { return "a tag without end" }
      let tag = rest[(start + 1)..<end]
      rest = rest[(end + 1)...]
      if let flaw = flaw(in: tag, &open) { return flaw }
    }
    return open.last.map { "<\($0)> stays open" }
  }

  private static func flaw(in tag: ArraySlice<UInt8>, _ open: inout [String]) -> String? {
    let isEnd = tag.first == UInt8(ascii: "/")
    let letters = (isEnd ? tag.dropFirst() : tag).prefix { $0 > 0x2F && $0 < 0x7F }
    let name = String(decoding: letters, as: UTF8.self)
    if name.isEmpty { return "no tag: <\(String(decoding: tag, as: UTF8.self))>" }
    if isEnd { return open.popLast() == name ? nil : "</\(name)> closes nothing" }
    if tag.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 1 { return "odd quotes in <\(name)>" }
    if name == "a", open.contains("a") { return "a link in a link" }
    if !void.contains(name) { open.append(name) }
    return nil
  }
}
