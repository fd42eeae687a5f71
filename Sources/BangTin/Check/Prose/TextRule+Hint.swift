import Vietnamese

extension TextRule {
  /// What to do where nobody can know what was meant. `check --fix` is named only where it does it.
  private func hint(isMended: Bool) -> Bilingual {
    switch self {
    case .invalidSyllable, .misplacedTone, .missingTone, .telexLeftover, .vniLeftover, .confusedWord:
      Bilingual(
        vi: "sửa lại; nếu viết thế là đúng thì thêm từ này vào `spelling: { allow: […] }` trong site.yaml",
        en: "correct it; if it is right, add the word to `spelling: { allow: […] }` in site.yaml")
    case .unknownName, .unknownAbbreviation:
      Bilingual(
        vi: "xem lại cách viết; nếu đúng thì thêm vào `spelling: { allow: […] }` trong site.yaml",
        en: "look at its spelling; if it is right, add it to `spelling: { allow: […] }` in site.yaml")
    case .repeatedWord, .repeatedPunctuation, .doubleUnit:
      Bilingual(vi: "xóa một", en: "delete one of the two")
    case .capitalization:
      Bilingual(vi: "viết hoa như Nghị định 30/2020", en: "capitalize it as Nghị định 30/2020 asks")
    case .toneStyle:
      Bilingual(vi: "đặt dấu như `toneStyle` trong site.yaml", en: "mark it as `toneStyle` of site.yaml says")
    case .spaceBeforePunctuation, .spaceInsideBrackets, .doubleSpace, .indentation, .blankParagraph,
      .invisibleCharacter:
      isMended
        ? Bilingual(
          vi: "xóa đi; `bangtin check --fix` làm được việc này",
          en: "delete it; `bangtin check --fix` can do so")
        : Bilingual(vi: "xóa đi", en: "delete it")
    case .missingSpaceAfterPunctuation, .listMarkerWithoutSpace, .noBreakSpace, .oneSidedHyphen, .tightHyphen:
      isMended
        ? Bilingual(
          vi: "sửa dấu cách; `bangtin check --fix` làm được việc này",
          en: "correct the spaces; `bangtin check --fix` can do so")
        : Bilingual(vi: "sửa dấu cách", en: "correct the spaces")
    case .decomposedLetter where isMended:
      Bilingual(vi: "chạy `bangtin check --fix` để ghép lại", en: "join them by `bangtin check --fix`")
    case .lookalikeLetter, .decomposedLetter:
      Bilingual(vi: "gõ lại chữ này bằng bàn phím tiếng Việt", en: "type the letter again")
    case .strayLetter, .webResidue: Bilingual(vi: "xóa đi nếu không cần", en: "delete it unless it is meant")
    case .missingFinalStop: Bilingual(vi: "thêm dấu chấm", en: "add a full stop")
    case .tcvn3Text, .vniText, .windows1258Text, .mojibake, .viqrText:
      Bilingual(
        vi: "chuyển đoạn này sang Unicode, hoặc chép lại từ tệp gốc",
        en: "convert it to Unicode, or copy it again")
    case .lostLetters: Bilingual(vi: "gõ lại đoạn này theo bản gốc", en: "type it again from the original")
    case .weekdayMismatch, .impossibleDate: Bilingual(vi: "xem lại lịch", en: "look at the calendar")
    case .documentNumber:
      Bilingual(
        vi: "viết số, dấu `/`, loại văn bản, dấu `-`, cơ quan; số dưới 10 thêm số 0: `05/TB-UBND`",
        en: "write number, `/`, kind, `-` and issuer, below 10 with a zero: `05/TB-UBND`")
    case .citizenID, .phoneNumber, .accountNumber, .birthDate:
      Bilingual(
        vi: "bỏ đi hoặc che bớt (`0xx xxx x123`), theo pháp luật về bảo vệ dữ liệu cá nhân",
        en: "leave it out or mask it (`0xx xxx x123`), as the law on personal-data protection asks")
    }
  }

  /// What to do.
  /// - Parameter isMended: whether `check --fix` puts the suggestion into the file.
  func hint(suggesting suggestion: String?, isMended: Bool) -> Bilingual {
    // What is only blanks cannot be shown.
    guard let suggestion, suggestion.utf8.count <= 300, suggestion.contains(where: { !$0.isWhitespace })
    else {
      return hint(isMended: isMended)
    }
    return Bilingual(vi: "có phải là “\(suggestion)”?", en: "did you mean “\(suggestion)”?")
  }
}
