import Markdown
import Vietnamese

/// Finds invitations to what was over when they were published.
///
/// Only texts that invite are read, and in them only the lines that say when: a report may tell of the past.
struct PastEvent: DocumentRule {
  private static let invitations = [
    "giay moi", "thu moi", "moi hop", "moi du", "thong bao hop", "thong bao lich hop",
  ]
  private static let labels = ["thoi gian", "ngay to chuc", "thoi gian va dia diem"]

  func findings(in text: CheckedText, _ places: inout PlaceCursor) -> [Diagnostic] {
    let title = Folding.folded(text.frontMatter.title)
    guard let published = text.frontMatter.date?.at(text.offset).date,
      Self.invitations.contains(where: { title.hasPrefix($0) })
    else { return [] }
    var past: (date: CivilDate, range: Range<Int>, run: ProseRun)?
    for run in text.runs where Self.tellsWhen(run) {
      for mention in DateMention.all(in: run.text) {
        // One that is still to come, as the second day of two, and the event is not over.
        if mention.date >= published { return [] }
        if past == nil { past = (mention.date, mention.range, run) }
      }
    }
    guard let past else { return [] }
    return [.pastEvent(past.date, at: places.place(of: past.range, in: past.run, of: text))]
  }

  private static func tellsWhen(_ run: ProseRun) -> Bool {
    let start = Folding.folded(String(decoding: run.text.prefix(60), as: UTF8.self))
    return labels.contains { start.hasPrefix($0) }
  }
}

/// A date in running text, written `22/12/2023`, `22-12-2023`, `22.12.2023` or `22 tháng 12 năm 2023`.
struct DateMention {
  let date: CivilDate
  let range: Range<Int>

  /// Those that exist, in order.
  static func all(in text: [UInt8]) -> [DateMention] {
    var found: [DateMention] = []
    var at = 0
    while at < text.count {
      guard text[at].isASCIIDigit else {
        at += 1
        continue
      }
      var scanner = DateScanner(text: text, at: at)
      if let date = scanner.date() {
        found.append(DateMention(date: date, range: at..<scanner.at))
        at = scanner.at
      } else {
        while at < text.count, text[at].isASCIIDigit { at += 1 }
      }
    }
    return found
  }
}

private struct DateScanner {
  let text: [UInt8]
  var at: Int

  mutating func date() -> CivilDate? {
    guard let day = number(atMost: 2), let middle = separator("tháng"), let month = number(atMost: 2),
      let last = separator("năm"), middle == last, let year = number(atMost: 4), year >= 1900,
      at == text.count || !text[at].isASCIIDigit
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private mutating func number(atMost digits: Int) -> Int? {
    var (value, count) = (0, 0)
    while at < text.count, text[at].isASCIIDigit, count < digits {
      value = value * 10 + Int(text[at] - 0x30)
      at += 1
      count += 1
    }
    return count > 0 ? value : nil
  }

  /// `/`, `-`, `.` or, for which 0 stands, the word between blanks.
  private mutating func separator(_ word: String) -> UInt8? {
    guard at < text.count else { return nil }
    if "/-.".utf8.contains(text[at]) {
      at += 1
      return text[at - 1]
    }
    let word = Array(" \(word) ".utf8)
    guard text[at...].starts(with: word) else { return nil }
    at += word.count
    return 0
  }
}

extension Diagnostic {
  fileprivate static func pastEvent(_ date: CivilDate, at place: SourcePlace) -> Diagnostic {
    .warning(
      .pastEvent, at: place,
      vi: "ngày \(date.short(in: .vietnamese)) đã qua khi bài được đăng",
      en: "\(date.short(in: .english)) was over when the post was published",
      hint: Bilingual(
        vi: "xem lại ngày họp và ngày đăng", en: "check the date of the event and that of the post"))
  }
}
