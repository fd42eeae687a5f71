#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a folder is no place for a site.
public enum OutputProblem: Sendable, Equatable {
  /// It is the site's own folder, or one above it.
  case holdsSource(String)
  /// It is, or lies in, a folder from which the site is made.
  case insideSource(String, folder: String)
  /// It is the root of the disk, someone's home, or a folder above one.
  case holdsHome(String)
  /// No build of this site made what is in it, some of it named.
  case foreign(String, names: [String])
}

/// Keeps a mistyped `--output` from harming what is not a published site.
struct OutputGuard: Sendable {
  /// The site's folder, as `RealPath` gives it.
  let site: String
  /// Folders that hold everything a person has.
  let homes: [String]

  /// Refuses what can be told from the path alone.
  func check(_ output: String, named name: String) throws(PublishError) {
    let home = homes.map(RealPath.of).first { RealPath.isInside($0, output) }
    if output == "/" || home != nil { throw .output(.holdsHome(name)) }
    if RealPath.isInside(site, output) { throw .output(.holdsSource(name)) }
    for folder in ["content", "templates", ".bangtin", ".git"]
    where RealPath.isInside(output, RealPath.of(site + "/" + folder)) {
      throw .output(.insideSource(name, folder: folder))
    }
    do throws(FileError) {
      let kind = try File.status(File.cPath(output)).kind
      guard kind == .folder || kind == .missing else {
        throw FileError(path: name, doing: .write, code: ENOTDIR)
      }
    } catch {
      throw .file(error)
    }
  }

  /// Refuses a folder with files that no build of ours is known to have made. Hidden files and `CNAME`
  /// belong to the host and to git, and stand in new folders too.
  func checkContents(_ folder: OutputFolder) throws(PublishError) {
    let names: [String]
    do throws(FileError) {
      names = try File.names(in: File.cPath(folder.path)).map { name in
        String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
    } catch {
      throw .file(error)
    }
    let foreign = names.filter { !$0.hasPrefix(".") && $0 != "CNAME" }
    if !foreign.isEmpty { throw .output(.foreign(folder.name, names: Array(foreign.prefix(3)))) }
  }
}

extension OutputProblem {
  var message: Bilingual {
    switch self {
    case .holdsSource(let path):
      Bilingual(
        vi: "`\(path)` chứa chính nguồn của trang, không ghi trang vào đó được",
        en: "`\(path)` holds the site's own sources, so the site cannot go there")
    case .insideSource(let path, let folder):
      Bilingual(
        vi: "`\(path)` nằm trong `\(folder)` của nguồn, không ghi trang vào đó được",
        en: "`\(path)` lies in the source's `\(folder)`, so the site cannot go there")
    case .holdsHome(let path):
      Bilingual(
        vi: "`\(path)` là thư mục gốc hoặc thư mục cá nhân, không ghi trang vào đó được",
        en: "`\(path)` is the root or a home folder, so the site cannot go there")
    case .foreign(let path, let names):
      Bilingual(
        vi: "`\(path)` có những tệp không do bangtin ghi ra (\(Self.list(names)))",
        en: "`\(path)` holds files that bangtin did not write (\(Self.list(names)))")
    }
  }

  var hint: Bilingual {
    switch self {
    case .holdsSource, .insideSource, .holdsHome:
      Bilingual(
        vi: "chọn một thư mục riêng, ví dụ `--output public`",
        en: "choose a folder of its own, such as `--output public`")
    case .foreign:
      Bilingual(
        vi:
          "chọn một thư mục trống; nếu đúng là thư mục này, chạy một lần với `--force`: tệp nào bị trang mới "
          + "thay chỗ sẽ được giữ lại dưới tên khác",
        en: "choose an empty folder; if it is the right one, build once with `--force`: a file whose place a "
          + "page takes is kept under another name")
    }
  }

  private static func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
}
