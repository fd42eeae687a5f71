/// The templates of a site, which find each other by name. Rendering changes nothing in it: one set may be
/// used from any number of threads.
public struct TemplateSet: Sendable {
  /// How deep partials, parents and blocks may be rendered in each other, recursion included.
  public static let maximumNesting = 100

  private let templates: [Template]
  let programs: [LinkedProgram]
  let indexes: [String: Int]

  /// A set of `templates`; of several with the same name, the last one counts. What they are rendered with may be
  /// asked for the values of `vocabulary` by number.
  public init(_ templates: [Template], vocabulary: Vocabulary = Vocabulary([])) {
    let indexes = Dictionary(
      zip(templates.map(\.name), templates.indices), uniquingKeysWith: { _, last in last })
    self.indexes = indexes
    self.templates = templates
    programs = templates.map { LinkedProgram($0, indexes: indexes, vocabulary) }
  }

  /// The template called `name`.
  public subscript(name: String) -> Template? {
    indexes[name].map { templates[$0] }
  }

  /// Renders the template called `name` to UTF-8. Names are searched in the values of `stack` from its last
  /// to its first; its last value is the `{{.}}` of the template.
  ///
  /// A partial or parent that is not in the set renders as nothing, and so does a name that is not found.
  public func render(_ name: String, _ stack: [Value]) throws(RenderError) -> [UInt8] {
    var output: [UInt8] = []
    try render(name, stack, into: &output)
    return output
  }

  /// As `render(_:_:)`, adding to the end of `output`; after an error `output` is as it was.
  public func render(
    _ name: String, _ stack: [Value], into output: inout [UInt8]
  ) throws(RenderError) {
    guard let index = indexes[name] else { throw .unknownTemplate(name) }
    var renderer = Renderer(self, startingAt: index, stack: stack)
    try renderer.run()
    renderer.output.append(to: &output)
  }
}
