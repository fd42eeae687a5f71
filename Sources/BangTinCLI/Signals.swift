#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system would otherwise do to the process without a word.
enum Signals {
  static func prepare() {
    // A closed pipe and a file-size limit become errors of `write`, with a message and an exit code.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // A file that is read where it is mapped is no longer there to be read.
    signal(SIGBUS) { _ in
      Signals.lastWords.withUTF8Buffer { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
      _exit(2)
    }
    Interruption.ofProcess.prepare()
  }

  /// Takes that back, for the program that this process is about to become.
  static func restore() {
    signal(SIGPIPE, SIG_DFL)
    signal(SIGXFSZ, SIG_DFL)
    Interruption.ofProcess.restore()
  }

  /// Computed: what is made at its first use is not for a handler.
  private static var lastWords: StaticString {
    """
    bangtin: các tệp trong .bangtin/ đột nhiên không đọc được nữa: đĩa đã bị rút ra, hoặc chương trình khác đã sửa \
    chúng. Hãy cắm lại đĩa rồi chạy lại lệnh. / the files in .bangtin/ can suddenly no longer be read: the disk was \
    taken out, or another program changed them. Connect the disk again, then repeat the command.

    """
  }
}
