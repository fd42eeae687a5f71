/// A QR code (ISO/IEC 18004) of a short text: byte mode, level M, versions 1 to 6.
public struct QRCode: Sendable, Equatable {
  /// Rows of modules, top to bottom; `true` is dark. Without the quiet zone of four modules round it.
  public let modules: [[Bool]]

  /// What each version holds: check bytes in a block, and the data bytes of each block.
  private static let versions: [(check: Int, blocks: [Int])] = [
    (10, [16]), (16, [28]), (26, [44]), (18, [32, 32]), (24, [43, 43]), (16, [27, 27, 27, 27]),
  ]

  /// The code of `text`; `nil` when it is longer than 106 bytes.
  public init?(_ text: String) { self.init(text, mask: nil) }

  /// Under one of the eight masks, 0 to 7; `nil`: the one that reads best.
  init?(_ text: String, mask: Int?) {
    let bytes = Array(text.utf8)
    // Mode and length take twelve bits.
    guard let index = Self.versions.firstIndex(where: { $0.blocks.reduce(0, +) >= bytes.count + 2 }) else {
      return nil
    }
    let (check, blocks) = Self.versions[index]
    let data = Self.padded(bytes, to: blocks.reduce(0, +))
    var grid = QRGrid(version: index + 1)
    grid.place(Self.interleaved(data, blocks, check))
    modules = mask.map { grid.masked($0).dark } ?? grid.finished()
  }

  /// Mode, length and text, the end, then the padding of the standard.
  private static func padded(_ bytes: [UInt8], to capacity: Int) -> [UInt8] {
    var data: [UInt8] = [0x40 | UInt8(truncatingIfNeeded: bytes.count >> 4)]
    var half = UInt8(truncatingIfNeeded: bytes.count << 4)
    for byte in bytes {
      data.append(half | byte >> 4)
      half = byte << 4
    }
    data.append(half)
    for i in 0..<max(0, capacity - data.count) { data.append(i % 2 == 0 ? 0xEC : 0x11) }
    return data
  }

  /// The bytes in the order in which they are drawn: one of each block in turn, then the check bytes likewise.
  private static func interleaved(_ data: [UInt8], _ blocks: [Int], _ check: Int) -> [UInt8] {
    let code = ReedSolomon(checkBytes: check)
    var (parts, checks): ([ArraySlice<UInt8>], [[UInt8]]) = ([], [])
    var start = 0
    for length in blocks {
      let part = data[start..<start + length]
      parts.append(part)
      checks.append(code.checkBytes(of: part))
      start += length
    }
    let longest = blocks.max() ?? 0
    return (0..<longest).flatMap { i in parts.compactMap { i < $0.count ? $0[$0.startIndex + i] : nil } }
      + (0..<check).flatMap { i in checks.map { $0[i] } }
  }
}

extension QRCode {
  /// The code for a terminal, two rows of modules to a line; light modules are drawn, for on most terminals the
  /// background is dark. `isStyled`: colours are set, so that it can be read on any.
  public func text(isStyled: Bool) -> String {
    let quiet = 2
    let size = modules.count
    func isDark(_ row: Int, _ column: Int) -> Bool {
      modules.indices.contains(row) && modules.indices.contains(column) && modules[row][column]
    }
    var lines: [String] = []
    for row in stride(from: -quiet, to: size + quiet, by: 2) {
      let line = (-quiet..<size + quiet).map { column in
        switch (isDark(row, column), isDark(row + 1, column)) {
        case (false, false): "█"
        case (false, true): "▀"
        case (true, false): "▄"
        case (true, true): " "
        }
      }.joined()
      lines.append(isStyled ? "\u{1B}[97;40m\(line)\u{1B}[0m" : line)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
