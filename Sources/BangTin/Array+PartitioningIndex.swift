extension Array {
  /// Where the second part of a sorted array begins: the index of the first element for which `isInSecondPart` is true.
  /// All those before it are in the first part. Looks at O(log n) elements.
  func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
