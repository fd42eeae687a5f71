import BangTin

/// The part of a source line around a place that is shown with it.
struct SourceExcerpt {
  /// In characters.
  private static let widest = 120

  let text: String
  /// Characters before the marked ones.
  let before: Int
  /// Marked characters, at least 1.
  let width: Int

  init(_ line: String, _ place: SourcePlace) {
    let all = Array(line)
    let column = min(max(0, place.column - 1), all.count)
    let start = all.count > Self.widest ? max(0, min(column - Self.widest / 3, all.count - Self.widest)) : 0
    let end = min(all.count, start + Self.widest)
    text = (start > 0 ? "…" : "") + String(all[start..<end]) + (end < all.count ? "…" : "")
    before = column - start + (start > 0 ? 1 : 0)
    width = max(1, min(place.length, end - column))
  }
}
