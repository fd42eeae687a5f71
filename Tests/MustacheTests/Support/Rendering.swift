import Mustache

/// Renders `template` with a record of `fields`; `partials` are the other templates of its set.
func render(
  _ template: String, _ fields: [String: Value] = [:], partials: [String: String] = [:]
) throws -> String {
  try render(template, stack: [.record(fields)], partials: partials)
}

func render(_ template: String, stack: [Value], partials: [String: String] = [:]) throws -> String {
  let parser = TemplateParser()
  var templates = [try parser.parse(template, name: "main")]
  for (name, source) in partials { templates.append(try parser.parse(source, name: name)) }
  return String(decoding: try TemplateSet(templates).render("main", stack), as: UTF8.self)
}

/// What is wrong with `template`; `nil` when it parses.
func mistake(in template: String) -> TemplateError? {
  do throws(TemplateError) {
    _ = try TemplateParser().parse(template, name: "main")
    return nil
  } catch {
    return error
  }
}
