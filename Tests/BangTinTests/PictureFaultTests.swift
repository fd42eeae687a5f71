import Testing

@testable import BangTin

@Suite struct PictureFaultTests {
  @Test(arguments: [
    ([], "jpg", PictureFault.empty), ([], "svg", .empty),
    (Array("\0\0\0\u{18}ftypheic\0\0\0\0mif1heic".utf8), "jpg", .heic),
    (Array("\0\0\0\u{18}ftypmif1\0\0\0\0mif1heic".utf8), "png", .heic),
    (Array("%PDF-1.7".utf8), "jpg", .otherFormat), (Array("<svg/>".utf8), "png", .otherFormat),
    (Array("\0\0\0\u{18}ftypisom\0\0\u{2}\0isom".utf8), "jpg", .otherFormat), ([0xFF], "jpg", .otherFormat),
    ([1, 2, 3], "gif", .otherFormat), (Array("\0\0\0\u{7F}ftyp".utf8), "jpg", .otherFormat),
  ])
  func whatBrowsersDoNotShowHasAFault(head: [UInt8], fileExtension: String, fault: PictureFault) {
    #expect(PictureFault(head, fileExtension: fileExtension) == fault)
  }

  @Test(arguments: [
    ([0xFF, 0xD8, 0xFF], "jpg"), ([0xFF, 0xD8, 0xFF], "png"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "jpg"),
    (Array("GIF89a".utf8), "gif"), (Array("RIFF\0\0\0\0WEBPVP8 ".utf8), "webp"),
    (Array("\0\0\0\u{1C}ftypavif\0\0\0\0mif1avif".utf8), "avif"),
    (Array("\0\0\0\u{18}ftypmif1\0\0\0\0avifmiaf".utf8), "jpg"), (Array("<svg/>".utf8), "svg"),
  ])
  func whatBrowsersShowHasNone(head: [UInt8], fileExtension: String) {
    #expect(PictureFault(head, fileExtension: fileExtension) == nil)
  }
}
