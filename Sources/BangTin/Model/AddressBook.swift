/// Finds routes that cannot stand side by side: one path, one path but for case, or a file where
/// another route needs a folder.
enum AddressBook {
  static func conflicts(in routes: [Route]) -> [Diagnostic] {
    var first: [String: Int] = [:]
    var folders: [String: Int] = [:]
    first.reserveCapacity(routes.count)
    var diagnostics: [Diagnostic] = []
    for (index, route) in routes.enumerated() {
      let path = route.path.caseless
      if let other = first.updateValue(index, forKey: path) {
        first[path] = other
        diagnostics.append(.sameAddress(routes[other], route))
      }
      var end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      while let slash = end, folders.updateValue(index, forKey: String(path[..<slash])) == nil {
        end = path[..<slash].utf8.lastIndex(of: UInt8(ascii: "/"))
      }
    }
    for (folder, index) in folders {
      if let file = first[folder] { diagnostics.append(.sameAddress(routes[file], routes[index])) }
    }
    return diagnostics
  }
}

extension Route.Origin {
  fileprivate var name: Bilingual {
    switch self {
    case .file(let file): Bilingual(vi: "`\(file)`", en: "`\(file)`")
    case .alias(let place):
      Bilingual(vi: "địa chỉ cũ trong `\(place.file)`", en: "an old address in `\(place.file)`")
    case .generated(let name): name
    }
  }

  fileprivate var place: SourcePlace? {
    switch self {
    case .file(let file): SourcePlace(file: file)
    case .alias(let place): place
    case .generated: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func sameAddress(_ a: Route, _ b: Route) -> Diagnostic {
    // The diagnostic stands at a file that its writer can rename.
    let (a, b) = b.origin.place != nil ? (b, a) : (a, b)
    return .error(
      .sameAddress, at: a.origin.place,
      vi: "\(a.origin.name.vi) và \(b.origin.name.vi) có cùng địa chỉ `/\(a.path)`",
      en: "\(a.origin.name.en) and \(b.origin.name.en) have the same address `/\(a.path)`",
      hint: Bilingual(
        vi: "đổi tên một trong hai tệp, hoặc đặt `đường dẫn` khác trong phần đầu bài",
        en: "rename one of the files, or give it another `slug` in its front matter"))
  }
}
