#if os(Linux)
  import BangTin
  import Glibc

  /// The events of a site's folder by inotify(7): a watch for each folder below `content/` and `templates/`, and one for
  /// the site's folder, in which those two may come and go.
  final class FolderEvents {
    /// A save that makes several events is one change: they are gathered until nothing comes for so long.
    private static let quiet: Int32 = 8
    /// A stream of events without a pause is told after so many pieces, of `quiet` milliseconds at most each.
    private static let mostPieces = 25

    private static let kinds = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF
        | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW)
    private static let roots = ["content", "templates"]

    private let folder: String
    /// The most folders to watch.
    private let limit: Int
    private let descriptor: Int32
    /// The watch of the site's folder.
    private let top: Int32
    /// The paths of the watched folders, without a final 0.
    private var paths: [Int32: [CChar]] = [:]

    /// `nil` where the system cannot watch all folders, such as when its limit is reached.
    init?(folder: String, limit: Int = .max) {
      descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      self.folder = folder
      self.limit = limit
      top = descriptor < 0 ? -1 : inotify_add_watch(descriptor, folder, Self.kinds)
      guard top >= 0, watchAll() else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Waits until something has changed; `nil` when that can no longer be known.
    func next() -> FolderChange? {
      while true {
        guard isReady(within: -1) else { return nil }
        var findings = Findings()
        for _ in 0..<Self.mostPieces {
          guard read(into: &findings) else { return nil }
          guard isReady(within: Self.quiet) else { break }
        }
        if findings.areUnnamed {
          return watchAll() ? .anything : nil
        }
        if !findings.files.isEmpty { return .files(findings.files) }
      }
    }

    private struct Findings {
      var files: Set<[CChar]> = []
      /// Whether folders have come or gone, or events were lost: it is not known which files have changed.
      var areUnnamed = false
    }

    private func isReady(within milliseconds: Int32) -> Bool {
      var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      while true {
        let count = poll(&state, 1, milliseconds)
        if count < 0, errno == EINTR { continue }
        return count > 0 && state.revents & Int16(POLLIN) != 0
      }
    }

    /// Reads the events that there are.
    private func read(into findings: inout Findings) -> Bool {
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: MemoryLayout<inotify_event>.alignment) {
        buffer in
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        var offset = 0
        let head = MemoryLayout<inotify_event>.size
        while offset + head <= count {
          let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let length = min(Int(event.len), count - offset - head)
          let name = buffer[(offset + head)..<(offset + head + length)].prefix { $0 != 0 }
          take(event, name: name.map { CChar(bitPattern: $0) }, &findings)
          offset += head + Int(event.len)
        }
        return true
      }
    }

    private func take(_ event: inotify_event, name: [CChar], _ findings: inout Findings) {
      let mask = event.mask
      if mask & UInt32(IN_IGNORED) != 0 { return }
      if event.wd == top, mask & UInt32(IN_Q_OVERFLOW) == 0 {
        if Self.roots.contains(where: { name.elementsEqual($0.utf8CString.dropLast()) }) {
          findings.areUnnamed = true
        }
      } else if mask & UInt32(IN_Q_OVERFLOW | IN_ISDIR | IN_MOVE_SELF | IN_DELETE_SELF) == 0, !name.isEmpty,
        let folder = paths[event.wd]
      {
        findings.files.insert(folder + [CChar(bitPattern: UInt8(ascii: "/"))] + name + [0])
      } else {
        findings.areUnnamed = true
      }
    }

    /// Watches every folder there is; one that is watched already stays so.
    private func watchAll() -> Bool { Self.roots.allSatisfy { watch(folder + "/" + $0) } }

    private func watch(_ path: String) -> Bool {
      let number = inotify_add_watch(descriptor, path, Self.kinds)
      guard number >= 0 else {
        // It is gone, or no folder: an event will tell when that changes.
        return errno == ENOENT || errno == ENOTDIR || errno == ELOOP
      }
      // The same number as before, where the folder was moved.
      paths[number] = path.utf8CString.dropLast()
      // Numbers are given in turn.
      guard Int(number) <= limit else { return false }
      guard let stream = opendir(path) else { return errno == ENOENT }
      defer { closedir(stream) }
      var folders: [String] = []
      while let entry = readdir(stream) {
        let kind = Int(entry.pointee.d_type)
        guard kind == DT_DIR || kind == DT_UNKNOWN else { continue }
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if !name.hasPrefix(".") || name == ".well-known" { folders.append(name) }
      }
      return folders.allSatisfy { watch(path + "/" + $0) }
    }
  }
#endif
