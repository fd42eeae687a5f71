/// What is known to have changed in a site's folder.
public enum FolderChange: Sendable {
  /// Anything may have changed.
  case anything
  /// No other files than those at these paths, as they are on disk, each with its final 0.
  case files(Set<[CChar]>)

  /// Both changes together.
  public func union(_ other: FolderChange) -> FolderChange {
    guard case .files(let mine) = self, case .files(let others) = other else { return .anything }
    return .files(mine.union(others))
  }
}
