import Foundation
import Testing

@testable import BangTin

/// The documents say what the code does.
@Suite struct DocumentationTests {
  @Test(arguments: FrontMatterKey.allCases)
  func theGuideHasEveryFrontMatterKeyWithItsAliases(key: FrontMatterKey) throws {
    try expectRow(key.rawValue, key.names)
  }

  @Test(arguments: DocumentKey.allCases)
  func theGuideHasEveryKeyOfADocumentWithItsAliases(key: DocumentKey) throws {
    try expectRow("– " + key.rawValue, key.names)
  }

  @Test(arguments: AttachmentKey.allCases)
  func theGuideHasEveryKeyOfAnAttachmentWithItsAliases(key: AttachmentKey) throws {
    try expectRow("– " + key.rawValue, key.names)
  }

  /// The row of the guide's table whose second cell is `key` names each alias in its first.
  private func expectRow(_ key: String, _ names: [String]) throws {
    let rows = try document("docs/huong-dan.md").split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let row = try #require(rows.first { $0.count > 2 && $0[1] == key })
    let written = row[0].split { "–,".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }
    // An English name in another spelling, such as `image alt`, needs no mention.
    let aliases = names.dropFirst().filter { $0.replacing(" ", with: "") != names[0].lowercased() }
    #expect(Set(written) == Set(aliases))
  }

  @Test func thePathsNamedInTheArchitectureDocumentExist() throws {
    let paths = try document("docs/ARCHITECTURE.md").codeSpans.filter(\.isPath)
    let missing = paths.filter { path in
      !["", "Sources/"].contains { prefix in
        FileManager.default.fileExists(atPath: Project.root.appendingPathComponent(prefix + path).path)
      }
    }
    #expect(paths.count > 10)
    #expect(missing.isEmpty)
  }

  @Test func theReferenceOfTemplatesIsWhatTheDeclaredFieldsGenerate() throws {
    let expected = TemplateReference.markdown
    let file = Project.root.appendingPathComponent("docs/templates.md")
    if Project.updatesGolden {
      try Data(expected.utf8).write(to: file)
      Issue.record("docs/templates.md was rewritten: read the difference, then run again")
      return
    }
    let actual = try document("docs/templates.md")
    let isEqual = actual == expected
    #expect(isEqual, "run it with UPDATE_GOLDEN=1")
  }

  @Test func everyReferenceTableIsLinkedToByItsName() {
    let markdown = TemplateReference.markdown
    let tables = markdown.split(separator: "\n").filter { $0.hasPrefix("### ") }.map {
      String($0.dropFirst(4))
    }
    #expect(tables.count > 8)
    #expect(Set(tables).count == tables.count)
    let unlinked = tables.filter { !markdown.contains("](#\($0))") }
    #expect(unlinked.isEmpty)
  }

  @Test func theBuiltInThemeIsTheFolderOfTemplates() throws {
    let expected = try Folder.read(Project.root.appendingPathComponent("templates"))
    let actual = Dictionary(BuiltInTheme.files.map { ($0.path, $0.bytes) }) { first, _ in first }
    let names = BuiltInTheme.files.map(\.path).sorted()
    #expect(names == expected.keys.sorted())
    let different = names.filter { actual[$0] != expected[$0] }
    #expect(different.isEmpty)
  }

  private func document(_ path: String) throws -> String {
    try String(contentsOf: Project.root.appendingPathComponent(path), encoding: .utf8)
  }
}

extension String {
  /// What stands between back-ticks, outside fenced code.
  fileprivate var codeSpans: [String] {
    var isFenced = false
    return split(separator: "\n").flatMap { line -> [String] in
      if line.hasPrefix("```") { isFenced.toggle() }
      if isFenced || line.hasPrefix("```") { return [] }
      let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
      return stride(from: 1, to: pieces.count - 1, by: 2).map { String(pieces[$0]) }
    }
  }

  /// Whether it names a file or folder of the project, not an address of a site or a piece of code.
  fileprivate var isPath: Bool {
    let isPlain = !contains { " (){}<>:*$,=".contains($0) } && !hasPrefix("/") && !hasPrefix("-")
    let isMade = hasPrefix("public/") || hasPrefix(".bangtin/") || hasPrefix(".build/")
    return isPlain && !isMade && contains("/")
  }
}
