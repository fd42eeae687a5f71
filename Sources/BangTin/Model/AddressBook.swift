/// Every file of a site by its path, and the routes that cannot stand side by side: one path, one path but for case, or
/// a file where another route needs a folder.
struct AddressBook: Sendable {
  /// In the order in which they are published.
  let routes: [Route]
  private(set) var conflicts: [Diagnostic] = []
  /// The first route of each path, in lower case.
  private var first: [String: Int] = [:]

  init(_ routes: [Route]) {
    self.routes = routes
    first.reserveCapacity(routes.count)
    var folders = FolderList()
    /// Two folders that meet do so with their lists and with their feeds: said once.
    var met: Set<Set<String>> = []
    for index in routes.indices {
      let path = routes[index].path.caseless
      if let other = first.updateValue(index, forKey: path) {
        first[path] = other
        let isNew = met.insert([routes[other].origin.identity, routes[index].origin.identity]).inserted
        if isNew { conflicts.append(.sameAddress(routes[other], routes[index])) }
      }
      folders.addFolders(of: path, index)
    }
    for (folder, index) in folders.first {
      if let file = first[folder] { conflicts.append(.fileForFolder(routes[file], routes[index])) }
    }
  }

  /// The route that is written to `path`.
  func route(at path: PagePath) -> Route? {
    guard let index = first[path.caseless], routes[index].path == path else { return nil }
    return routes[index]
  }
}

/// The folders in which routes lie.
private struct FolderList {
  /// The first route below each, by its path without the final `/`.
  private(set) var first: [String: Int] = [:]
  /// Most routes lie in the folder of the one before.
  private var last = ""

  mutating func addFolders(of path: String, _ index: Int) {
    let slash = UInt8(ascii: "/")
    guard let end = path.lastIndex(ofByte: slash) else { return }
    var folder = String(path[..<end])
    if folder == last { return }
    last = folder
    while first[folder] == nil {
      first[folder] = index
      guard let end = folder.lastIndex(ofByte: slash) else { return }
      folder = String(folder[..<end])
    }
  }
}

extension Route.Origin {
  /// Different for each thing that the writer can change.
  fileprivate var identity: String {
    place.map { "\($0.file):\($0.line):\($0.column)" } ?? name.en
  }

  /// The more easily its writer can change it, the greater.
  fileprivate var rank: Int {
    switch self {
    case .alias: 3
    case .text, .file, .asset: 2
    case .folder: 1
    case .generated: 0
    }
  }

  fileprivate var name: Bilingual {
    switch self {
    case .text(let path), .file(let path): Bilingual(vi: "`content/\(path)`", en: "`content/\(path)`")
    case .asset(let path): Bilingual(vi: "`templates/\(path)`", en: "`templates/\(path)`")
    case .folder(let path):
      Bilingual(vi: "thư mục `content/\(path)`", en: "the folder `content/\(path)`")
    case .alias(let place):
      Bilingual(vi: "địa chỉ cũ ghi trong `\(place.file)`", en: "an old address in `\(place.file)`")
    case .generated(let name): name
    }
  }

  fileprivate var place: SourcePlace? {
    switch self {
    case .text(let path), .file(let path), .folder(let path): SourcePlace(file: "content/\(path)")
    case .asset(let path): SourcePlace(file: "templates/\(path)")
    case .alias(let place): place
    case .generated: nil
    }
  }

  /// What the writer can do about a second use of its address.
  fileprivate var hint: Bilingual? {
    switch self {
    case .text:
      Bilingual(
        vi: "đổi tên tệp này, hoặc đặt mục `đường dẫn` khác trong phần đầu bài",
        en: "rename this file, or give it another `slug` in its front matter")
    case .file, .asset: Bilingual(vi: "đổi tên tệp này", en: "rename this file")
    case .folder: Bilingual(vi: "đổi tên thư mục này", en: "rename this folder")
    case .alias: Bilingual(vi: "xóa địa chỉ cũ này", en: "delete this old address")
    case .generated: nil
    }
  }
}

extension Diagnostic {
  /// `file` is written where the folder of `inside` has to be.
  fileprivate static func fileForFolder(_ file: Route, _ inside: Route) -> Diagnostic {
    .error(
      .sameAddress, at: file.origin.place ?? inside.origin.place,
      vi: "\(file.origin.name.vi) nằm đúng chỗ của thư mục chứa `/\(inside.path)`",
      en: "\(file.origin.name.en) stands in the place of the folder of `/\(inside.path)`",
      hint: file.origin.hint ?? inside.origin.hint
        ?? Bilingual(vi: "đổi tên một trong hai", en: "rename one of the two"))
  }

  fileprivate static func sameAddress(_ a: Route, _ b: Route) -> Diagnostic {
    // The diagnostic stands where its writer can change something.
    let (a, b) = b.origin.rank >= a.origin.rank ? (b, a) : (a, b)
    return .error(
      .sameAddress, at: a.origin.place,
      vi: "\(a.origin.name.vi) và \(b.origin.name.vi) có cùng địa chỉ `/\(a.path)`",
      en: "\(a.origin.name.en) and \(b.origin.name.en) have the same address `/\(a.path)`",
      hint: a.origin.hint
        ?? Bilingual(vi: "đổi tên một trong hai", en: "rename one of the two"))
  }
}
