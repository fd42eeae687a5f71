import Testing

@testable import BangTin

@Suite struct ExifNotesTests {
  @Test(arguments: [true, false])
  func bothByteOrdersAreRead(isLittle: Bool) {
    let notes = ExifNotes(
      in: TestFile.jpeg(TestFile.tiff(pointer: 0x8825, tags: [2, 4], isLittle: isLittle)))
    #expect(notes.hasLocation)
    #expect(!notes.hasDevice)
  }

  @Test func aPNGHasItsNotesInAChunk() {
    let tiff = TestFile.tiff(pointer: 0x8769, tags: [0xA430])
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [0, 0, 0, 2] + Array("IHDR".utf8) + [
        1, 1, 0, 0, 0, 0,
      ]
      + [0, 0, 0, UInt8(tiff.count)] + Array("eXIf".utf8) + tiff
    let notes = ExifNotes(in: png)
    #expect(notes.hasDevice)
    #expect(!notes.hasLocation)
  }

  @Test func aWebPHasItsNotesBehindThePicture() {
    let tiff = TestFile.tiff(pointer: 0x8825, tags: [2, 4])
    let webP: [UInt8] =
      Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8 ".utf8) + [3, 0, 0, 0, 1, 2, 3, 0]
      + Array("EXIF".utf8)
      + [UInt8(tiff.count), 0, 0, 0] + tiff
    #expect(ExifNotes(in: webP).hasLocation)
  }

  @Test func aLatitudeAloneIsNoPlace() {
    #expect(!ExifNotes(in: TestFile.jpeg(TestFile.tiff(pointer: 0x8825, tags: [0, 1, 2]))).hasLocation)
  }

  @Test func damagedPhotographsAreReadWithoutHarm() {
    var random = SeededGenerator(seed: 7)
    for file in [TestFile.located, TestFile.numbered] {
      for length in file.indices { _ = ExifNotes(in: Array(file.prefix(length))) }
      for _ in 0..<3000 {
        var damaged = file
        for _ in 0..<4 {
          damaged[Int.random(in: 2..<file.count, using: &random)] = .random(in: 0...255, using: &random)
        }
        _ = ExifNotes(in: damaged)
      }
    }
    #expect(ExifNotes(in: TestFile.located).hasLocation)
  }
}
