/// The white space that goes before each line of templates that are rendered inside an indented tag. Lines
/// that come from values stay as they are.
struct Indentation {
  /// What an activation puts back when it ends.
  struct Level {
    let start: Int
    let count: Int
  }

  /// The white space of all levels; only that from `start` on is written.
  private var bytes: [UInt8] = []
  private var start = 0

  /// Whether the next output begins a line. Kept up to date only while there is something to write.
  var isAtLineStart = false

  var isEmpty: Bool { start == bytes.count }
  var level: Level { Level(start: start, count: bytes.count) }

  /// Writes the white space if the next output begins a line.
  mutating func beginLine(in output: inout ByteBuffer) {
    guard isAtLineStart else { return }
    output.append(bytes, start..<bytes.count)
    isAtLineStart = false
  }

  mutating func add(_ whitespace: ArraySlice<UInt8>) {
    bytes += whitespace
  }

  /// Stops indenting, for a template in the middle of a line.
  mutating func suspend() {
    start = bytes.count
  }

  mutating func leave(to level: Level) {
    start = level.start
    bytes.removeSubrange(level.count...)
  }
}
