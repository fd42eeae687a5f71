extension DiagnosticCode {
  /// Empty for the rules of a build.
  var explanationOfCheck: Bilingual {
    switch self {
    case .invalidSyllable:
      Bilingual(
        vi: "Một từ viết thường không thể là tiếng Việt, vì chữ cái không ghép được với nhau như thế.",
        en: "A lower-case word that cannot be a Vietnamese syllable.")
    case .misplacedTone:
      Bilingual(
        vi: "Dấu thanh đặt trên chữ cái không mang dấu.",
        en: "The tone mark sits on a letter that cannot carry it.")
    case .missingTone:
      Bilingual(
        vi: "Tiếng kết thúc bằng p, t, c, ch phải có dấu sắc hoặc dấu nặng.",
        en: "A syllable that ends in p, t, c or ch must carry a mark.")
    case .telexLeftover:
      Bilingual(
        vi: "Phím Telex chưa thành dấu, thường vì bộ gõ bị tắt giữa chừng.",
        en: "Keys of the Telex typing method that were not turned into marks.")
    case .vniLeftover:
      Bilingual(
        vi: "Phím VNI chưa thành dấu.",
        en: "Keys of the VNI typing method that were not turned into marks.")
    case .unknownName:
      Bilingual(
        vi: "Một từ viết hoa không phải tiếng Việt: có thể là tên riêng đúng, có thể viết sai.",
        en: "A capitalized word that is not Vietnamese: a name, or a mistake in one.")
    case .unknownAbbreviation:
      Bilingual(
        vi: "Chữ viết tắt dài mà người dân khó đoán.",
        en: "A long abbreviation that readers cannot guess.")
    case .confusedWord:
      Bilingual(
        vi: "Một từ đúng chính tả hay bị viết lẫn với từ khác.",
        en: "A word that is spelt right and often written for another.")
    case .repeatedWord:
      Bilingual(
        vi: "Một từ viết hai lần liền nhau.",
        en: "A word that stands twice in a row.")
    case .capitalization:
      Bilingual(
        vi: "Tên cơ quan chưa viết hoa như Nghị định 30/2020.",
        en: "The name of a body that is not capitalized as Nghị định 30/2020 asks.")
    case .toneStyle:
      Bilingual(
        vi: "Trang đã chọn một kiểu đặt dấu (`toneStyle` trong `site.yaml`), từ này viết theo kiểu kia.",
        en: "The word is not in the style of tone marks that `toneStyle` of `site.yaml` chooses.")
    case .spaceBeforePunctuation:
      Bilingual(
        vi: "Thừa dấu cách trước dấu câu.",
        en: "A space before a comma, a full stop and the like.")
    case .missingSpaceAfterPunctuation:
      Bilingual(
        vi: "Thiếu dấu cách sau dấu câu.",
        en: "A missing space after punctuation.")
    case .repeatedPunctuation:
      Bilingual(
        vi: "Dấu câu viết hai lần.",
        en: "Two commas or two full stops in a row.")
    case .spaceInsideBrackets:
      Bilingual(
        vi: "Thừa dấu cách bên trong ngoặc kép hay ngoặc đơn.",
        en: "A space inside quotation marks or brackets.")
    case .oneSidedHyphen:
      Bilingual(
        vi: "Dấu gạch ngang chỉ có dấu cách ở một bên.",
        en: "A hyphen with a space on one side only.")
    case .tightHyphen:
      Bilingual(
        vi: "Giữa hai cụm từ, dấu gạch ngang cần dấu cách ở hai bên.",
        en: "A hyphen between two phrases needs a space on both sides.")
    case .listMarkerWithoutSpace:
      Bilingual(
        vi: "Thiếu dấu cách sau số thứ tự hay gạch đầu dòng, nên chưa thành danh sách.",
        en: "A missing space after a list marker: it is no list yet.")
    case .doubleSpace: Bilingual(vi: "Hai dấu cách liền nhau.", en: "Two spaces in a row.")
    case .noBreakSpace:
      Bilingual(
        vi: "Dấu cách không ngắt dòng, thường do chép từ trang web hay Word.",
        en: "A no-break space, mostly copied from a web page or a word processor.")
    case .indentation:
      Bilingual(
        vi: "Khoảng trắng thừa ở đầu đoạn.",
        en: "Blanks at the beginning of a paragraph.")
    case .blankParagraph: Bilingual(vi: "Đoạn chỉ có khoảng trắng.", en: "A paragraph of nothing but blanks.")
    case .invisibleCharacter:
      Bilingual(
        vi: "Ký tự không ai nhìn thấy, làm máy tìm kiếm không tìm ra từ.",
        en: "A character that nobody sees, which makes a search miss the word.")
    case .decomposedLetter:
      Bilingual(
        vi: "Chữ và dấu là hai ký tự rời (Unicode tổ hợp); trang vẫn đúng, nhưng nên ghép lại trong tệp.",
        en: "Letters and their marks are separate characters; the page is right, and the file should be too.")
    case .lookalikeLetter:
      Bilingual(
        vi: "Chữ nước ngoài giống chữ tiếng Việt, như Ð của tiếng Iceland thay cho Đ.",
        en: "A foreign letter that looks like a Vietnamese one, such as Ð of Icelandic for Đ.")
    case .strayLetter: Bilingual(vi: "Một chữ cái đứng lạc.", en: "A single letter that belongs to no word.")
    case .missingFinalStop:
      Bilingual(
        vi: "Đoạn văn dài chưa có dấu chấm cuối.",
        en: "A long paragraph without its full stop.")
    case .webResidue:
      Bilingual(
        vi: "Chữ còn sót của trang web đã chép.",
        en: "Words left over from the web page that was copied.")
    case .tcvn3Text:
      Bilingual(
        vi: "Đoạn dùng phông .VnTime (TCVN3): người đọc chỉ thấy chữ lạ.",
        en: "Text of a .VnTime font (TCVN3): readers see gibberish.")
    case .vniText: Bilingual(vi: "Đoạn dùng phông VNI.", en: "Text of a VNI font.")
    case .windows1258Text: Bilingual(vi: "Đoạn dùng bảng mã Windows-1258.", en: "Text in Windows-1258.")
    case .mojibake:
      Bilingual(
        vi: "UTF-8 bị đọc thành Windows-1252.",
        en: "UTF-8 that was read as Windows-1252.")
    case .viqrText: Bilingual(vi: "Dấu gõ bằng dấu câu (VIQR).", en: "Marks typed as punctuation (VIQR).")
    case .lostLetters:
      Bilingual(
        vi: "Chữ có dấu đã thành dấu hỏi; chỉ người gõ lại được.",
        en: "Letters became question marks; only a person can restore them.")
    case .weekdayMismatch:
      Bilingual(
        vi: "Thứ và ngày không khớp nhau.",
        en: "The weekday is not that of its date.")
    case .impossibleDate: Bilingual(vi: "Ngày không có trong lịch.", en: "A date that no calendar has.")
    case .documentNumber:
      Bilingual(
        vi:
          "Số ký hiệu văn bản chưa đúng Nghị định 30/2020: số dưới 10 phải có số 0, loại văn bản phải có trong danh mục.",
        en: "A document's number that is not written as Nghị định 30/2020 asks.")
    case .doubleUnit: Bilingual(vi: "Đơn vị viết hai lần.", en: "A unit that stands twice.")
    case .repeatedDocumentNumber:
      Bilingual(
        vi: "Hai bài có cùng số ký hiệu văn bản, cùng năm, cùng cơ quan.",
        en: "Two posts have the same document number, year and issuer.")
    case .expiredWhenPublished:
      Bilingual(
        vi: "Bài hết hạn trước ngày đăng.",
        en: "The post expires before it is published.")
    case .pastEvent:
      Bilingual(
        vi: "Giấy mời họp mà thời gian họp đã qua khi đăng.",
        en: "An invitation to what was over when it was published.")
    case .expiredAndPinned:
      Bilingual(
        vi: "Bài đã hết hạn mà vẫn ghim ở đầu trang chủ.",
        en: "The post has expired and is still pinned.")
    case .citizenID:
      Bilingual(
        vi: "Số giống số căn cước của một người.",
        en: "What looks like somebody's identity number.")
    case .phoneNumber:
      Bilingual(
        vi: "Số giống số điện thoại riêng của một người, không đứng sau chữ “liên hệ”.",
        en: "What looks like somebody's own telephone number, not given as a contact.")
    case .accountNumber:
      Bilingual(
        vi: "Số giống số tài khoản ngân hàng.",
        en: "What looks like the number of a bank account.")
    case .birthDate: Bilingual(vi: "Ngày sinh của một người.", en: "Somebody's date of birth.")
    case .personalColumn:
      Bilingual(
        vi: "Cột của bảng công khai số căn cước, ngày sinh, điện thoại hay tài khoản của từng người.",
        en:
          "A column of a table that publishes people's identity numbers, dates of birth, telephones or accounts."
      )
    case .photoLocation:
      Bilingual(
        vi: "Trong tệp ảnh có tọa độ nơi chụp.",
        en: "The picture's file says where it was taken.")
    case .photoDevice:
      Bilingual(
        vi: "Trong tệp ảnh có tên chủ máy hoặc số máy ảnh.",
        en: "The picture's file names the camera's owner or its serial number.")
    case .uselessImageText:
      Bilingual(
        vi: "Lời mô tả ảnh không cho biết trong ảnh có gì.",
        en: "Alternative text that does not tell what is in the picture.")
    case .vagueLinkText:
      Bilingual(
        vi: "Chữ của liên kết không cho biết dẫn đến đâu.",
        en: "The words of a link that do not tell where it leads.")
    case .scanOnlyPDF:
      Bilingual(
        vi: "Bài chỉ có tệp PDF quét, không có chữ.",
        en: "The post offers only a scanned PDF, without text.")
    case .allCapsTitle: Bilingual(vi: "Tiêu đề viết toàn chữ hoa.", en: "A title that is all capitals.")
    case .unlinkedPage:
      Bilingual(
        vi: "Trang không có trình đơn hay liên kết nào dẫn đến.",
        en: "A page that no menu and no link leads to.")
    case .similarTag:
      Bilingual(
        vi: "Thẻ chỉ có ở một bài và giống một thẻ khác.",
        en: "A tag of one post only that looks like another tag.")
    case .largeAttachment: Bilingual(vi: "Tệp đính kèm nặng trên 10 MB.", en: "An attachment above 10 MB.")
    case .largePicture: Bilingual(vi: "Ảnh nặng trên 1 MB.", en: "A picture above 1 MB.")
    case .mixedToneStyle:
      Bilingual(
        vi: "Cùng một bài, hay cùng một trang, có chỗ đặt dấu kiểu `hòa`, có chỗ kiểu `hoà`.",
        en: "Tone marks in both styles, `hòa` and `hoà`.")
    case .mixedAbbreviation:
      Bilingual(
        vi: "Một tên viết tắt hai kiểu trong cùng bài.",
        en: "A name that is abbreviated in two ways.")
    case .mixedYearRange:
      Bilingual(
        vi: "Khoảng năm viết hai kiểu trong cùng bài.",
        en: "Ranges of years that are written in two ways.")
    default: Bilingual(vi: "", en: "")
    }
  }
}
