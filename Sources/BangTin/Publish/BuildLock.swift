#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The right to build a site, which one process has at a time. The system takes it back when the
/// process ends in any way, so that a killed build never locks the next one out.
public struct BuildLock: Sendable {
  private let descriptor: Int32

  /// Waits for the right to build the site in the folder `site`, at most as long as `patience`.
  public init(site: String, patience: Duration = .seconds(5)) throws(PublishError) {
    let path = SiteFolder.recordFolder(of: site) + "/lock"
    descriptor = try Self.open(path)
    let deadline = ContinuousClock.now + patience
    while true {
      var request = Self.wholeFile
      if fcntl(descriptor, F_SETLK, &request) == 0 { return }
      let code = errno
      guard code == EACCES || code == EAGAIN || code == EINTR else {
        close(descriptor)
        throw .file(FileError(path: path, doing: .write, code: code))
      }
      guard ContinuousClock.now < deadline else {
        let holder = Self.holder(descriptor)
        close(descriptor)
        throw .busy(process: holder)
      }
      usleep(50_000)
    }
  }

  /// Lets the next build begin.
  public func release() { close(descriptor) }

  private static var wholeFile: flock {
    var request = flock()
    request.l_type = numericCast(F_WRLCK)
    request.l_whence = numericCast(SEEK_SET)
    return request
  }

  private static func open(_ path: String) throws(PublishError) -> Int32 {
    do throws(FileError) {
      try OutputFolder.makeFolder(RealPath.parent(of: path))
    } catch {
      throw .file(error)
    }
    let descriptor = File.open(File.cPath(path), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode: 0o666)
    guard descriptor >= 0 else { throw .file(FileError(path: path, doing: .write)) }
    return descriptor
  }

  /// The process that has the right; `nil` when it has just ended or cannot be seen from here.
  private static func holder(_ descriptor: Int32) -> Int32? {
    var request = wholeFile
    guard fcntl(descriptor, F_GETLK, &request) == 0, request.l_type != numericCast(F_UNLCK) else {
      return nil
    }
    return request.l_pid > 0 ? request.l_pid : nil
  }
}
