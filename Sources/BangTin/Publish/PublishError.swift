/// Why a site without errors was not published.
public enum PublishError: Error, Sendable, Equatable {
  /// The machine refused something.
  case file(FileError)
  /// The output is no place for a site.
  case output(OutputProblem)
  /// Another process is building this site; `nil` when it cannot be named.
  case busy(process: Int32?)
  /// The task was cancelled before anything was changed.
  case interrupted

  /// What happened.
  public var message: Bilingual {
    switch self {
    case .file(let error): error.message
    case .output(let problem): problem.message
    case .busy(let process):
      Bilingual(
        vi: "một lần dựng khác của trang này đang chạy\(process.map { " (tiến trình \($0))" } ?? "")",
        en: "another build of this site is running\(process.map { " (process \($0))" } ?? "")")
    case .interrupted:
      Bilingual(
        vi: "đã dừng theo yêu cầu, trang cũ giữ nguyên", en: "stopped as asked; the old site is untouched")
    }
  }

  /// What to do, where there is something to do.
  public var hint: Bilingual? {
    switch self {
    case .file, .interrupted: nil
    case .output(let problem): problem.hint
    case .busy: Bilingual(vi: "đợi nó xong rồi chạy lại", en: "wait until it is done, then build again")
    }
  }
}

extension PublishError {
  /// What `body` gives; a refusal of the machine is told as ours.
  static func reporting<Value>(_ body: () throws(FileError) -> Value) throws(PublishError) -> Value {
    do throws(FileError) { return try body() } catch { throw .file(error) }
  }
}
