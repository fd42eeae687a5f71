import Mustache
import Vietnamese

/// The commune's own details and settings: `content/site.yaml`.
struct Settings: Sendable {
  /// Of all bytes of the file.
  var fingerprint = ContentHash()
  /// The commune's name.
  var name = ""
  /// The governing body (cơ quan chủ quản).
  var owner = ""
  /// The site's address, with its final `/`.
  var url = ""
  /// What the site is, for search engines and feeds.
  var description: String?
  /// The language of the generated words: `vi` or `en`.
  var language = Language.vietnamese
  /// The fixed offset of the commune's clock from UTC.
  var timeZone = UTCOffset.vietnam
  /// The person responsible for the content (người chịu trách nhiệm).
  var responsible: String?
  var address: String?
  var phone: String?
  var email: String?
  /// A picture in `content/`.
  var logo: Located<String>?
  /// The fewest posts on the first page of a list, and the exact number on each older page.
  var pageSize = 20
  /// `nil`: the sections, then the pages that ask for it.
  var menu: [MenuLink]?
  /// Related agencies.
  var links: [MenuLink] = []
  /// Whether a line break in a paragraph is one on the page.
  var hardBreaks = false
  /// The kinds of host that the site is written for.
  var hosts: Set<Host> = []
  /// Words that a check takes for right.
  var allowedWords: [String] = []
  /// Where a check wants the tone mark of `oa`, `oe` and `uy`.
  var toneStyle = ToneStyle.keep
  /// What the commune's own templates use.
  var extra = Value.null
}

/// A kind of host that reads its settings from a file of the site.
enum Host: String, CaseIterable, Sendable {
  case apache
  case netlify

  /// The file that it reads.
  var file: PagePath {
    switch self {
    case .apache: PagePath(".htaccess")
    case .netlify: PagePath("_headers")
    }
  }
}

/// A link with its words, as `menu` and `links` list them.
struct MenuLink: Sendable {
  let title: String
  /// A path in `content/` or a URL.
  let target: Located<String>
}
