import Mustache
import Vietnamese

/// What the head of a Markdown file says, typed.
struct FrontMatter: Sendable {
  var title = ""
  var date: DateTime?
  var updated: DateTime?
  /// As written, folded to single spaces, without repetitions.
  var tags: [String] = []
  var summary: String?
  var author: String?
  var source: String?
  var image: Located<String>?
  var imageAlt: String?
  var imageCaption: String?
  var isDraft = false
  var isPinned = false
  var priority = Priority.normal
  var expires: DateTime?
  var document: OfficialDocument?
  var attachments: [AttachmentReference] = []
  /// Old paths of the page, as written.
  var aliases: [Located<String>] = []
  var slug: String?
  var template: Located<String>?
  /// The language of the text, as a BCP 47 tag; `nil` for the site's.
  var language: String?
  var isInMenu = false
  var extra = Value.null
}

/// How pressing a notice is (Thông tư 39/2020/TT-BTTTT).
enum Priority: Int, Sendable {
  case normal
  case preferred
  case urgent
}

/// The facts of an official document that Nghị định 42/2022/NĐ-CP, Điều 4, wants shown with it.
///
/// A class, because most texts are none, and would hold the room for it.
final class OfficialDocument: Sendable {
  let number: String?
  let issued: DateTime?
  let effective: DateTime?
  let issuer: String?
  let signer: String?
  let position: String?

  init(
    number: String?, issued: DateTime?, effective: DateTime?, issuer: String?, signer: String?,
    position: String?
  ) {
    self.number = number
    self.issued = issued
    self.effective = effective
    self.issuer = issuer
    self.signer = signer
    self.position = position
  }
}

/// A file offered beside a post, as written.
struct AttachmentReference: Sendable {
  let path: Located<String>
  let label: String?
}
