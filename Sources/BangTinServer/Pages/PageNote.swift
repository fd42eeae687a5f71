import BangTin
import Vietnamese

/// What a ribbon over a previewed page says about it.
enum PageNote: Sendable, Equatable {
  case draft
  case scheduled(DateTime)
  /// The site has a mistake since.
  case lastGood

  /// `nil` for a page that readers see too.
  init?(_ standing: Preview.Standing) {
    switch standing {
    case .published: return nil
    case .draft: self = .draft
    case .scheduled(let moment): self = .scheduled(moment)
    }
  }

  /// The ribbon; its words are the tool's own, so nothing needs to be escaped.
  func html(in language: Language) -> String {
    let isOld = self == .lastGood
    let link = isOld ? " <a href=\"/\">\(Bilingual(vi: "Xem lỗi", en: "See the mistakes")[language])</a>" : ""
    return
      "<p class=\"bangtin-ribbon\(isOld ? " bangtin-old" : "")\" lang=\"\(language.rawValue)\">\(words[language])\(link)</p>"
  }

  private var words: Bilingual {
    switch self {
    case .draft:
      Bilingual(vi: "Bản nháp – bà con chưa thấy bài này.", en: "Draft – readers do not see this yet.")
    case .scheduled(let moment):
      Bilingual(
        vi:
          "Chưa đến ngày đăng: bà con thấy bài này từ \(moment.clock) \(moment.date.short(in: .vietnamese)).",
        en: "Scheduled: readers see this from \(moment.clock) on \(moment.date.short(in: .english)).")
    case .lastGood:
      Bilingual(
        vi: "Đây là bản đúng gần nhất; trang hiện đang có lỗi.",
        en: "This is the last version without mistakes; the site has one now.")
    }
  }
}

extension DateTime {
  /// Hours and minutes.
  fileprivate var clock: String {
    let (hours, minutes) = (secondsOfDay / 3600, secondsOfDay / 60 % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}
