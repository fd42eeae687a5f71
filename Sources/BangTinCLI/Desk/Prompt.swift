import BangTin
import Vietnamese

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Questions to the person at the terminal. They go to standard error, so that the result stays by itself.
struct Prompt {
  let language: Language

  /// Whether somebody is there to answer.
  static var isPossible: Bool { isatty(0) == 1 && isatty(2) == 1 }

  /// Asks until `read` takes the answer; an empty one stands for `usual`, where there is one.
  func ask<Answer>(
    _ question: Bilingual, usual: String? = nil, _ read: (String) throws(Refusal) -> Answer
  ) throws(Failure) -> Answer {
    while true {
      let offer = usual.map { " [\($0)]" } ?? ""
      try Console.error.write(question[language] + offer + ": ")
      guard let typed = readLine() else {
        try Console.error.line("")
        throw .usage(
          Bilingual(
            vi: "chưa trả lời hết các câu hỏi, chưa ghi gì",
            en: "not all questions were answered; nothing was written"), language)
      }
      let isEmpty = UnicodeText.foldingBlanks(typed).isEmpty
      do throws(Refusal) {
        return try read(isEmpty ? usual ?? "" : typed)
      } catch {
        try Console.error.line("  " + error.text[language])
      }
    }
  }
}
