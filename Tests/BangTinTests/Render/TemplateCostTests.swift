import Testing

@testable import BangTin

@Suite struct TemplateCostTests {
  @Test func templatesThatIncludeEachOtherTooOftenAreRefusedBeforeAPageIsMade() async throws {
    var files = ["content/index.md": "---\ntitle: Xã Khe Mẫu\n---\n", "templates/home.html": "{{>tang-0}}"]
    // 2 to the power of 40 readings of the last one.
    for floor in 0..<40 {
      files["templates/tang-\(floor).html"] = "{{>tang-\(floor + 1)}}{{>tang-\(floor + 1)}}"
    }
    files["templates/tang-40.html"] = "{{title}}"
    let result = try await TestSite(files).build()
    let actual = result.diagnostics.filter { $0.severity == .error }.map { ($0.code, $0.place?.file) }
    #expect(actual.count == 1)
    #expect(actual.first?.0 == .templateRecursion)
    #expect(actual.first?.1 == "templates/home.html")
  }
}
