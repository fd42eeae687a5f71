/// The square of a QR code while it is drawn.
struct QRGrid {
  private let size: Int
  private(set) var dark: [[Bool]]
  /// Modules that are not data: finders, timing, alignment, format.
  private var isFixed: [[Bool]]

  /// The patterns of a version from 1 to 6.
  init(version: Int) {
    size = 17 + 4 * version
    dark = Array(repeating: Array(repeating: false, count: size), count: size)
    isFixed = dark
    for i in 0..<size {
      fix(6, i, i % 2 == 0)
      fix(i, 6, i % 2 == 0)
    }
    for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
    if version > 1 { drawAlignment(size - 7, size - 7) }
    drawFormat(mask: 0)
  }

  private mutating func fix(_ row: Int, _ column: Int, _ isDark: Bool) {
    guard (0..<size).contains(row), (0..<size).contains(column) else { return }
    dark[row][column] = isDark
    isFixed[row][column] = true
  }

  /// A finder with the light line round it, by its middle.
  private mutating func drawFinder(_ row: Int, _ column: Int) {
    for y in -4...4 {
      for x in -4...4 {
        let distance = max(abs(x), abs(y))
        fix(row + y, column + x, distance != 2 && distance != 4)
      }
    }
  }

  private mutating func drawAlignment(_ row: Int, _ column: Int) {
    for y in -2...2 {
      for x in -2...2 { fix(row + y, column + x, max(abs(x), abs(y)) != 1) }
    }
  }

  /// Level M and the mask, with their BCH check bits, twice; and the module that is always dark.
  private mutating func drawFormat(mask: Int) {
    var rest = mask
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9 & 1) * 0x537 }
    let bits = (mask << 10 | rest) ^ 0x5412
    func bit(_ i: Int) -> Bool { bits >> i & 1 == 1 }
    for i in 0...5 { fix(i, 8, bit(i)) }
    fix(7, 8, bit(6))
    fix(8, 8, bit(7))
    fix(8, 7, bit(8))
    for i in 9..<15 { fix(8, 14 - i, bit(i)) }
    for i in 0..<8 { fix(8, size - 1 - i, bit(i)) }
    for i in 8..<15 { fix(size - 15 + i, 8, bit(i)) }
    fix(size - 8, 8, true)
  }

  /// Draws the bytes in two-column strips, upwards and downwards in turn, from the right.
  mutating func place(_ bytes: [UInt8]) {
    var bit = 0
    var right = size - 1
    while right >= 1 {
      if right == 6 { right = 5 }
      for step in 0..<size {
        let isUpward = (right + 1) & 2 == 0
        let row = isUpward ? size - 1 - step : step
        for column in [right, right - 1] where !isFixed[row][column] && bit < bytes.count * 8 {
          dark[row][column] = bytes[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
          bit += 1
        }
      }
      right -= 2
    }
  }

  /// The modules under the mask that reads best by the standard's own count.
  func finished() -> [[Bool]] {
    (0..<8).map(masked).min { $0.penalty < $1.penalty }?.dark ?? dark
  }

  /// The grid under a mask, 0 to 7.
  func masked(_ mask: Int) -> QRGrid {
    var grid = self
    grid.apply(mask)
    grid.drawFormat(mask: mask)
    return grid
  }

  private mutating func apply(_ mask: Int) {
    for row in 0..<size {
      for column in 0..<size where !isFixed[row][column] && Self.isInverted(mask, row, column) {
        dark[row][column].toggle()
      }
    }
  }

  private static func isInverted(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }
}

extension QRGrid {
  /// The four counts of the standard: runs, squares, what looks like a finder, and too much of one colour.
  fileprivate var penalty: Int {
    let columns = (0..<size).map { column in dark.map { $0[column] } }
    var sum = (dark + columns).reduce(0) { $0 + Self.runs(in: $1) + Self.finders(in: $1) }
    for row in 1..<size {
      for column in 1..<size
      where dark[row][column] == dark[row - 1][column] && dark[row][column] == dark[row][column - 1]
        && dark[row][column] == dark[row - 1][column - 1]
      {
        sum += 3
      }
    }
    let count = dark.reduce(0) { $0 + $1.count { $0 } }
    return sum + abs(count * 20 - size * size * 10) / (size * size) * 10
  }

  private static func runs(in line: [Bool]) -> Int {
    var (sum, length) = (0, 0)
    for (i, module) in line.enumerated() {
      length = i > 0 && line[i - 1] == module ? length + 1 : 1
      if length == 5 { sum += 3 } else if length > 5 { sum += 1 }
    }
    return sum
  }

  private static func finders(in line: [Bool]) -> Int {
    let core = [true, false, true, true, true, false, true]
    let light = [Bool](repeating: false, count: 4)
    let patterns = [core + light, light + core]
    guard line.count >= 11 else { return 0 }
    return (0...line.count - 11).reduce(0) { sum, start in
      sum + 40 * patterns.count { $0.elementsEqual(line[start..<start + 11]) }
    }
  }
}
