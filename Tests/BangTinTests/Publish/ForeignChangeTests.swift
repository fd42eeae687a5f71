import Foundation
import Testing

@testable import BangTin

@Suite struct ForeignChangeTests {
  /// What follows the changes of the output, and writes to its pages, may come before the build looks at them.
  @Test func aPageThatIsEditedAsSoonAsItStandsIsKept() async throws {
    let site = try ChangingSite(seed: 3)
    defer { site.remove() }
    let output = site.folder.path + "/public"
    let publisher = try Publisher(site: site.folder.path, output: output)
    let (source, standing) = (try SiteFolder(path: site.folder.path).list(), try await publisher.recall())
    let publication = try publisher.begin(standing: standing)
    let build = Build(of: source, options: site.options, standing: standing, take: publication.take)
    let result = try await build.run()
    let changes = try await publication.finish(result.files, now: site.options.now)
    publication.end()
    try Data("Của người khác".utf8).write(to: site.folder.appending(path: "public/index.html"))
    // What was written within the last tick of the clock would be looked at again anyway.
    try await Task.sleep(for: .milliseconds(50))
    await publisher.remember(result, changes, after: standing, of: source, options: site.options)

    var outcome = SiteBuild.Outcome()
    try await SiteBuild(source: site.folder.path, output: output, options: site.options).run(into: &outcome)
    #expect(outcome.changes.changed.map(\.text) == ["index.html"])
    #expect(outcome.diagnostics.map(\.code).contains(.editedPage))
  }
}
