#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is read where it is looked at, and stays what it was when another takes its place.
struct MappedFile {
  let pages: Pages

  var bytes: UnsafeRawBufferPointer { pages.bytes }

  /// `nil` when there is no such file, or it is empty.
  init?(_ path: String) {
    let descriptor = File.open(File.cPath(path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      let pages = Pages(of: descriptor, count: Int(status.st_size))
    else { return nil }
    self.pages = pages
  }
}
