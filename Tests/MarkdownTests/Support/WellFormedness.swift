/// The first flaw in the nesting of a piece of HTML, or nil. Knows what this package writes, no more.
func flaw(in html: String) -> String? {
  let void: Set<String> = ["br", "hr", "img"]
  var open: [String] = []
  var rest = html[...]
  while let start = rest.firstIndex(of: "<") {
    rest = rest[rest.index(after: start)...]
    guard let end = rest.firstIndex(of: ">") else { return "unclosed <" }
    let tag = rest[..<end]
    rest = rest[rest.index(after: end)...]
    if tag.hasPrefix("!") { return "comment" }
    let name = String(tag.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
    if name.isEmpty { return "no tag: <\(tag)>" }
    if tag.hasPrefix("/") {
      guard open.popLast() == name else { return "</\(name)> closes nothing" }
    } else if !void.contains(name) {
      if name == "a", open.contains("a") { return "link in a link" }
      open.append(name)
    }
    if tag.filter({ $0 == "\"" }).count % 2 == 1 { return "odd quotes: <\(tag)>" }
  }
  return open.last.map { "<\($0)> stays open" }
}
