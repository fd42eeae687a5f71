import Testing

@testable import BangTin

struct ContentHashTests {
  /// Not a multiple of anything.
  private let bytes = (0..<3 * ContentHash.blockSize + 121).map {
    UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8)
  }

  @Test func piecesOfWholeBlocksGiveWhatTheWholeGives() {
    for blocks in 1...3 {
      let length = blocks * ContentHash.blockSize
      var inPieces = ContentHash()
      inPieces.add(Array(bytes[..<length]))
      inPieces.add(Array(bytes[length...]))
      #expect(inPieces == ContentHash(bytes))
    }
  }

  @Test func everyByteCounts() {
    for length in Array(0..<200) + [4095, 4096, 4097, 4160, 8192, bytes.count] {
      let whole = ContentHash(Array(bytes[..<length]))
      for index in Set([0, 1, length / 3, length / 2, length - 64, length - 17, length - 8, length - 1])
      where (0..<length).contains(index) {
        var changed = Array(bytes[..<length])
        changed[index] ^= 1
        #expect(ContentHash(changed) != whole, "\(index) of \(length)")
      }
    }
  }

  @Test func aLongerRunOfZerosIsAnotherFile() {
    let hashes = Set((0..<300).map { ContentHash(Array(repeating: 0, count: $0)).value })
    #expect(hashes.count == 300)
  }

  @Test func wordsThatChangePlacesAreAnotherFile() {
    var changed = bytes
    for offset in stride(from: 0, to: 128, by: 16) {
      changed.swapAt(offset, offset + 8)
      #expect(ContentHash(changed) != ContentHash(bytes))
      changed.swapAt(offset, offset + 8)
    }
  }
}
