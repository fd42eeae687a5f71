import Foundation
import Testing

@testable import BangTin

@Suite struct EarlySyncTests {
  @Test func manyWritersMayNoteAtOnce() async throws {
    let sync = try EarlySync(of: NSTemporaryDirectory(), reportedAs: "public")
    await withTaskGroup { group in
      for _ in 0..<32 { group.addTask { sync.note(9 << 20) } }
    }
    let failure = sync.finish()
    #expect(failure == nil)
  }

  @Test func aFolderThatIsMissingIsNamedAsTheUserNamesIt() {
    let path = NSTemporaryDirectory() + UUID().uuidString
    let error = #expect(throws: FileError.self) { try EarlySync(of: path, reportedAs: "public") }
    #expect(error?.path == "public")
  }
}
