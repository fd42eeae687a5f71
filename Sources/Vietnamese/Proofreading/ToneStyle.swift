/// Where the tone mark of open `oa`, `oe` and `uy` goes; both ways are right.
public enum ToneStyle: String, Sendable, CaseIterable {
  /// As it stands.
  case keep
  /// On the first vowel: `hòa`, `khỏe`, `thủy`.
  case old
  /// On the second vowel: `hoà`, `khoẻ`, `thuỷ`.
  case new
}
