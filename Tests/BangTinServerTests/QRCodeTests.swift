import Testing

@testable import BangTinServer

/// The matrices are those of libqrencode 4.1.1: a row of modules is a hexadecimal number, its lowest bit the last
/// module. Encoders may differ in the mask that they find best; all eight can be read.
@Suite struct QRCodeTests {
  @Test(arguments: samples)
  func eachVersionIsWhatAnotherEncoderDrawsUnderOneOfTheMasks(text: String, rows: String) throws {
    let masked = try (0..<8).map { try #require(QRCode(text, mask: $0)) }
    let chosen = try #require(QRCode(text))
    let expected = rows.split(separator: " ").map(String.init)
    #expect(masked.map(hexadecimal).contains(expected))
    #expect(masked.contains(chosen))
  }

  private func hexadecimal(_ code: QRCode) -> [String] {
    code.modules.map { row in String(row.reduce(0) { $0 << 1 | ($1 ? 1 : 0) }, radix: 16) }
  }

  @Test func aTextThatDoesNotFitHasNoCode() throws {
    let longest = try #require(QRCode(String(repeating: "a", count: 106)))
    #expect(longest.modules.count == 41)
    #expect(QRCode(String(repeating: "a", count: 107)) == nil)
  }

  @Test func theTerminalShowsTwoRowsInOneAndAQuietZone() throws {
    let lines = try #require(QRCode("http://a/")).text(isStyled: false).split(separator: "\n")
    #expect(lines.count == 13)
    #expect(lines.allSatisfy { $0.count == 25 })
    #expect(lines[0].allSatisfy { $0 == "█" })
  }

  private static let samples: [(String, String)] = [
    (
      "http://a/",
      """
      1fc17f 105541 174f5d 174b5d 17555d 104141 1fd57f f00 154e12 6acb1 1865f7 fa492 ed128 1e73 1fca97 \
      104b90 175e68 17447a 175d15 104c7a 1fdd4b
      """
    ),
    (
      "http://10.0.0.5:4000/",
      """
      1fcb37f 1055a41 174645d 174a35d 175135d 1047a41 1fd557f 5800 154fe12 129ce1 1872497 1a9cbe2 \
      7e3c6b f2f069 1773977 8addaa 14427f8 1631f 1fc0b53 104a318 175d1f3 1747a94 1753519 104dd5a \
      1fd6523
      """
    ),
    (
      "http://192.168.100.123:40000/",
      """
      1fca4b7f 104d1141 17406e5d 1743935d 1748015d 10563741 1fd5557f 3ba00 12dd55a0 1a83bc69 5de6be \
      2a193ce 1bdd6c6b 1b9afe24 1b69cc27 1333299a 76b8d0a 637f5c1 15cd758b 23848a3 17fd25f4 156d17 \
      1fcc1552 1053631c 17451dfa 175fa0d1 174b70b9 104ddd8a 1fd6e782
      """
    ),
    (
      "http://192.168.100.123:40000/thong-bao/tiem-chung.html",
      """
      1fd9daf7f 105e9da41 17492435d 17565855d 17434a95d 1047ca541 1fd55557f 104c300 16ec5bf4b 4bd0a3ed \
      12564c3bb 1ab8d246b 136f255bb 103b12c82 1aeafa9ac 1ab114894 855b295c 7313c25b 10e6a8d96 93242572 \
      ad5c4a0d 1f06a7a49 2c41d323 d895111b 16d13e1f2 17eff18 1fd4d2b50 1055e0914 174409ff4 175044581 \
      175e059e0 10433a311 1fd7ebe04
      """
    ),
    (
      "http://192.168.100.123:40000/thong-bao/2026-03-09-tiem-chung.html",
      """
      1fd4cebc7f 105db90d41 1751c1de5d 174affcc5d 17535e585d 10492cbd41 1fd555557f 7a08f00 13fa359497 \
      e9ac94636 18ef089699 896a84167 e38345c1 794ec7aba 964bbd70d 1296de31df 1cfbfb9c64 1e2edd32a4 \
      16d925fed1 aa9440e01 1776e86258 f9436bf14 46ead6a6b 132ab8d276 154d3cb361 19bb93273c 1edf57c687 \
      1237614407 10d4d10df7 13b75f10 1fd2e3fd5b 10503e7d10 1754c2d7f9 1754dca345 1749b37619 10439b2437 \
      1fd9f42741
      """
    ),
    (
      "http://192.168.100.123:40000/thong-bao/2026-03-09-tiem-chung-cho-tre.html?ban=nhap&x=1",
      """
      1fd0f94c47f 105337cca41 1757d14dc5d 1745462415d 175e0a1865d 1043b9b1d41 1fd5555557f 461e200 \
      13fe9d52d97 1a016337332 15488936454 1b967e32cdb 1dc8a1672e3 6a81e99ffd 85f108d79b 9aed252507 \
      1dcdb33d181 1a21c70af3e 1c44a2f3e37 10a8f452d4 1368b2ce46f 9a2773f314 156c2cab474 e905c22f20 \
      ce14444649 f8d79fa575 1efa37927d9 139c43152cd 196a803f3ab 16ba74ad55c 1956c212131 18bf976c0f6 \
      185d8a26df5 1af6e6d16 1fd3cd7735a 1059baf4519 17512e9dbfb 1750693ac26 174cf65a8bd 104a7d6249d \
      1fd6e02d7d8
      """
    ),
  ]
}
