import Markdown

@testable import BangTin

/// Whatever a file of `.bangtin/` holds, reading it does not trap; and what was read is written and read again as
/// the same.
struct CacheCheck {
  private let input: [UInt8]

  init(_ input: [UInt8]) { self.input = input }

  func run() async throws {
    // As it is, what is damaged is refused by its hashes; sealed anew, it comes to the decoders.
    for bytes in [input, resealed(firstPieceOnly: false), resealed(firstPieceOnly: true)] {
      try await checkMemory(bytes)
      try checkLastBuild(bytes)
    }
    let manifest = Manifest(input)
    try BrokenPromise.unless(try Manifest(manifest.encoded()) == manifest, "another manifest")
  }

  private func checkMemory(_ bytes: [UInt8]) async throws {
    guard let memory = await BuildMemory(OwnBytes(bytes), written: 0) else { return }
    for file in memory.files {
      var html: [UInt8] = []
      file.document.body.html(into: &html) { _ in nil }
      _ = file.document.summary
    }
    let kept = try memory.encoded()
    guard let again = await BuildMemory(OwnBytes(Array(kept.joined())), written: 0) else {
      throw BrokenPromise(description: "what was written cannot be read")
    }
    try BrokenPromise.unless(try again.encoded() == kept, "another memory")
  }

  private func checkLastBuild(_ bytes: [UInt8]) throws {
    guard let last = bytes.withUnsafeBytes({ LastBuild($0, written: 0) }) else { return }
    guard let again = try last.encoded().withUnsafeBytes({ LastBuild($0, written: 0) }) else {
      throw BrokenPromise(description: "what was written cannot be read")
    }
    try BrokenPromise.unless(
      again.manifest == last.manifest && again.inputs == last.inputs && again.validity == last.validity
        && again.warnings == last.warnings && again.files == last.files, "another last build")
  }

  /// The input with the hashes that it should have: its form, the first piece as long as it says, and the rest as one
  /// more piece, or all after the form as one.
  private func resealed(firstPieceOnly: Bool) -> [UInt8] {
    let formEnd = input.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? input.count
    var sealed = Array(input[..<formEnd])
    let content = input[formEnd...].dropFirst(Self.headLength)
    if firstPieceOnly { return sealed + piece(Array(content)) }
    let length = input[formEnd...].first.map(Int.init) ?? 0
    sealed += piece(Array(content.prefix(length)))
    return sealed + piece(Array(content.dropFirst(length).dropFirst(Self.headLength)))
  }

  private func piece(_ content: [UInt8]) -> [UInt8] { SealedPieces.seal(of: content) + content }

  /// The length and the hash before each piece.
  private static let headLength = 16
}
