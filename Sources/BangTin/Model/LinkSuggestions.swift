import Synchronization
import Vietnamese

/// Finds what a broken link probably meant. Its tables are made at the first question: most builds
/// never ask.
final class LinkSuggestions: Sendable {
  private struct Tables {
    let byName: [String: [ContentPath]]
    let byStem: [String: [ContentPath]]
    let byFolder: [String: [ContentPath]]

    init(_ paths: [ContentPath]) {
      let paths = paths.sorted()
      byName = Dictionary(grouping: paths) { Folding.folded($0.name) }
      byStem = Dictionary(grouping: paths) { Folding.folded($0.stem) }
      byFolder = Dictionary(grouping: paths, by: \.folder)
    }
  }

  private let paths: @Sendable () -> [ContentPath]
  private let made = Mutex(Tables?.none)

  /// Suggestions among `paths`, in any order.
  init(_ paths: @escaping @Sendable () -> [ContentPath]) {
    self.paths = paths
  }

  /// The path of the same name but for case and diacritics, or of the same name without its
  /// extension, or else of a similar name in the same folder.
  func closest(to path: ContentPath) -> ContentPath? {
    let tables = tables
    let same = tables.byName[Folding.folded(path.name)] ?? tables.byStem[Folding.folded(path.stem)] ?? []
    if let found = same.first(where: { $0.folder == path.folder }) ?? same.first { return found }
    let beside = tables.byFolder[path.folder] ?? []
    return EditDistance.closest(to: path.name, in: beside.lazy.map(\.name)).flatMap { name in
      beside.first { $0.name == name }
    }
  }

  private var tables: Tables {
    made.withLock { made in
      let tables = made ?? Tables(paths())
      made = tables
      return tables
    }
  }
}
