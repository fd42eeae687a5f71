import Mustache
import Vietnamese

/// Reads the head of one Markdown file.
struct FrontMatterParser {
  let path: ContentPath
  /// The offset of times that name none.
  let offset: UTCOffset

  /// The path of the file, as diagnostics name it.
  private var file: String { "content/" + path.text }

  /// The typed front matter and everything that is wrong with it.
  func parse(_ head: FrontMatterBlock) -> (FrontMatter, [Diagnostic]) {
    let opening = SourcePlace(file: file, line: head.openingLine, column: 1, length: 3)
    do {
      guard let map = try YAMLParser(file: file).parse(head.yaml, firstLine: head.openingLine + 1)
      else {
        let title = FrontMatterKey.title.names
        return (FrontMatter(), [.requiredKey(title, example: Self.title, at: opening)])
      }
      var fields = YAMLFields<FrontMatterKey>(map, missingAt: opening)
      let matter = read(&fields)
      return (matter, fields.diagnostics)
    } catch {
      return (unread, [error.diagnostic])
    }
  }

  private static let title = "Thông báo lịch tiêm chủng"

  /// What stands for front matter that cannot be read: a post, so that its section is not missed.
  private var unread: FrontMatter {
    var matter = FrontMatter()
    if !path.isIntroduction { matter.date = unreadDate }
    return matter
  }

  private var unreadDate: DateTime { DateTime(secondsSince1970: 0, offset: offset) }

  private func read(_ fields: inout YAMLFields<FrontMatterKey>) -> FrontMatter {
    var matter = FrontMatter()
    matter.title = fields.requiredText(.title, example: Self.title)
    matter.date = date(&fields)
    matter.updated = fields.date(.updated, offset: offset)
    // By days: an update without a time is of any hour of its day.
    if let date = matter.date, let updated = matter.updated, updated.at(offset).date < date.at(offset).date {
      fields.diagnostics.append(.updatedBeforeDate(at: fields.place(of: .updated)))
    }
    matter.tags = tags(&fields)
    matter.summary = fields.text(.summary)
    matter.author = fields.text(.author)
    matter.source = fields.text(.source)
    matter.image = fields.locatedText(.image)
    matter.imageAlt = fields.text(.imageAlt)
    matter.imageCaption = fields.text(.imageCaption)
    matter.isDraft = fields.flag(.draft)
    matter.isPinned = fields.flag(.pinned)
    matter.priority = priority(&fields)
    matter.expires = fields.date(.expires, offset: offset, endOfDay: true)
    matter.document = document(&fields)
    matter.attachments = attachments(&fields)
    matter.aliases = fields.list(.aliases).compactMap { fields.located(text: $0) }
    matter.slug = slug(&fields)
    matter.template = fields.locatedText(.template).map {
      Located(value: $0.value.hasSuffix(".html") ? String($0.value.dropLast(5)) : $0.value, place: $0.place)
    }
    matter.language = language(&fields)
    matter.isInMenu = fields.flag(.menu)
    matter.extra = fields.value(.extra).map(templateValue) ?? .null
    if let image = matter.image, matter.imageAlt == nil {
      fields.diagnostics.append(.imageWithoutText(at: image.place))
    }
    if matter.date == nil { noteKeysWithoutEffect(&fields) }
    return matter
  }

  /// What only posts have is not shown for other texts: the writer should not think that it is.
  private func noteKeysWithoutEffect(_ fields: inout YAMLFields<FrontMatterKey>) {
    let ofPosts: [FrontMatterKey] = [.tags, .pinned, .priority, .expires, .document]
    let ofArticles: [FrontMatterKey] = path.isIntroduction ? [.date, .slug] : []
    for key in ofPosts + ofArticles {
      guard let written = fields.key(key) else { continue }
      fields.diagnostics.append(
        .keyWithoutEffect(written.value, inIntroduction: path.isIntroduction, at: written.place))
    }
  }

