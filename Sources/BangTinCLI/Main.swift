import ArgumentParser
import Vietnamese

/// Starts the command, and ends it with the exit code that its failure calls for.
@main
enum Main {
  static func main() {
    Console.fillGaps()
    Signals.prepare()
    Heap.prepare()
    guard let workers = WorkerPool() else { Console.finish(with: .noThread) }
    let command = Task(executorPreference: workers) { Console.finish(with: await run(on: workers)) }
    Interruption.ofProcess.wait { command.cancel() }
  }

  /// Runs the command that the arguments name.
  private static func run(on workers: WorkerPool) async -> Failure {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if let misspelt = MisspeltCommand(arguments) { throw misspelt }
      var command = try RootCommand.parseAsRoot(arguments)
      workers.grow(to: (command as? any ParallelCommand)?.jobs)
      if var async = command as? any AsyncParsableCommand {
        try await async.run()
      } else {
        try command.run()
      }
      return Failure(0)
    } catch let failure as Failure {
      return failure
    } catch let misspelt as MisspeltCommand {
      return misspelt.failure
    } catch {
      let (code, message) = (RootCommand.exitCode(for: error), RootCommand.fullMessage(for: error))
      if code == .success { return Failure(code.rawValue, message, toOutput: true) }
      return UsageMessage(message, of: arguments).failure(
        code.rawValue, MessageLanguage.withoutSite(arguments))
    }
  }
}

extension Failure {
  fileprivate static let noThread = Failure(
    2,
    "bangtin: máy không cho chạy thêm luồng nào (giới hạn số tiến trình: ulimit -u) / "
      + "the system allows no further thread (limit of processes: ulimit -u)")
}

/// A command that uses several cores.
protocol ParallelCommand {
  /// How many threads it works on; `nil` for one a core.
  var jobs: Int? { get }
}

/// `bangtin`
struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bangtin",
    abstract:
      "Bảng Tin: trang web thông báo của xã, từ các tệp Markdown. / A commune's web site from Markdown.",
    discussion: "Ví dụ / Example: bangtin init xa-khe-mau",
    version: Version.text,
    subcommands: [InitCommand.self, NewCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self])
}

/// A command that does not exist.
struct MisspeltCommand: Error {
  let failure: Failure

  /// `nil` when the first argument is an option or the name of a command.
  init?(_ arguments: [String]) {
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return nil }
    let names = RootCommand.configuration.subcommands.map { $0._commandName }
    guard !names.contains(first) else { return nil }
    let language = MessageLanguage.withoutSite(arguments)
    var text =
      language == .vietnamese ? "lỗi: không có lệnh `\(first)`" : "error: there is no command `\(first)`"
    if let name = EditDistance.closest(to: first, in: names) {
      text += language == .vietnamese ? "; có phải bạn muốn viết `\(name)`?" : "; did you mean `\(name)`?"
    } else {
      text += language == .vietnamese ? "; các lệnh: " : "; the commands are: "
      text += names.map { "`\($0)`" }.joined(separator: ", ")
    }
    failure = Failure(64, text)
  }
}
