import Testing

@testable import BangTinCLI

@Suite struct MisspeltCommandTests {
  @Test func aMisspeltCommandIsAnsweredWithTheNearestOne() throws {
    let failure = try #require(MisspeltCommand(["biuld", "--lang", "en"])).failure
    let expected = "error: there is no command `biuld`; did you mean `build`?"
    #expect(failure.text == expected)
    #expect(failure.code == 64)
  }
}