  /// The date by its key, else by a file name such as `2026-03-09-tiem-chung.md`.
  private func date(_ fields: inout YAMLFields<FrontMatterKey>) -> DateTime? {
    if fields.value(.date) != nil {
      if path.isIntroduction { return nil }
      // A post with a bad date is no page: its section would be missed as well.
      return fields.date(.date, offset: offset) ?? unreadDate
    }
    guard !path.isIntroduction else { return nil }
    do {
      let day = try WrittenDate.prefix(ofFileName: path.stem)
      if day == nil, fields.isEmpty(.date) {
        fields.noteMissing(.date, example: "09/03/2026")
        return unreadDate
      }
      if day == nil, let (date, rest) = WrittenDate.otherPrefix(ofFileName: path.stem) {
        fields.diagnostics.append(.dateInAnotherForm(inNameOf: file, date, rest))
      }
      return day.map { DateTime(startOf: $0, offset: offset) }
    } catch {
      fields.diagnostics.append(.badDate(inNameOf: file, String(path.name.prefix(10)), error))
      return unreadDate
    }
  }

  private func tags(_ fields: inout YAMLFields<FrontMatterKey>) -> [String] {
    var tags = fields.texts(.tags)
    // Looking for quotes costs more than reading the tags: only a line that may be cut is worth it.
    if tags.count == 1, tags[0].contains(where: { ",;#".contains($0) }), fields.value(.tags)?.plainText != nil
    {
      tags = Self.tags(in: tags[0])
    }
    if tags.count < 2 { return tags }
    var seen = Set<[UInt8]>(minimumCapacity: tags.count)
    return tags.filter { seen.insert(Array(UnicodeText.lowercased($0).utf8)).inserted }
  }

  /// The tags in a line that people write without brackets: `y tế, trẻ em`, `y tế; trẻ em` or `#yte #treem`.
  private static func tags(in line: String) -> [String] {
    let signs = line.hasPrefix("#") ? ",;#" : ",;"
    return line.split { signs.contains($0) }
      .map { withoutQuotes(UnicodeText.singleLine(String($0))) }.filter { !$0.isEmpty }
  }

  private static func withoutQuotes(_ text: String) -> String {
    let isQuoted = text.count > 1 && text.first == text.last && (text.first == "\"" || text.first == "'")
    return isQuoted ? String(text.dropFirst().dropLast()) : text
  }

  private func priority(_ fields: inout YAMLFields<FrontMatterKey>) -> Priority {
    guard let text = fields.locatedText(.priority) else { return .normal }
    switch Folding.folded(text.value) {
    case "thuong", "normal": return .normal
    case "uu tien", "preferred": return .preferred
    case "khan", "khan cap", "urgent": return .urgent
    default:
      fields.diagnostics.append(.badChoice(text, choices: ["thường", "ưu tiên", "khẩn"]))
      return .normal
    }
  }

  private func document(_ fields: inout YAMLFields<FrontMatterKey>) -> OfficialDocument? {
    guard let value = fields.value(.document) else { return nil }
    var map = YAMLFields<DocumentKey>(value, missingAt: value.place)
    defer { fields.diagnostics += map.diagnostics }
    return OfficialDocument(
      number: map.text(.number), issued: map.date(.issued, offset: offset),
      effective: map.date(.effective, offset: offset), issuer: map.text(.issuer),
      signer: map.text(.signer), position: map.text(.position))
  }

  private func attachments(_ fields: inout YAMLFields<FrontMatterKey>) -> [AttachmentReference] {
    fields.list(.attachments).compactMap { item in
      guard case .map = item.content else {
        return fields.located(text: item).map { AttachmentReference(path: $0, label: nil) }
      }
      var map = YAMLFields<AttachmentKey>(item, missingAt: item.place)
      defer { fields.diagnostics += map.diagnostics }
      guard let path = map.requiredLocatedText(.path, example: "quyet-dinh.pdf") else { return nil }
      return AttachmentReference(path: path, label: map.text(.label))
    }
  }

  private func slug(_ fields: inout YAMLFields<FrontMatterKey>) -> String? {
    guard let text = fields.locatedText(.slug) else { return nil }
    let slug = Slug.make(text.value)
    if slug == nil { fields.diagnostics.append(.badSlug(text)) }
    return slug
  }

  /// A language tag in the shape of BCP 47; whether it is registered is not checked.
  private func language(_ fields: inout YAMLFields<FrontMatterKey>) -> String? {
    guard let text = fields.locatedText(.lang) else { return nil }
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { i, part in
      (i == 0 ? 2...3 : 2...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { $0.isASCIILetter || i > 0 && $0.isASCIIDigit }
    }
    if !isTag { fields.diagnostics.append(.badChoice(text, choices: ["vi", "en"])) }
    return isTag ? text.value : nil
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
  var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
