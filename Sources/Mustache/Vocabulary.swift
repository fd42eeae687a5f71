/// Names that are known before any template is read, numbered from 0 on.
public struct Vocabulary: Sendable {
  private var numbers: [String: Int] = [:]

  /// The vocabulary of `names`; one that is repeated keeps its first number.
  public init(_ names: some Sequence<String>) {
    for name in names where numbers[name] == nil { numbers[name] = numbers.count }
  }

  /// How many names there are.
  public var count: Int { numbers.count }

  /// The number of `name`, in either Unicode form.
  public subscript(name: String) -> Int? { numbers[name] }
}
