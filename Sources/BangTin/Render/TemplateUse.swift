import Mustache

/// Which templates a site uses, and whether they can be used.
enum TemplateUse {
  /// What is wrong with the templates of a site, and with the names by which its texts ask for them.
  static func check(_ texts: [SiteText], _ theme: Theme) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var roots = Set(Theme.pageKinds)
    for text in texts {
      guard let template = text.document.frontMatter.template else { continue }
      if theme.templates[template.value] == nil {
        diagnostics.append(
          .unknownTemplate(template.value, at: template.place, names: theme.names))
      }
      roots.insert(template.value)
    }
    // The built-in templates are known to be right for the pages that they are for.
    if !theme.hasOwnTemplates { roots.subtract(Theme.pageKinds) }
    return diagnostics + TemplateChecker.check(theme, roots: roots.sorted())
  }
}
