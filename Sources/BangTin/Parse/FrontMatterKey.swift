/// Every key of the front matter, with its Vietnamese names.
enum FrontMatterKey: String, YAMLKey {
  case title, date, updated, tags, summary, author, source, image, imageAlt, imageCaption
  case draft, pinned, priority, expires, document, attachments, aliases, slug, template, lang, menu, extra

  static let table = KeyTable<Self>()

  var names: [String] {
    switch self {
    case .title: ["title", "tiêu đề"]
    case .date: ["date", "ngày", "ngày đăng"]
    case .updated: ["updated", "cập nhật"]
    case .tags: ["tags", "thẻ", "từ khóa"]
    case .summary: ["summary", "tóm tắt"]
    case .author: ["author", "tác giả"]
    case .source: ["source", "nguồn"]
    case .image: ["image", "ảnh"]
    case .imageAlt: ["imageAlt", "mô tả ảnh", "image alt"]
    case .imageCaption: ["imageCaption", "chú thích ảnh", "image caption"]
    case .draft: ["draft", "nháp"]
    case .pinned: ["pinned", "ghim"]
    case .priority: ["priority", "mức độ"]
    case .expires: ["expires", "hết hạn"]
    case .document: ["document", "văn bản"]
    case .attachments: ["attachments", "đính kèm"]
    case .aliases: ["aliases", "địa chỉ cũ"]
    case .slug: ["slug", "đường dẫn"]
    case .template: ["template", "mẫu"]
    case .lang: ["lang", "ngôn ngữ"]
    case .menu: ["menu", "trình đơn"]
    case .extra: ["extra", "thêm"]
    }
  }

  static var maps: [(key: Self, names: [String])] {
    [
      (.document, DocumentKey.allCases.flatMap(\.names)),
      (.attachments, AttachmentKey.path.names),
    ]
  }
}

/// The keys of an official document.
enum DocumentKey: String, YAMLKey {
  case number, issued, effective, issuer, signer, position

  static let table = KeyTable<Self>()

  var names: [String] {
    switch self {
    case .number: ["number", "số ký hiệu", "số"]
    case .issued: ["issued", "ngày ban hành"]
    case .effective: ["effective", "ngày hiệu lực", "hiệu lực"]
    case .issuer: ["issuer", "cơ quan ban hành", "cơ quan"]
    case .signer: ["signer", "người ký"]
    case .position: ["position", "chức vụ"]
    }
  }
}

/// The keys of an attachment that has words of its own.
enum AttachmentKey: String, YAMLKey {
  case path, label

  static let table = KeyTable<Self>()

  var names: [String] {
    switch self {
    case .path: ["path", "tệp", "đường dẫn"]
    case .label: ["label", "tên", "nhãn"]
    }
  }
}
