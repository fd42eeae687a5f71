import BangTin
import Vietnamese

extension Failure {
  /// Wrong usage, in one language.
  static func usage(_ text: Bilingual, _ language: Language) -> Failure {
    Failure(64, Bilingual(vi: "lỗi: ", en: "error: ")[language] + text[language])
  }

  /// Something asked for that cannot be; `option` is what it was asked by, such as `--date`.
  static func refused(_ refusal: Refusal, by option: String? = nil, _ language: Language) -> Failure {
    let lead = option.map { $0 + ": " } ?? ""
    return usage(Bilingual(vi: lead + refusal.text[.vietnamese], en: lead + refusal.text[.english]), language)
  }

  /// A refusal of the machine.
  static func machine(_ error: FileError, _ language: Language) -> Failure {
    Failure(2, Bilingual(vi: "lỗi của máy: ", en: "machine error: ")[language] + error.message[language])
  }
}

extension Refusal {
  /// What is wrong, and what to do.
  var text: Bilingual {
    Bilingual(
      vi: message.vi + (hint.map { "; " + $0.vi } ?? ""), en: message.en + (hint.map { "; " + $0.en } ?? ""))
  }
}

extension NewFiles {
  /// Writes the files, and takes them away again at Ctrl-C.
  func write(_ language: Language) throws(Failure) {
    Interruption.ofProcess.setWriting(true)
    defer { Interruption.ofProcess.setWriting(false) }
    do {
      try write()
    } catch {
      switch error {
      case .exist(let paths): throw .filesExist(paths, in: folder, language)
      case .file(let error): throw .machine(error, language)
      case .interrupted:
        throw Failure(Interruption.ofProcess.exitCode, "bangtin: " + Interruption.words[language])
      }
    }
  }
}

extension Failure {
  /// Files that would have to be overwritten.
  static func filesExist(_ paths: [String], in folder: String, _ language: Language) -> Failure {
    let list = paths.map { "\n  " + $0 }.joined()
    return usage(
      Bilingual(
        vi:
          "thư mục `\(folder)` đã có các tệp dưới đây, chưa ghi gì; chọn thư mục khác, hoặc dời chúng đi:\(list)",
        en:
          "the folder `\(folder)` has these files already, nothing was written; choose another, or move them:\(list)"
      ), language)
  }
}
