import Foundation
import Testing

@testable import BangTin

/// What the fuzzer starts from and what it has found, checked again without it.
@Suite struct SeedTests {
  @Test(arguments: FuzzTarget.allCases) func everySeedKeepsThePromises(_ target: FuzzTarget) async throws {
    let seeds = try Seed.all(of: target)
    #expect(seeds.count >= 5)
    for seed in seeds {
      do {
        try await target.check(seed.bytes)
      } catch {
        Issue.record("\(target.rawValue)/\(seed.name): \(error)")
      }
    }
  }

  /// Those of an older form would be refused before any decoder sees them.
  @Test func theCacheIsFuzzedInTheFormOfToday() async throws {
    let seeds = Dictionary(uniqueKeysWithValues: try Seed.all(of: .cache).map { ($0.name, $0.bytes) })
    let memory = try #require(await BuildMemory(OwnBytes(seeds["memory"] ?? [])))
    #expect(memory.files.count > 1)
    let last = seeds["last-build"]?.withUnsafeBytes { LastBuild($0) }
    #expect(last?.files.isEmpty == false)
    #expect(!Manifest(seeds["manifest"] ?? []).entries.isEmpty)
    let dictionary = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("dictionaries/cache")
    let words = try String(contentsOf: dictionary, encoding: .utf8)
    for name in ["memory", "last-build", "manifest"] {
      let form = String(decoding: (seeds[name] ?? []).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      #expect(words.contains("\"\(form)\\x0a\""), "\(name)")
    }
  }

  /// Halves, and bytes that are changed one at a time: what a fuzzer does first.
  @Test(arguments: FuzzTarget.allCases) func damagedSeedsKeepThePromises(_ target: FuzzTarget) async throws {
    for seed in try Seed.all(of: target) {
      for damaged in seed.damaged {
        do {
          try await target.check(damaged)
        } catch {
          Issue.record("\(target.rawValue)/\(seed.name), damaged: \(error)\n\(damaged)")
        }
      }
    }
  }
}

/// A file of `seeds/`.
private struct Seed {
  let name: String
  let bytes: [UInt8]

  static func all(of target: FuzzTarget) throws -> [Seed] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("seeds/\(target.rawValue)")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
      .map { Seed(name: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0))) }
  }

  /// The first and the second half, and twenty versions that differ in a byte.
  var damaged: [[UInt8]] {
    let half = bytes.count / 2
    let replacements = Array("\n -#{[<\"|\u{0}".utf8) + [0x80, 0xFF]
    let changed = (0..<min(20, bytes.count)).map { number in
      var copy = bytes
      copy[bytes.count * number / 20] = replacements[number % replacements.count]
      return copy
    }
    return [Array(bytes.prefix(half)), Array(bytes.dropFirst(half))] + changed
  }
}
