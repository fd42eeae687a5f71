/// What can be wrong with a text. The raw value is the rule's public name.
public enum TextRule: String, Sendable, CaseIterable {
  // MARK: Spelling

  /// A lower-case word that cannot be a Vietnamese syllable: `dunng`, `nghành`.
  case invalidSyllable = "invalid-syllable"
  /// The tone mark sits on the wrong letter: `tóan`, `đựơc`.
  case misplacedTone = "misplaced-tone"
  /// A syllable ending in p, t, c or ch without the mark it must carry: `viêc`, `nhât`.
  case missingTone = "missing-tone"
  /// Keys of the Telex typing method that were not turned into marks: `dduowjc`.
  case telexLeftover = "telex-leftover"
  /// Keys of the VNI typing method that were not turned into marks: `nguye64n`.
  case vniLeftover = "vni-leftover"
  /// A capitalised word that is no Vietnamese syllable: a foreign name, or a mistake in one.
  case unknownName = "unknown-name"
  /// A long abbreviation that readers may not know.
  case unknownAbbreviation = "unknown-abbreviation"
  /// A word often written for another: `cảu` for `của`, `bổ xung` for `bổ sung`.
  case confusedWord = "confused-word"
  /// The same word twice: `của của`.
  case repeatedWord = "repeated-word"
  /// A name that Nghị định 30/2020 writes with capitals: `Mặt trận Tổ quốc`.
  case capitalization = "capitalization"
  /// `hòa` where the site writes `hoà`, or the other way round.
  case toneStyle = "tone-style"

  // MARK: Typography

  /// A blank before a comma, a full stop and the like.
  case spaceBeforePunctuation = "space-before-punctuation"
  /// No blank after a comma, a full stop and the like.
  case missingSpaceAfterPunctuation = "missing-space-after-punctuation"
  /// Two commas or two full stops in a row.
  case repeatedPunctuation = "repeated-punctuation"
  /// A blank inside quotation marks or brackets: `“ Toàn dân`.
  case spaceInsideBrackets = "space-inside-brackets"
  /// A hyphen or dash with a blank on one side only.
  case oneSidedHyphen = "one-sided-hyphen"
  /// No blanks round a hyphen between two terms of several words: `kinh tế-xã hội`.
  case tightHyphen = "tight-hyphen"
  /// `2.Tuyên truyền`, `-Tuyên truyền` at the start of a paragraph.
  case listMarkerWithoutSpace = "list-marker-without-space"
  /// Two or more blanks in a row.
  case doubleSpace = "double-space"
  /// A no-break space in running text.
  case noBreakSpace = "no-break-space"
  /// Blanks at the beginning of a paragraph.
  case indentation = "indentation"
  /// A paragraph of nothing but blanks that are not spaces.
  case blankParagraph = "blank-paragraph"
  /// A character that nobody sees.
  case invisibleCharacter = "invisible-character"
  /// A letter and its mark as two characters.
  case decomposedLetter = "decomposed-letter"
  /// A letter that looks like a Vietnamese one and is not: `Ð` of Icelandic.
  case lookalikeLetter = "lookalike-letter"
  /// A single letter that belongs to no word.
  case strayLetter = "stray-letter"
  /// A long paragraph that ends without a full stop.
  case missingFinalStop = "missing-final-stop"
  /// Left over from the web page it was copied from: `Skip to main content`.
  case webResidue = "web-residue"

  // MARK: Encodings

  /// Text of a .VnTime font (TCVN3) read as Latin 1.
  case tcvn3Text = "tcvn3-text"
  /// Text of a VNI font read as Latin 1.
  case vniText = "vni-text"
  /// Windows-1258 read as Windows-1252.
  case windows1258Text = "windows-1258-text"
  /// UTF-8 read as Windows-1252.
  case mojibake = "mojibake"
  /// Marks typed as punctuation (VIQR): `Tie^'ng Vie^.t`.
  case viqrText = "viqr-text"
  /// Letters replaced by question marks; only a person can restore them.
  case lostLetters = "lost-letters"

  // MARK: Facts

  /// A weekday that is not that of its date.
  case weekdayMismatch = "weekday-mismatch"
  /// A day that no calendar has.
  case impossibleDate = "impossible-date"
  /// A document's number that is not written as in Nghị định 30/2020.
  case documentNumber = "document-number"
  /// `25.000đ đồng`.
  case doubleUnit = "double-unit"

  // MARK: Privacy

  /// The number of a person's identity card.
  case citizenID = "citizen-id"
  /// The number of a mobile telephone, not given as a contact.
  case phoneNumber = "phone-number"
  /// The number of a bank account.
  case accountNumber = "account-number"
  /// A person's date or year of birth.
  case birthDate = "birth-date"
}
