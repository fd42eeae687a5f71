import Foundation
import Testing

@testable import BangTin

/// A file to which somebody else writes while it is copied.
@Suite struct GrowingFileTests {
  @Test func aFileThatGrowsEndsWhereItsEndWasFound() throws {
    let path = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    let start = [UInt8](repeating: 1, count: SourceFile.pieceSize + 10)
    try Data(start).write(to: URL(fileURLWithPath: path))
    let writer = try #require(FileHandle(forWritingAtPath: path))
    try writer.seekToEnd()
    var pieces: [[UInt8]] = []
    try SourceFile(onDisk: File.cPath(path)).forEachPiece { piece in
      pieces.append(piece)
      // Somebody who never comes to an end, but for the test.
      if pieces.count < 5 { writer.write(Data([2])) }
    }
    // What came while there was more to read is part of the file; what came at its end is not.
    #expect(pieces.map(\.count) == [SourceFile.pieceSize, 11])
    var inPieces = Fingerprint()
    for piece in pieces { inPieces.add(piece) }
    #expect(inPieces == Fingerprint(start + [2]))
  }
}
