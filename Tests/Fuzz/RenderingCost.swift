import Mustache

/// How much work templates ask for, were every section a list of three.
struct RenderingCost {
  private static let deepest = 100
  private static let items = 3

  private let tags: [String: [TemplateTag]]
  private var budget = 5_000

  /// Whether the first of `templates` is rendered in no time, whatever the values.
  static func isSmall(_ templates: [Template]) -> Bool {
    guard let first = templates.first else { return true }
    var cost = RenderingCost(tags: Dictionary(templates.map { ($0.name, $0.tags) }) { _, last in last })
    cost.spend(on: first.tags, blocks: [:], depth: 0)
    return cost.budget > 0
  }

  private mutating func spend(on tags: [TemplateTag], blocks: [String: [TemplateTag]], depth: Int) {
    guard depth < Self.deepest else { return }
    for tag in tags where budget > 0 {
      budget -= 1
      switch tag.kind {
      case .variable: continue
      case .section:
        for _ in 0..<Self.items { spend(on: tag.children, blocks: blocks, depth: depth) }
      case .inverted: spend(on: tag.children, blocks: blocks, depth: depth)
      case .block(let name): spend(on: blocks[name] ?? tag.children, blocks: blocks, depth: depth + 1)
      case .partial(let reference): spend(on: reference, blocks: blocks, depth: depth + 1)
      case .parent(let reference):
        let given = tag.children.compactMap { child in
          if case .block(let name) = child.kind { (name, child.children) } else { nil }
        }
        spend(on: reference, blocks: blocks.merging(given) { outer, _ in outer }, depth: depth + 1)
      }
    }
  }

  private mutating func spend(
    on reference: TemplateTag.Reference, blocks: [String: [TemplateTag]], depth: Int
  ) {
    switch reference {
    case .named(let name): spend(on: tags[name] ?? [], blocks: blocks, depth: depth)
    case .dynamic: for name in tags.keys { spend(on: tags[name] ?? [], blocks: blocks, depth: depth) }
    }
  }
}
