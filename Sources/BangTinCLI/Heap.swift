import CLinux

/// The memory allocator of the C library.
enum Heap {
  /// Lets it take memory from the system in large steps and keep what is freed: a build asks for little blocks by
  /// the million, and ends soon after.
  static func prepare() {
    #if canImport(Glibc)
      _ = mallopt(M_TOP_PAD, 4 << 20)
      _ = mallopt(M_TRIM_THRESHOLD, 1 << 30)
      _ = mallopt(M_MMAP_THRESHOLD, 1 << 20)
    #endif
  }

  /// Leaves `object` to the system, which takes all of a process back at once when it ends.
  static func abandon(_ object: AnyObject?) {
    if let object { _ = Unmanaged.passRetained(object) }
  }
}
