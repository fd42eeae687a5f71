/// Finds routes that cannot stand side by side: one path, one path but for case, or a file where
/// another route needs a folder.
enum AddressBook {
  static func conflicts(in routes: [Route]) -> [Diagnostic] {
    var first: [String: Int] = [:]
    var folders: [String: Int] = [:]
    first.reserveCapacity(routes.count)
    var diagnostics: [Diagnostic] = []
    /// Two folders that meet do so with their lists and with their feeds: said once.
    var met: Set<Set<String>> = []
    for (index, route) in routes.enumerated() {
      let path = route.path.caseless
      if let other = first.updateValue(index, forKey: path) {
        first[path] = other
        let isNew = met.insert([routes[other].origin.identity, route.origin.identity]).inserted
        if isNew { diagnostics.append(.sameAddress(routes[other], route)) }
      }
      var end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      while let slash = end, folders.updateValue(index, forKey: String(path[..<slash])) == nil {
        end = path[..<slash].utf8.lastIndex(of: UInt8(ascii: "/"))
      }
    }
    for (folder, index) in folders {
      if let file = first[folder] { diagnostics.append(.fileForFolder(routes[file], routes[index])) }
    }
    return diagnostics
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
    case .file: 2
    case .folder: 1
    case .generated: 0
    }
  }

  fileprivate var name: Bilingual {
    switch self {
    case .file(let file): Bilingual(vi: "`\(file)`", en: "`\(file)`")
    case .folder(let folder): Bilingual(vi: "thư mục `\(folder)`", en: "the folder `\(folder)`")
    case .alias(let place):
      Bilingual(vi: "địa chỉ cũ ghi trong `\(place.file)`", en: "an old address in `\(place.file)`")
    case .generated(let name): name
    }
  }

  fileprivate var place: SourcePlace? {
    switch self {
    case .file(let path), .folder(let path): SourcePlace(file: path)
    case .alias(let place): place
    case .generated: nil
    }
  }

  /// What the writer can do about a second use of its address.
  fileprivate var hint: Bilingual? {
    switch self {
    case .file(let file) where ContentPath(file).isMarkdown:
      Bilingual(
        vi: "đổi tên tệp này, hoặc đặt mục `đường dẫn` khác trong phần đầu bài",
        en: "rename this file, or give it another `slug` in its front matter")
    case .file: Bilingual(vi: "đổi tên tệp này", en: "rename this file")
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
