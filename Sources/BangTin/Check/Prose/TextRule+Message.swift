import Vietnamese

extension TextRule {
  /// What is wrong with `text`, the part of the prose that was found.
  func message(for text: String) -> Bilingual {
    spellingMessage(text) ?? typographyMessage(text) ?? encodingMessage ?? factMessage(text)
  }

  private func spellingMessage(_ text: String) -> Bilingual? {
    switch self {
    case .invalidSyllable:
      Bilingual(vi: "tiếng Việt không có tiếng `\(text)`", en: "`\(text)` is no Vietnamese syllable")
    case .misplacedTone:
      Bilingual(vi: "dấu thanh trong `\(text)` đặt sai chỗ", en: "the tone mark of `\(text)` is misplaced")
    case .missingTone: Bilingual(vi: "`\(text)` thiếu dấu thanh", en: "`\(text)` lacks its tone mark")
    case .telexLeftover:
      Bilingual(vi: "`\(text)` là chữ gõ Telex chưa thành dấu", en: "`\(text)` has keys of Telex left in it")
    case .vniLeftover:
      Bilingual(vi: "`\(text)` là chữ gõ VNI chưa thành dấu", en: "`\(text)` has keys of VNI left in it")
    case .unknownName:
      Bilingual(
        vi: "`\(text)` không phải tiếng Việt: tên riêng, hay viết sai?",
        en: "`\(text)` is not Vietnamese: a name, or a mistake?")
    case .unknownAbbreviation:
      Bilingual(
        vi: "nhiều người không biết `\(text)` viết tắt chữ gì",
        en: "few readers know what `\(text)` stands for")
    case .confusedWord:
      Bilingual(vi: "`\(text)` hay bị viết lẫn", en: "`\(text)` is often written for another word")
    case .repeatedWord: Bilingual(vi: "chữ này viết hai lần: `\(text)`", en: "a word stands twice: `\(text)`")
    case .capitalization:
      Bilingual(
        vi: "`\(text)` chưa viết hoa đúng quy định", en: "`\(text)` is not capitalized as the rules ask")
    case .toneStyle:
      Bilingual(
        vi: "`\(text)` không đặt dấu theo kiểu của trang",
        en: "`\(text)` is not in the site's style of tone marks")
    default: nil
    }
  }

  private func typographyMessage(_ text: String) -> Bilingual? {
    switch self {
    case .spaceBeforePunctuation:
      Bilingual(vi: "thừa dấu cách trước dấu câu", en: "there is a space before punctuation")
    case .missingSpaceAfterPunctuation:
      Bilingual(vi: "thiếu dấu cách sau dấu câu", en: "a space is missing after punctuation")
    case .repeatedPunctuation:
      Bilingual(vi: "dấu câu viết hai lần: `\(text)`", en: "punctuation stands twice: `\(text)`")
    case .spaceInsideBrackets:
      Bilingual(
        vi: "thừa dấu cách bên trong ngoặc", en: "there is a space inside quotation marks or brackets")
    case .oneSidedHyphen:
      Bilingual(vi: "dấu gạch ngang chỉ có dấu cách ở một bên", en: "the hyphen has a space on one side only")
    case .tightHyphen:
      Bilingual(
        vi: "giữa hai cụm từ, dấu gạch ngang cần dấu cách hai bên",
        en: "a hyphen between two phrases needs a space on both sides")
    case .listMarkerWithoutSpace:
      Bilingual(
        vi: "thiếu dấu cách sau số hay gạch đầu dòng nên chưa thành danh sách",
        en: "a space is missing after the list marker: this is no list yet")
    case .doubleSpace: Bilingual(vi: "có hai dấu cách liền nhau", en: "there are two spaces in a row")
    case .noBreakSpace:
      Bilingual(
        vi: "có dấu cách không ngắt dòng (chép từ nơi khác)",
        en: "there is a no-break space, copied from elsewhere")
    case .indentation: Bilingual(vi: "đầu đoạn có khoảng trắng thừa", en: "the paragraph begins with blanks")
    case .blankParagraph:
      Bilingual(vi: "đoạn này chỉ có khoảng trắng", en: "the paragraph holds nothing but blanks")
    case .invisibleCharacter:
      Bilingual(vi: "có ký tự không nhìn thấy", en: "there is a character that nobody sees")
    case .decomposedLetter:
      Bilingual(
        vi: "chữ và dấu là hai ký tự rời (Unicode tổ hợp)",
        en: "letters and their marks are separate characters")
    case .lookalikeLetter:
      Bilingual(
        vi: "`\(text)` chỉ giống một chữ tiếng Việt", en: "`\(text)` only looks like a Vietnamese letter")
    case .strayLetter:
      Bilingual(vi: "chữ `\(text)` đứng lạc một mình", en: "the letter `\(text)` stands by itself")
    case .missingFinalStop:
      Bilingual(vi: "đoạn văn chưa có dấu chấm cuối", en: "the paragraph lacks its full stop")
    case .webResidue:
      Bilingual(vi: "`\(text)` còn sót từ trang web chép về", en: "`\(text)` was left over from a web page")
    default: nil
    }
  }

  private var encodingMessage: Bilingual? {
    switch self {
    case .tcvn3Text: Self.encoded("TCVN3 (.VnTime)", "TCVN3 (.VnTime)")
    case .vniText: Self.encoded("VNI", "VNI")
    case .windows1258Text: Self.encoded("Windows-1258", "Windows-1258")
    case .mojibake: Self.encoded("UTF-8 bị đọc thành Windows-1252", "UTF-8 that was read as Windows-1252")
    case .viqrText: Self.encoded("VIQR", "VIQR")
    case .lostLetters:
      Bilingual(vi: "chữ có dấu đã mất, thành dấu hỏi", en: "letters were lost and became question marks")
    default: nil
    }
  }

  private static func encoded(_ vi: String, _ en: String) -> Bilingual {
    Bilingual(
      vi: "đoạn này dùng bảng mã \(vi), người đọc chỉ thấy chữ lạ", en: "the text is encoded in \(en)")
  }

  private func factMessage(_ text: String) -> Bilingual {
    switch self {
    case .weekdayMismatch:
      Bilingual(
        vi: "`\(text)`: thứ và ngày không khớp nhau", en: "`\(text)`: the weekday is not that of the date")
    case .impossibleDate:
      Bilingual(vi: "không có ngày `\(text)` trong lịch", en: "the date `\(text)` does not exist")
    case .documentNumber:
      Bilingual(
        vi: "số ký hiệu `\(text)` chưa đúng thể thức văn bản",
        en: "`\(text)` is not a document number as the rules ask")
    case .doubleUnit: Bilingual(vi: "đơn vị viết hai lần: `\(text)`", en: "the unit stands twice: `\(text)`")
    case .citizenID:
      Bilingual(vi: "đây giống số căn cước của một người", en: "this looks like somebody's identity number")
    case .phoneNumber:
      Bilingual(
        vi: "đây giống số điện thoại riêng của một người",
        en: "this looks like somebody's own telephone number")
    case .accountNumber:
      Bilingual(vi: "đây giống số tài khoản ngân hàng", en: "this looks like a bank account")
    case .birthDate:
      Bilingual(vi: "đây giống ngày sinh của một người", en: "this looks like somebody's date of birth")
    default: Bilingual(vi: "xem lại `\(text)`", en: "look at `\(text)`")
    }
  }
}
