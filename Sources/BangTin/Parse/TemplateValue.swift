import Mustache

/// What `extra` holds, as templates see it: anything goes there, by any name.
func templateValue(_ yaml: YAMLValue) -> Value {
  switch yaml.content {
  case .text(let text): text == "false" ? .bool(false) : .text(text)
  case .list(let items): .list(items.map(templateValue))
  case .map(let entries):
    .record(
      Dictionary(entries.map { ($0.key.text ?? "", templateValue($0.value)) }) { first, _ in first })
  }
}
