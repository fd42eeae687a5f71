import Mustache

/// Checks templates against the declared fields before any page is rendered: each name, block and
/// template that they use exists, and is used as what it is.
struct TemplateChecker {
  private let theme: Theme
  private var found: Set<Diagnostic> = []

  init(_ theme: Theme) {
    self.theme = theme
  }

  /// What is wrong with the templates called `roots` and with all that they include.
  static func check(_ theme: Theme, roots: [String]) -> [Diagnostic] {
    var checker = TemplateChecker(theme)
    for name in roots {
      guard let template = theme.templates[name] else { continue }
      let walk = Walk(template: name, types: [.record(PageView.self)], blocks: [:], path: [name])
      checker.check(template.tags, walk)
    }
    return checker.found.sorted()
  }

  /// Where the checker is: the values on the stack, and the content given to blocks further out.
  private struct Walk {
    var template: String
    var types: [FieldType]
    var blocks: [String: (tags: [TemplateTag], template: String)]
    /// The templates that include each other down to here.
    var path: [String]
  }

  private mutating func check(_ tags: [TemplateTag], _ walk: Walk) {
    for tag in tags { check(tag, walk) }
  }

  private mutating func check(_ tag: TemplateTag, _ walk: Walk) {
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
          found.insert(
            .unknownBlock(block, of: name, at: place(child, walk), blocks: known.sorted()))
        } else if inner.blocks[block] == nil {
          inner.blocks[block] = (child.children, walk.template)
        }
      }
      include(name, tag, inner)
    case .partial(.dynamic(let path)), .parent(.dynamic(let path)): _ = lookUp(path, tag, walk)
    case .block(let name):
      guard let given = walk.blocks[name] else { return check(tag.children, walk) }
      var inner = walk
      inner.template = given.template
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
      found.insert(.wrongItemUse(at: place(tag, walk), fields: type.textFieldNames))
    default: found.insert(.wrongFieldUse(name, as: type, at: place(tag, walk)))
    }
  }

  private mutating func include(_ name: String, _ tag: TemplateTag, _ walk: Walk) {
    guard let template = theme.templates[name] else {
      found.insert(.unknownTemplate(name, at: place(tag, walk), names: theme.names))
      return
    }
    guard !walk.path.contains(name) else {
      found.insert(.templateRecursion(name, at: place(tag, walk)))
      return
    }
    var inner = walk
    inner.template = name
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
          found.insert(
            .unknownField(path, part: index, at: place(tag, walk), fields: current.fieldNames))
          return nil
        }
        current = next
      }
      return current
    }
    let names = walk.types.flatMap(\.fieldNames)
    found.insert(.unknownField(path, part: 0, at: place(tag, walk), fields: names))
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

  private func place(_ tag: TemplateTag, _ walk: Walk) -> SourcePlace {
    SourcePlace(template: walk.template, tag.position)
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
