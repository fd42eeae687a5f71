import Mustache

/// Checks templates against the declared fields before any page is rendered: each name, block and
/// template that they use exists, and is used as what it is.
struct TemplateChecker {
  /// How many tags one page may meet, each counted wherever its template is included: the default theme has some
  /// hundreds. Fifteen templates that each include the next twice are read 32,768 times.
  private static let mostTags = 100_000

  /// A template to check with all that it includes.
  struct Root {
    let name: String
    /// Where texts ask for it, if it is one of the default theme.
    var origins: [SourcePlace] = []
  }

  private let theme: Theme
  private var found: Set<Diagnostic> = []
  /// The places at which a template of the default theme was found not to fit: its first mistake tells enough.
  private var unfit: [SourcePlace: Set<String>] = [:]
  private var tagCount = 0

  init(_ theme: Theme) {
    self.theme = theme
  }

  /// What is wrong with templates and with all that they include.
  static func check(_ theme: Theme, roots: [Root]) -> [Diagnostic] {
    var checker = TemplateChecker(theme)
    for root in roots {
      guard let template = theme.templates[root.name] else { continue }
      checker.tagCount = 0
      let walk = Walk(
        template: root.name, origins: root.origins, types: [.record(PageView.self)], blocks: [:],
        path: [root.name])
      checker.check(template.tags, walk)
    }
    return checker.found.sorted()
  }

  /// Where the checker is: the values on the stack, and the content given to blocks further out.
  private struct Walk {
    var template: String
    /// In a template of the default theme: what in the site's own files led there.
    var origins: [SourcePlace]
    var types: [FieldType]
    var blocks: [String: (tags: [TemplateTag], template: String)]
    /// The templates that include each other down to here.
    var path: [String]

    /// The same in another template, to which `tag` leads.
    func entering(_ template: String, by tag: TemplateTag, _ theme: Theme) -> Walk {
      var walk = self
      walk.template = template
      if theme.ownNames.contains(template) {
        walk.origins = []
      } else if theme.ownNames.contains(self.template) {
        walk.origins = [SourcePlace(template: self.template, tag.position)]
      }
      return walk
    }
  }

  private mutating func check(_ tags: [TemplateTag], _ walk: Walk) {
    for tag in tags { check(tag, walk) }
  }

  private mutating func check(_ tag: TemplateTag, _ walk: Walk) {
    tagCount += 1
    guard tagCount <= Self.mostTags else {
      found.insert(.tooManyTags(of: walk.path.first ?? walk.template, limit: Self.mostTags))
      return
    }
    switch tag.kind {
    case .variable(let path, let isEscaped): checkVariable(path, isEscaped, tag, walk)
    case .section(let path):
      guard let type = lookUp(path, tag, walk) else { return }
      var inner = walk
      if let pushed = type.insideSection { inner.types.append(pushed) }
      check(tag.children, inner)
    case .inverted(let path):
      if lookUp(path, tag, walk) != nil { check(tag.children, walk) }
    case .partial(.named(let name)): include(name, tag, walk)
    case .parent(.named(let name)):
      var inner = walk
      let known = blocks(of: name, [])
      for child in tag.children {
        guard case .block(let block) = child.kind else { continue }
        if !known.isEmpty || theme.templates[name] != nil, !known.contains(block) {
          report(unknown: block, of: name, child, walk, known)
        } else if inner.blocks[block] == nil {
          inner.blocks[block] = (child.children, walk.template)
        }
      }
      include(name, tag, inner)
    case .partial(.dynamic(let path)), .parent(.dynamic(let path)): _ = lookUp(path, tag, walk)
    case .block(let name):
      guard let given = walk.blocks[name] else { return check(tag.children, walk) }
      var inner = walk.entering(given.template, by: tag, theme)
      inner.blocks[name] = nil
      check(given.tags, inner)
    }
  }

  private mutating func checkVariable(_ path: [String], _ isEscaped: Bool, _ tag: TemplateTag, _ walk: Walk) {
    guard let type = lookUp(path, tag, walk) else { return }
    let name = path.joined(separator: ".")
    switch (type, isEscaped) {
    case (.text, true), (.html, false), (.anything, _): return
    case (.record, _) where path.isEmpty:
      report(tag, walk) { .wrongItemUse(at: $0, fields: type.textFieldNames) }
    default: report(tag, walk) { .wrongFieldUse(name, as: type, at: $0) }
    }
  }

