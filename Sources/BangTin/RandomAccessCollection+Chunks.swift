extension RandomAccessCollection {
  /// The elements in order, `size` at a time; the last chunk may be shorter.
  func chunks(ofCount size: Int) -> [SubSequence] {
    stride(from: 0, to: count, by: size).map { dropFirst($0).prefix(size) }
  }
}
