import Mustache

/// Which templates a site uses, and whether they can be used.
enum TemplateUse {
  /// What is wrong with the templates of a site, and with the names by which its texts ask for them.
  static func check(_ texts: [SiteText], _ theme: Theme) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    // The built-in templates are known to be right for the pages that they are for.
    var roots: [String: [SourcePlace]] = [:]
    for name in theme.ownNames.isEmpty ? [] : Theme.pageKinds { roots[name] = [] }
    for text in texts {
      guard let template = text.document.frontMatter.template else { continue }
      if theme.templates[template.value] == nil {
        diagnostics.append(
          .unknownTemplate(template.value, at: template.place, names: theme.names))
      }
      let isOwn = theme.ownNames.contains(template.value)
      roots[template.value, default: []] += isOwn ? [] : [template.place]
    }
    let sorted = roots.sorted { $0.key < $1.key }
    return diagnostics
      + TemplateChecker.check(
        theme, roots: sorted.map { TemplateChecker.Root(name: $0.key, origins: $0.value) })
  }
}
