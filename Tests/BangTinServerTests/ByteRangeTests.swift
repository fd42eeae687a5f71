import Testing

@testable import BangTinServer

@Suite struct ByteRangeTests {
  @Test(arguments: [
    (nil, ByteRange.whole), ("bytes=0-3", .part(0..<4)), ("bytes=4-", .part(4..<10)),
    ("bytes=-3", .part(7..<10)),
    ("bytes=2-99", .part(2..<10)), ("bytes=-99", .part(0..<10)), ("bytes=9-9", .part(9..<10)),
    ("bytes=10-", .unsatisfiable), ("bytes=10-12", .unsatisfiable), ("bytes=-0", .unsatisfiable),
    ("bytes=5-2", .whole), ("bytes=0-1,3-4", .whole), ("bytes=a-b", .whole), ("bytes=-", .whole),
    ("bytes=", .whole),
    ("lines=0-1", .whole), ("bytes=+1-2", .whole), ("bytes=99999999999999999999-", .unsatisfiable),
    ("bytes=0-99999999999999999999", .part(0..<10)), ("bytes=0-9223372036854775807", .part(0..<10)),
  ])
  func aRangeIsReadAsTheStandardHasIt(header: String?, expected: ByteRange) {
    let actual = ByteRange(header, size: 10)
    #expect(actual == expected)
  }

  @Test(arguments: ["bytes=0-", "bytes=-5", "bytes=0-0"])
  func noRangeOfAnEmptyFileCanBeGiven(header: String) {
    let actual = ByteRange(header, size: 0)
    #expect(actual == .unsatisfiable)
  }
}
