import Vietnamese

/// Finds what a broken link probably meant. Its tables are made at the first question: most builds
/// never ask.
final class LinkSuggestions {
  private let paths: [ContentPath]
  private lazy var byName = Dictionary(grouping: paths) { Folding.folded($0.name) }
  private lazy var byStem = Dictionary(grouping: paths) { Folding.folded($0.stem) }
  private lazy var byFolder = Dictionary(grouping: paths, by: \.folder)

  /// Suggestions among `paths`, which are sorted.
  init(_ paths: [ContentPath]) {
    self.paths = paths
  }

  /// The path of the same name but for case and diacritics, or of the same name without its
  /// extension, or else of a similar name in the same folder.
  func closest(to path: ContentPath) -> ContentPath? {
    let same = byName[Folding.folded(path.name)] ?? byStem[Folding.folded(path.stem)] ?? []
    if let found = same.first(where: { $0.folder == path.folder }) ?? same.first { return found }
    let beside = byFolder[path.folder] ?? []
    return EditDistance.closest(to: path.name, in: beside.lazy.map(\.name)).flatMap { name in
      beside.first { $0.name == name }
    }
  }
}
