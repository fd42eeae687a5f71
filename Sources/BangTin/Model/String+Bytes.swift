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

  /// Where an ASCII character stands last; without looking at characters.
  func lastIndex(ofByte byte: UInt8) -> Index? {
    let offset = utf8.withContiguousStorageIfAvailable { $0.lastIndex(of: byte) }
    guard let offset else { return utf8.lastIndex(of: byte) }
    return offset.map { utf8.index(startIndex, offsetBy: $0) }
  }
}
