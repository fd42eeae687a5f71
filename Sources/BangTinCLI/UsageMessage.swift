import BangTin
import Vietnamese

/// What ArgumentParser says of wrong usage, told in the language of the person.
struct UsageMessage {
  /// Without the lead `error: `.
  let text: Bilingual
  /// What to type for help, such as `bangtin build --help`.
  private let help: String?

  /// Reads the message that ArgumentParser prints of `arguments`: what is wrong on its first line, and where help is
  /// on its last.
  init(_ full: String, of arguments: [String]) {
    let lines = full.split(separator: "\n")
    let first = lines.first.map { $0.hasPrefix("Error: ") ? $0.dropFirst("Error: ".count) : $0 } ?? ""
    text =
      Self.extras(in: first).map { Self.tooMuch($0, of: arguments) } ?? Self.translated(first)
      ?? Bilingual(vi: String(first), en: String(first))
    help = lines.last.flatMap { Self.words(in: $0, after: "  See '", before: "' for more information.") }
      .map(String.init)
  }

  /// The end of a command that was asked for what it does not know.
  func failure(_ code: Int32, _ language: Language) -> Failure {
    let lead = Bilingual(vi: "lỗi: ", en: "error: ")[language]
    let more = help.map { "\n" + Bilingual(vi: "xem: ", en: "see: ")[language] + $0 } ?? ""
    return Failure(code, lead + text[language] + more)
  }

  /// The words that no argument takes; `nil` when the line speaks of something else.
  private static func extras(in line: Substring) -> [String]? {
    if let word = words(in: line, after: "Unexpected argument '", before: "'") { return [String(word)] }
    return line.firstRange(of: " unexpected arguments: '").map {
      line[$0.upperBound...].dropLast().split(separator: "', '").map(String.init)
    }
  }

  private static func tooMuch(_ extras: [String], of arguments: [String]) -> Bilingual {
    let names = extras.map { "`\($0)`" }.joined(separator: ", ")
    let command = UnquotedTitle(arguments, extras: extras)?.command
    return Bilingual(
      vi: "thừa \(extras.count == 1 ? "chữ" : "các chữ") \(names)"
        + (command.map { "; đặt cả tiêu đề trong dấu nháy: `\($0)`" } ?? ""),
      en: "\(names) \(extras.count == 1 ? "is" : "are") too much"
        + (command.map { "; put the whole title in quotes: `\($0)`" } ?? ""))
  }

  private static func translated(_ line: Substring) -> Bilingual? {
    if let option = words(in: line, after: "Unknown option '", before: "'") {
      let meant = words(
        in: line.dropFirst("Unknown option '".count + option.count), after: "'. Did you mean '", before: "'?")
      return Bilingual(
        vi: "không có tùy chọn `\(option)`" + (meant.map { "; có phải bạn muốn viết `\($0)`?" } ?? ""),
        en: "there is no option `\(option)`" + (meant.map { "; did you mean `\($0)`?" } ?? ""))
    }
    if let option = words(in: line, after: "Missing value for '", before: "'") {
      return Bilingual(vi: "thiếu giá trị của `\(option)`", en: "`\(option)` has no value")
    }
    if let option = words(in: line, after: "The option '", before: "' does not take any value") {
      return Bilingual(vi: "`\(option)` không nhận giá trị", en: "`\(option)` takes no value")
    }
    guard let rest = words(in: line, after: "The value '", before: nil),
      let said = rest.firstRange(of: "' is invalid for '").map({ rest[$0.upperBound...] }),
      let option = words(in: said, after: "", before: "'")
    else { return nil }
    let reason = said.dropFirst(option.count + 1).drop { $0 == ":" || $0 == " " }
    let name = option.prefix { $0 != " " }
    // What a transform of ours says is in both languages already.
    return Bilingual(vi: "\(name): \(reason)", en: "\(name): \(reason)")
  }

  /// What stands behind `start`, up to `end` or to the end of the line.
  private static func words(in line: Substring, after start: String, before end: String?) -> Substring? {
    guard line.hasPrefix(start) else { return nil }
    let rest = line.dropFirst(start.count)
    guard let end else { return rest }
    return rest.firstRange(of: end).map { rest[..<$0.lowerBound] }
  }
}
