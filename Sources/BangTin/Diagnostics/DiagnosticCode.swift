/// The stable name of each rule that a build checks, as printed in `--json`.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  // The site's folder
  case settingsMissing = "settings-missing"
  case notARegularFile = "not-a-regular-file"
  case fileTooLarge = "file-too-large"

  // Text
  case notUTF8 = "not-utf8"
  case nulByte = "nul-byte"

  // YAML of settings and front matter
  case frontMatterMissing = "front-matter-missing"
  case frontMatterUnclosed = "front-matter-unclosed"
  case frontMatterTooLarge = "front-matter-too-large"
  case yamlSyntax = "yaml-syntax"
  case yamlAlias = "yaml-alias"
  case yamlTooDeep = "yaml-too-deep"
  case unknownKey = "unknown-key"
  case repeatedKey = "repeated-key"
  case requiredKey = "required-key"
  case wrongType = "wrong-type"
  case emptyValue = "empty-value"
  case badDate = "bad-date"
  case badBoolean = "bad-boolean"
  case badChoice = "bad-choice"
  case badNumber = "bad-number"
  case badURL = "bad-url"
  case badPath = "bad-path"
  case updatedBeforeDate = "updated-before-date"
  case keyWithoutEffect = "key-without-effect"
  case imageWithoutText = "image-without-text"

  // Markdown
  case hostileMarkdown = "hostile-markdown"
  case rawHTML = "raw-html"
  case unsafeLink = "unsafe-link"
  case headingJump = "heading-jump"
  case emptyHeading = "empty-heading"
  case tableWithoutHeader = "table-without-header"

  // The site as a whole
  case sectionWithoutTitle = "section-without-title"
  case sameAddress = "same-address"
  case brokenLink = "broken-link"
  case brokenFragment = "broken-fragment"
  case linkToUnpublished = "link-to-unpublished"
  case missingFile = "missing-file"
  case wrongFile = "wrong-file"

  // Templates
  case templateSyntax = "template-syntax"
  case unknownTemplate = "unknown-template"
  case unknownField = "unknown-field"
  case unknownBlock = "unknown-block"
  case wrongFieldUse = "wrong-field-use"
  case templateRecursion = "template-recursion"

  // public/
  case foreignFile = "foreign-file"
  case editedPage = "edited-page"
  case suddenShrink = "sudden-shrink"
}