  private mutating func include(_ name: String, _ tag: TemplateTag, _ walk: Walk) {
    guard let template = theme.templates[name] else {
      let names = theme.names
      report(tag, walk) { .unknownTemplate(name, at: $0, names: names) }
      return
    }
    guard !walk.path.contains(name) else {
      report(tag, walk) { .templateRecursion(name, at: $0) }
      return
    }
    var inner = walk.entering(name, by: tag, theme)
    inner.path.append(name)
    check(template.tags, inner)
  }

  /// The type of a dotted name, by the rules of Mustache; `nil` after a diagnostic.
  private mutating func lookUp(_ path: [String], _ tag: TemplateTag, _ walk: Walk) -> FieldType? {
    guard let first = path.first else { return walk.types.last }
    for type in walk.types.reversed() {
      if case .anything = type { return .anything }
      guard var current = type.field(first) else { continue }
      for (index, part) in path.enumerated().dropFirst() {
        if case .anything = current { return .anything }
        guard let next = current.field(part) else {
          report(tag, walk) { .unknownField(path, part: index, at: $0, fields: current.fieldNames) }
          return nil
        }
        current = next
      }
      return current
    }
    let names = walk.types.flatMap(\.fieldNames)
    report(tag, walk) { .unknownField(path, part: 0, at: $0, fields: names) }
    return nil
  }

  /// The blocks that a template has, its own parents' included.
  private func blocks(of name: String, _ seen: Set<String>) -> Set<String> {
    guard !seen.contains(name), let template = theme.templates[name] else { return [] }
    return Self.blocks(in: template.tags) { blocks(of: $0, seen.union([name])) }
  }

  private static func blocks(in tags: [TemplateTag], included: (String) -> Set<String>) -> Set<String> {
    tags.reduce(into: []) { names, tag in
      switch tag.kind {
      case .block(let name): names.insert(name)
      case .partial(.named(let name)), .parent(.named(let name)): names.formUnion(included(name))
      default: break
      }
      names.formUnion(blocks(in: tag.children, included: included))
    }
  }

  /// Reports what is wrong with a tag: where it stands or, since the site does not have the files of the default theme,
  /// where they were asked for.
  private mutating func report(_ tag: TemplateTag, _ walk: Walk, _ diagnostic: (SourcePlace) -> Diagnostic) {
    if walk.origins.isEmpty { found.insert(diagnostic(SourcePlace(template: walk.template, tag.position))) }
    for place in walk.origins where unfit[place, default: []].insert(walk.template).inserted {
      found.insert(.unfitTemplate(walk.template, at: place, because: diagnostic(place)))
    }
  }

  /// The site's own frame may leave out blocks that the default theme fills, but not the one that holds the page.
  private mutating func report(
    unknown block: String, of parent: String, _ tag: TemplateTag, _ walk: Walk, _ known: Set<String>
  ) {
    if theme.ownNames.contains(walk.template) {
      report(tag, walk) { .unknownBlock(block, of: parent, at: $0, blocks: known.sorted()) }
    } else if block == Theme.mainBlock {
      found.insert(.missingBlock(block, in: parent))
    }
  }
}

extension FieldType {
  /// The field of a record called `name`.
  fileprivate func field(_ name: String) -> FieldType? {
    if case .anything = self { return .anything }
    guard case .record(let record) = self else { return nil }
    return record.fieldType(name)
  }

  fileprivate var fieldNames: [String] {
    if case .record(let record) = self { record.fieldTypes.map(\.name) } else { [] }
  }

  fileprivate var textFieldNames: [String] {
    guard case .record(let record) = self else { return [] }
    return record.fieldTypes.filter { if case .text = $0.type { true } else { false } }.map(\.name)
  }

  /// What a section over it adds to the stack.
  fileprivate var insideSection: FieldType? {
    switch self {
    case .flag: nil
    case .list(let record): .record(record)
    default: self
    }
  }
}
