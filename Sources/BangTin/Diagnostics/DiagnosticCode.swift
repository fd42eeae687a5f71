/// The stable name of each rule that a build or a check looks at, as printed in `--json`.
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
  case surplusCells = "surplus-cells"
  case linkWithBlanks = "link-with-blanks"
  case headingWithoutSpace = "heading-without-space"
  case boldWithoutEffect = "bold-without-effect"
  case bulletWithoutList = "bullet-without-list"
  case rowsWithoutTable = "rows-without-table"

  // The site as a whole
  case sectionWithoutTitle = "section-without-title"
  case sameAddress = "same-address"
  case brokenLink = "broken-link"
  case brokenFragment = "broken-fragment"
  case linkToUnpublished = "link-to-unpublished"
  case missingFile = "missing-file"
  case wrongFile = "wrong-file"
  case unreadablePicture = "unreadable-picture"
  case remotePicture = "remote-picture"

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

  // Check: spelling
  case invalidSyllable = "invalid-syllable"
  case misplacedTone = "misplaced-tone"
  case missingTone = "missing-tone"
  case telexLeftover = "telex-leftover"
  case vniLeftover = "vni-leftover"
  case unknownName = "unknown-name"
  case unknownAbbreviation = "unknown-abbreviation"
  case confusedWord = "confused-word"
  case repeatedWord = "repeated-word"
  case capitalization = "capitalization"
  case toneStyle = "tone-style"

  // Check: typography
  case spaceBeforePunctuation = "space-before-punctuation"
  case missingSpaceAfterPunctuation = "missing-space-after-punctuation"
  case repeatedPunctuation = "repeated-punctuation"
  case spaceInsideBrackets = "space-inside-brackets"
  case oneSidedHyphen = "one-sided-hyphen"
  case tightHyphen = "tight-hyphen"
  case listMarkerWithoutSpace = "list-marker-without-space"
  case doubleSpace = "double-space"
  case noBreakSpace = "no-break-space"
  case indentation = "indentation"
  case blankParagraph = "blank-paragraph"
  case invisibleCharacter = "invisible-character"
  case decomposedLetter = "decomposed-letter"
  case lookalikeLetter = "lookalike-letter"
  case strayLetter = "stray-letter"
  case missingFinalStop = "missing-final-stop"
  case webResidue = "web-residue"

  // Check: encodings
  case tcvn3Text = "tcvn3-text"
  case vniText = "vni-text"
  case windows1258Text = "windows-1258-text"
  case mojibake = "mojibake"
  case viqrText = "viqr-text"
  case lostLetters = "lost-letters"

  // Check: facts
  case weekdayMismatch = "weekday-mismatch"
  case impossibleDate = "impossible-date"
  case documentNumber = "document-number"
  case doubleUnit = "double-unit"
  case repeatedDocumentNumber = "repeated-document-number"
  case expiredWhenPublished = "expired-when-published"
  case pastEvent = "past-event"
  case expiredAndPinned = "expired-and-pinned"

  // Check: privacy
  case citizenID = "citizen-id"
  case phoneNumber = "phone-number"
  case accountNumber = "account-number"
  case birthDate = "birth-date"
  case personalColumn = "personal-column"
  case photoLocation = "photo-location"
  case photoDevice = "photo-device"

  // Check: access
  case uselessImageText = "useless-image-text"
  case vagueLinkText = "vague-link-text"
  case scanOnlyPDF = "scan-only-pdf"
  case allCapsTitle = "all-caps-title"

  // Check: the site as a whole
  case unlinkedPage = "unlinked-page"
  case similarTag = "similar-tag"
  case largeAttachment = "large-attachment"
  case largePicture = "large-picture"
  case mixedToneStyle = "mixed-tone-style"
  case mixedAbbreviation = "mixed-abbreviation"
  case mixedYearRange = "mixed-year-range"
}
