import BangTin
import Vietnamese

/// What the preview shows at one moment. A value: whoever answers a request holds on to one of them.
struct Snapshot: Sendable {
  /// The site as it is.
  var current: Preview?
  /// The site when it was last without errors.
  var lastGood: Preview?
  /// What the machine refused when the site was last read.
  var failure: Bilingual?
  /// Different for everything that is shown, and for every start of the server.
  var version: String
  /// The site's folder.
  let folder: SiteFolder
  /// The language in which people are spoken to.
  var language: Language

  /// Whether the site as it is can be shown.
  var isGood: Bool { failure == nil && current?.hasPages ?? false }
}
