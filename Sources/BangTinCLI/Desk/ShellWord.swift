/// A word as a person can paste it into a shell.
struct ShellWord {
  let text: String

  /// `word`, in quotes where the shell would take it for more than itself.
  init(_ word: String) {
    let isPlain = word.utf8.allSatisfy { byte in
      byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || "0123456789-_./".utf8.contains(byte)
    }
    if isPlain, !word.isEmpty {
      text = word
    } else {
      let quoted = word.utf8.flatMap { $0 == UInt8(ascii: "'") ? Array("'\\''".utf8) : [$0] }
      text = "'" + String(decoding: quoted, as: UTF8.self) + "'"
    }
  }
}
