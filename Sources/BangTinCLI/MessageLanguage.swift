import ArgumentParser
import Vietnamese

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The language in which the command speaks: `--lang`, then `BANGTIN_LANG`, then the site's, then `LANG`.
enum MessageLanguage {
  static func choose(option: Language?, site: Language?) -> Language {
    option ?? environment("BANGTIN_LANG").flatMap(Language.init) ?? site ?? system
  }

  /// The language that `--lang` names.
  static func option(_ text: String) throws -> Language {
    guard let language = Language(rawValue: text) else {
      throw ValidationError("viết `vi` hoặc `en` / write `vi` or `en`")
    }
    return language
  }

  /// Before any option has been read.
  static func withoutSite(_ arguments: [String]) -> Language {
    let named = arguments.firstIndex(of: "--lang").flatMap { i in
      i + 1 < arguments.count ? Language(rawValue: arguments[i + 1]) : nil
    }
    return choose(option: named, site: nil)
  }

  /// Vietnamese, unless the system speaks English.
  private static var system: Language {
    let locale = environment("LC_ALL") ?? environment("LANG") ?? ""
    return locale.hasPrefix("en") ? .english : .vietnamese
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
