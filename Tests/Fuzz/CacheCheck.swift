import Markdown

@testable import BangTin

/// Whatever a file of `.bangtin/` holds, reading it does not trap; and what was read is written and read again as
/// the same.
struct CacheCheck {
  private let input: [UInt8]

  init(_ input: [UInt8]) { self.input = input }

  func run() async throws {
    // As it is, what is damaged is refused by its hashes; sealed anew, it comes to the decoders.
    for bytes in [input, resealed(asOne: false), resealed(asOne: true)] {
      try await checkMemory(bytes)
      try checkLastBuild(bytes)
    }
    let manifest = Manifest(input)
    try BrokenPromise.unless(try Manifest(manifest.encoded()) == manifest, "another manifest")
  }

  private func checkMemory(_ bytes: [UInt8]) async throws {
    guard let memory = await BuildMemory(OwnBytes(bytes)) else { return }
    for file in memory.files {
      var html: [UInt8] = []
      file.document.body.html(into: &html) { _ in nil }
      _ = file.document.summary
    }
    let kept = try memory.encoded()
    guard let again = await BuildMemory(OwnBytes(kept)) else {
      throw BrokenPromise(description: "what was written cannot be read")
    }
    try BrokenPromise.unless(try again.encoded() == kept, "another memory")
  }

  private func checkLastBuild(_ bytes: [UInt8]) throws {
    guard let last = bytes.withUnsafeBytes({ LastBuild($0) }) else { return }
    guard let again = try last.encoded().withUnsafeBytes({ LastBuild($0) }) else {
      throw BrokenPromise(description: "what was written cannot be read")
    }
    try BrokenPromise.unless(
      again.manifest == last.manifest && again.inputs == last.inputs && again.validity == last.validity
        && again.listedAt == last.listedAt && again.lookedAt == last.lookedAt
        && again.warnings == last.warnings && again.files == last.files, "another last build")
  }

  /// The input with the hashes that it should have: its form, then each piece as long as it says, or all as one.
  private func resealed(asOne: Bool) -> [UInt8] {
    let formEnd = input.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? input.count
    var (sealed, rest) = (Array(input[..<formEnd]), input[formEnd...])
    while !rest.isEmpty {
      let length = rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      rest = rest.dropFirst(SealedPieces.headLength)
      let content = rest.prefix(asOne ? rest.count : Int(min(length, UInt64(rest.count))))
      sealed += SealedPieces.seal(of: Array(content)) + content
      rest = rest.dropFirst(content.count)
    }
    return sealed
  }
}
