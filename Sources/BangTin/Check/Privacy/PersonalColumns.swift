import Markdown
import Vietnamese

/// Finds columns of tables that list what the law protects: numbers of citizens' cards, of telephones and accounts,
/// days of birth.
struct PersonalColumns: DocumentRule {
  private enum Data: CaseIterable {
    case citizenID, birthDate, account, phone

    var words: [String] {
      switch self {
      case .citizenID: ["cccd", "cmnd", "can cuoc", "chung minh", "dinh danh"]
      case .birthDate: ["ngay sinh", "sinh ngay", "nam sinh", "ngay thang nam sinh", "ngay, thang, nam sinh"]
      case .account: ["so tai khoan", "stk"]
      case .phone: ["so dien thoai", "dien thoai", "sdt", "di dong"]
      }
    }

    var name: Bilingual {
      switch self {
      case .citizenID: Bilingual(vi: "số căn cước", en: "citizens' identity numbers")
      case .birthDate: Bilingual(vi: "ngày sinh", en: "dates of birth")
      case .account: Bilingual(vi: "số tài khoản", en: "account numbers")
      case .phone: Bilingual(vi: "số điện thoại", en: "telephone numbers")
      }
    }
  }

  /// Columns that tell of an office: its telephone is there to be called.
  private static let offices = ["chuc vu", "chuc danh", "co quan", "don vi", "bo phan", "noi lam viec"]

  func findings(in text: CheckedText, _ places: inout PlaceCursor) -> [Diagnostic] {
    var offices: Set<Int> = []
    var columns: [(table: Int, data: Data, run: ProseRun)] = []
    var isContactSection = text.isContactPage
    for run in text.runs {
      if case .heading = run.kind {
        isContactSection =
          text.isContactPage || CheckedText.namesContacts(String(decoding: run.text, as: UTF8.self))
      }
      guard case .tableCell(let table, _, isHeader: true) = run.kind else { continue }
      let name = Folding.folded(String(decoding: run.text.prefix(200), as: UTF8.self))
      if Self.offices.contains(where: { name.contains($0) }) { offices.insert(table) }
      if let data = Data.allCases.first(where: { $0.words.contains { Self.hasWord($0, in: name) } }) {
        if data != .phone || !isContactSection { columns.append((table, data, run)) }
      }
    }
    return columns.filter { $0.data != .phone || !offices.contains($0.table) }.map {
      column in
      .personalColumn(
        column.data.name, at: places.place(of: 0..<column.run.text.count, in: column.run, of: text))
    }
  }

  private static func hasWord(_ word: String, in name: String) -> Bool {
    (" " + name + " ").contains(" " + word + " ") || name.hasPrefix(word + "/") || name.hasPrefix(word + ",")
      || name.contains("/" + word)
  }
}

extension Diagnostic {
  fileprivate static func personalColumn(_ data: Bilingual, at place: SourcePlace) -> Diagnostic {
    .warning(
      .personalColumn, at: place,
      vi: "cột này công khai \(data.vi) của từng người", en: "this column publishes people's \(data.en)",
      hint: Bilingual(
        vi: "bỏ cột này, hoặc chỉ công bố số liệu chung, theo pháp luật về bảo vệ dữ liệu cá nhân",
        en: "leave the column out, or publish totals only, as the law on personal-data protection asks"))
  }
}
