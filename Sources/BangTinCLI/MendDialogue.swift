import BangTin
import Vietnamese

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Shows what `--fix` would change, asks, and changes it.
struct MendDialogue {
  let language: Language
  /// Whether a person has to agree first.
  let asks: Bool

  func run(_ mends: [Mend]) throws(Failure) {
    guard !mends.isEmpty else {
      return try say("Không có chỗ nào máy tự sửa được.", "There is nothing to mend by itself.")
    }
    for mend in mends {
      for line in mend.diff { try Console.output.line(Self.shown(line)) }
    }
    guard try isAgreed(mends.count) else { return }
    try write(mends)
  }

  private func isAgreed(_ count: Int) throws(Failure) -> Bool {
    guard asks else { return true }
    guard isatty(0) == 1, isatty(2) == 1 else {
      try say("Chưa ghi gì: thêm `--yes` để ghi.", "Nothing was written: add `--yes` to write it.")
      return false
    }
    let question = Bilingual(
      vi: "Ghi \(count) tệp? [c/K] ", en: "Write \(count) file\(count == 1 ? "" : "s")? [y/N] ")
    try Console.error.write(question[language])
    let answer = Folding.folded(readLine() ?? "")
    if ["c", "co", "y", "yes"].contains(answer) { return true }
    try say("Chưa ghi gì.", "Nothing was written.")
    return false
  }

  private func write(_ mends: [Mend]) throws(Failure) {
    Interruption.ofProcess.setWriting(true)
    defer { Interruption.ofProcess.setWriting(false) }
    var written = 0
    for mend in mends {
      if Task.isCancelled { throw Failure(Interruption.ofProcess.exitCode) }
      do throws(Mend.Refusal) {
        try mend.write()
        written += 1
      } catch {
        try explain(error, mend)
      }
    }
    try say("Đã sửa \(written) tệp.", "Mended \(written) file\(written == 1 ? "" : "s").")
  }

  private func explain(_ refusal: Mend.Refusal, _ mend: Mend) throws(Failure) {
    switch refusal {
    case .changedMeanwhile:
      try say(
        "`\(mend.file)` vừa có người sửa nên được giữ nguyên: chạy lại lệnh này.",
        "`\(mend.file)` was changed meanwhile and is left as it is: run the command again.")
    case .machine(let error):
      throw Failure(
        2, Bilingual(vi: "lỗi của máy: ", en: "machine error: ")[language] + error.message[language])
    }
  }

  private func say(_ vi: String, _ en: String) throws(Failure) {
    try Console.error.line(Bilingual(vi: vi, en: en)[language])
  }

  /// On a terminal with colours, and with what nobody sees made visible.
  private static func shown(_ line: String) -> String {
    guard Console.output.isStyled else { return line }
    let visible = String(
      String.UnicodeScalarView(
        line.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0xA0, 0x202F: "⍽"
          case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: "␣"
          case 0..<0x20 where scalar != "\t": Unicode.Scalar(0x2400 + scalar.value) ?? " "
          default: scalar
          }
        }))
    switch line.first {
    case "-": return "\u{1B}[31m\(visible)\u{1B}[0m"
    case "+": return "\u{1B}[32m\(visible)\u{1B}[0m"
    case "@": return "\u{1B}[36m\(visible)\u{1B}[0m"
    default: return visible
    }
  }
}
