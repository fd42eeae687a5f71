/// Why a template could not be rendered.
public enum RenderError: Error, Equatable, Sendable {
  /// There is no template of this name in the set.
  case unknownTemplate(String)

  /// Partials, parents and blocks stand more than `TemplateSet.maximumNesting` deep in each other, most
  /// likely without end; `template` holds the tag that goes one too far.
  case nestingTooDeep(template: String)
}
