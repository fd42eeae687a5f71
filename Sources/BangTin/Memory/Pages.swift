import CLinux
import Markdown
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A stretch of addresses that stay what they are: memory to be filled, or a file, which the system reads where it is
/// looked at and may forget again.
final class Pages: ByteSource {
  /// To be filled by whoever has reserved them, before others know of what stands there.
  nonisolated(unsafe) let start: UnsafeMutableRawPointer
  let count: Int
  /// What files hold.
  private let onDisk: Mutex<[Range<Int>]>
  /// Bytes looked at since the system was last told to forget.
  private let read = Atomic(0)

  /// After how many bytes it is told again.
  private static let mostRead = 8 << 20

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Room for `count` zeros, which take memory only where others are written; `nil` when there is none.
  init?(roomFor count: Int) {
    let flags = MAP_PRIVATE | MAP_NORESERVE | Self.anonymous
    guard let start = mmap(nil, count, PROT_READ | PROT_WRITE, flags, -1, 0), start != MAP_FAILED else {
      return nil
    }
    (self.start, self.count) = (start, count)
    onDisk = Mutex([])
  }

  /// The first `count` bytes of a file, which nobody changes; `nil` when there are none, or its disk cannot.
  init?(of descriptor: Int32, count: Int) {
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      return nil
    }
    (self.start, self.count) = (start, count)
    onDisk = Mutex([0..<count])
  }

  deinit { munmap(start, count) }

  /// Leaves the bytes in `range`, of whole pages, to a file that holds the same at the same place. They stay in memory
  /// on a disk that cannot do that.
  func leave(_ range: Range<Int>, to descriptor: Int32) {
    guard
      let file = mmap(nil, range.count, PROT_READ, MAP_PRIVATE, descriptor, off_t(range.lowerBound)),
      file != MAP_FAILED, replace(range, by: file)
    else { return }
    onDisk.withLock { $0.append(range) }
  }

  /// Takes back into memory what files hold, so that nothing of theirs stays on the disk when they are removed.
  func takeBack() {
    onDisk.withLock { ranges in
      ranges.removeAll { range in
        let flags = MAP_PRIVATE | Self.anonymous
        guard let copy = mmap(nil, range.count, PROT_READ | PROT_WRITE, flags, -1, 0), copy != MAP_FAILED
        else { return false }
        copy.copyMemory(from: start + range.lowerBound, byteCount: range.count)
        return replace(range, by: copy)
      }
    }
  }

  /// Puts a mapping in the place of `range`; whoever reads there sees the one or the other.
  private func replace(_ range: Range<Int>, by mapping: UnsafeMutableRawPointer) -> Bool {
    #if canImport(Glibc)
      if remap(mapping, range.count, start + range.lowerBound) != MAP_FAILED { return true }
    #endif
    munmap(mapping, range.count)
    return false
  }

  /// Lets the system forget what a file holds, once much has been looked at: most of it is looked at in passing.
  func didRead(_ count: Int) {
    guard read.add(count, ordering: .relaxed).newValue >= Self.mostRead else { return }
    read.store(0, ordering: .relaxed)
    onDisk.withLock { ranges in
      for range in ranges { madvise(start + range.lowerBound, range.count, MADV_DONTNEED) }
    }
  }

  #if canImport(Glibc)
    private static let anonymous = MAP_ANONYMOUS
  #else
    private static let anonymous = MAP_ANON
  #endif
}
