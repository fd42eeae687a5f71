/// Text that makes sense only when it is read in another encoding.
public struct LegacyText: Sendable, Hashable {
  /// The one it is in.
  public let encoding: LegacyEncoding
  /// What it says, in UTF-8 and NFC.
  public let repaired: String
  /// Nothing of it was lost: what is repaired may take its place.
  public let isWhole: Bool

  /// Reads a whole paragraph in each encoding. Nil unless one of them turns at least three words in ten from
  /// nonsense into syllables, and leaves at most two in ten that are none: the decision for a single word would be
  /// unsafe, since `é`, `ò` or `û` mean something in each.
  public init?(paragraph: [UInt8]) {
    let text = String(decoding: paragraph, as: UTF8.self)
    // What needs no other encoding is mended elsewhere.
    let composed = UnicodeText.nfc(CharacterCheck.mendingLookalikes(text))
    let before = SyllableShare(of: Array(composed.utf8))
    guard before.wordCount > 0, before.isLow else { return nil }
    let mojibake = Mojibake(paragraph)
    var best: (text: LegacyText, share: SyllableShare)?
    for encoding in LegacyEncoding.allCases
    where encoding == .mojibake ? mojibake.isOfAll : !mojibake.isSuspected {
      let repaired = UnicodeText.nfc(encoding.decode(text))
      let after = SyllableShare(of: Array(repaired.utf8))
      guard after.isClearlyBetter(than: before), after.syllableCount > best?.share.syllableCount ?? 0 else {
        continue
      }
      let isWhole = encoding != .mojibake || mojibake.isValid
      best = (LegacyText(encoding: encoding, repaired: repaired, isWhole: isWhole), after)
    }
    guard let best else { return nil }
    self = best.text
  }

  private init(encoding: LegacyEncoding, repaired: String, isWhole: Bool) {
    (self.encoding, self.repaired, self.isWhole) = (encoding, repaired, isWhole)
  }
}
