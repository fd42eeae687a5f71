#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension String {
  /// Whether it comes before `other` by the bytes of both: the same order everywhere, and far faster than that of
  /// `String`, which looks at the characters.
  func precedes(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { mine in
      other.utf8.withContiguousStorageIfAvailable { theirs -> Bool in
        guard let first = mine.baseAddress, let second = theirs.baseAddress else {
          return mine.count < theirs.count
        }
        let difference = memcmp(first, second, min(mine.count, theirs.count))
        return difference != 0 ? difference < 0 : mine.count < theirs.count
      }
    }
    return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
