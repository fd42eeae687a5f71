/// A tag of a template, for whoever checks templates before they are rendered.
public struct TemplateTag: Equatable, Sendable {
  /// What the tag does, and the name it does it with.
  public enum Kind: Equatable, Sendable {
    /// `{{path}}`; unescaped as `{{{path}}}` or `{{&path}}`.
    case variable(path: [String], isEscaped: Bool)

    /// `{{#path}}`.
    case section(path: [String])

    /// `{{^path}}`.
    case inverted(path: [String])

    /// `{{>template}}`.
    case partial(Reference)

    /// `{{<template}}`. Its children are the blocks that it gives to the template, nothing else.
    case parent(Reference)

    /// `{{$name}}`. Inside a parent's children it is content for that parent, elsewhere a place that a
    /// template further out may fill, with its children as the content to fall back on.
    case block(name: String)
  }

  /// Which template a partial or parent stands for.
  public enum Reference: Equatable, Sendable {
    /// Always the one of this name.
    case named(String)

    /// `{{>*path}}`: the one whose name is the text at `path`.
    case dynamic(path: [String])
  }

  /// What the tag does. A path is a dotted name cut at its dots; the path of `{{.}}` is empty.
  public let kind: Kind

  /// The opening tag, delimiters included.
  public let position: SourcePosition

  /// The tags between the opening and the closing tag.
  public let children: [TemplateTag]

  /// A tag of `kind` at `position` with `children` inside.
  public init(kind: Kind, position: SourcePosition, children: [TemplateTag]) {
    self.kind = kind
    self.position = position
    self.children = children
  }
}
