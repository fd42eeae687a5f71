/// Something that may be written in two ways, as long as one keeps to one of them.
public enum StyleQuestion: String, Sendable, CaseIterable {
  /// `hòa` or `hoà`.
  case toneMark = "tone-mark"
  /// `UBMTTQ` or `UB MTTQ`.
  case frontCommittee = "front-committee"
  /// `2024-2029` or `2024 - 2029`.
  case yearRange = "year-range"
}

/// A text that answers a ``StyleQuestion`` in both ways.
public struct StyleMixture<Place: Sendable>: Sendable {
  /// How often a way is used, and where first.
  public struct Usage: Sendable {
    /// The first words written so: `hòa`.
    public let example: String
    /// Never 0.
    public let count: Int
    /// Of the run that holds the example.
    public let place: Place
    /// The example in that run, in UTF-8 bytes.
    public let range: Range<Int>
  }

  /// What is written in two ways.
  public let question: StyleQuestion
  /// The more frequent way; of two equal ones, the first in the text.
  public let majority: Usage
  /// The other.
  public let minority: Usage
}
