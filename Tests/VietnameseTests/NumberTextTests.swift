import Testing

@testable import Vietnamese

struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1.000"), (1_234_567, "1.234.567"), (-12_345, "-12.345"), (-999, "-999"),
    (Int.min, "-9.223.372.036.854.775.808"),
  ])
  func digitsStandInGroupsOfThree(number: Int, expected: String) {
    #expect(NumberText(in: .vietnamese).grouped(number) == expected)
    #expect(NumberText(in: .english).grouped(number) == expected.replacing(".", with: ","))
  }

  @Test(arguments: [
    (12, "1,2"), (20, "2"), (0, "0"), (5, "0,5"), (-5, "-0,5"), (-15, "-1,5"), (123_456, "12.345,6"),
  ])
  func tenthsFollowTheDecimalComma(tenths: Int, expected: String) {
    #expect(NumberText(in: .vietnamese).decimal(tenths: tenths) == expected)
  }

  @Test(arguments: [
    (0, "0 byte"), (-5, "0 byte"), (1023, "1023 byte"), (1024, "1 KB"), (348_160, "340 KB"),
    (1_048_063, "1023 KB"),
    (1_048_064, "1 MB"), (1_258_291, "1,2 MB"), (12_582_912, "12 MB"), (1_073_741_823, "1 GB"),
    (1_610_612_736, "1,5 GB"),
    (Int.max, "8.589.934.592 GB"),
  ])
  func fileSizesHaveAReadableUnit(byteCount: Int, expected: String) {
    #expect(NumberText(in: .vietnamese).fileSize(byteCount: byteCount) == expected)
  }

  @Test func englishFileSizesHaveADecimalPoint() {
    let actual = [1, 812, 1_258_291].map { NumberText(in: .english).fileSize(byteCount: $0) }
    let expected = ["1 byte", "812 bytes", "1.2 MB"]
    #expect(actual == expected)
  }
}
