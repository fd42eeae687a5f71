import BangTin
import Vietnamese

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program in which a person edits texts: `$VISUAL`, `$EDITOR`, else what the desktop has for them.
enum Editor {
  /// Becomes the editor, with the file at `path` open, and never comes back; says why where that cannot be. No
  /// shell has a part in it: `code --wait` is a program and its argument, and a path is a path.
  static func open(_ path: String, _ language: Language) throws(Failure) {
    guard let command else {
      return try Console.error.line(
        Bilingual(
          vi: "không biết mở bằng gì: đặt biến `EDITOR`, hoặc tự mở tệp trên",
          en: "no editor is known: set `EDITOR`, or open the file yourself")[language])
    }
    // The editor is to get Ctrl-C and closed pipes as any program does.
    Signals.restore()
    var arguments = (command + [path.hasPrefix("-") ? "./" + path : path]).map { strdup($0) }
    arguments.append(nil)
    execvp(command[0], &arguments)
    let reason = String(cString: strerror(errno))
    for argument in arguments { free(argument) }
    try Console.error.line(
      Bilingual(
        vi: "không mở được bằng `\(command[0])`: \(reason)",
        en: "cannot open it with `\(command[0])`: \(reason)")[
          language])
  }

  /// The program and its arguments.
  private static var command: [String]? {
    for name in ["VISUAL", "EDITOR"] {
      let words = variable(name)?.split(separator: " ").map(String.init) ?? []
      if !words.isEmpty { return words }
    }
    #if canImport(Darwin)
      return ["open", "-t"]
    #else
      // Without a desktop it would fall back to browsers.
      return ["DISPLAY", "WAYLAND_DISPLAY"].contains { variable($0) != nil } ? ["xdg-open"] : nil
    #endif
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
