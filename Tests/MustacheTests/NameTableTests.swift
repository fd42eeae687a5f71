import Mustache
import Testing

struct NameTableTests {
  @Test(arguments: [0, 1, 2, 3, 8, 100, 1000])
  func everyNameOfATableFindsItsOwnElementAndNoOtherNameFindsAny(count: Int) {
    let table = NameTable((0..<count).map { (name: "tên \($0)", element: $0) })
    let actual = (0..<2 * count + 1).map { table[Name("tên \($0)")] }
    let expected = (0..<2 * count + 1).map { $0 < count ? $0 : nil }
    #expect(actual == expected)
  }

  @Test func firstElementOfANameCounts() {
    let table = NameTable([(name: "a", element: 1), (name: "b", element: 2), (name: "a", element: 3)])
    let actual = table["a"]
    let expected = 1
    #expect(actual == expected)
  }

  @Test func nameIsFoundInEitherUnicodeForm() {
    let table = NameTable([(name: "ti\u{1EBF}ng", element: 1)])
    let actual = table["tie\u{302}\u{301}ng"]
    let expected = 1
    #expect(actual == expected)
  }
}
