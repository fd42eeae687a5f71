import Foundation
import Testing

@testable import BangTin

@Suite struct RealPathTests {
  @Test func whatDoesNotExistYetIsTakenByItsWords() {
    let actual = RealPath.of("/khong-co/./a/../b/")
    #expect(actual == "/khong-co/b")
  }

  @Test func linksAreFollowedAsFarAsThereAreAny() throws {
    let folder = RealPath.of(NSTemporaryDirectory()) + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder + "/that", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createSymbolicLink(atPath: folder + "/lien-ket", withDestinationPath: "that")
    #expect(RealPath.of(folder + "/lien-ket/moi/trang") == folder + "/that/moi/trang")
    #expect(RealPath.of(folder + "/lien-ket/..") == folder)
  }

  @Test func aFolderIsNotInsideOneWhoseNameItBeginsWith() {
    #expect(RealPath.isInside("/a/b", "/a"))
    #expect(RealPath.isInside("/a", "/a"))
    #expect(!RealPath.isInside("/ab", "/a"))
  }
}
