import BangTin
import Foundation
import Synchronization
import Testing
import Vietnamese

@testable import BangTinServer

/// How changes reach those who look.
@Suite(.timeLimit(.minutes(2))) struct LiveSiteTests {
  @Test func aLookThatFindsNothingNewTellsNobody() async throws {
    let fixture = try SiteFixture()
    await fixture.site.update()
    // What was written within the last tick of the clock is looked at again.
    try await Task.sleep(for: .milliseconds(50))
    await fixture.site.update()
    let version = await fixture.site.snapshot.version
    await fixture.site.update()
    try fixture.write("x", to: "content/thong-bao/.nhap.md.swp")
    await fixture.site.update()
    let actual = await fixture.site.snapshot.version
    #expect(actual == version)
  }

  @Test func aChangeIsToldToOpenPages() async throws {
    let fixture = try SiteFixture()
    await fixture.site.update()
    let shown = await fixture.site.snapshot.version
    let stream = try await fixture.events(shown: shown)
    var events = stream.makeAsyncIterator()
    let opening = await events.next()
    try fixture.write("---\ntitle: Bài một\n---\nMới.\n", to: SiteFixture.post)
    await fixture.site.update()
    let change = await events.next()
    #expect(opening == PageEvent.opening)
    #expect(change?.contains("event: reload\n") ?? false)
  }

  @Test func styleSheetsAreExchangedWithoutLoadingThePage() async throws {
    let fixture = try SiteFixture(["templates/assets/site.css": "p { color: red }\n"])
    await fixture.site.update()
    try await Task.sleep(for: .milliseconds(50))
    await fixture.site.update()
    let shown = await fixture.site.snapshot.version
    var events = try await fixture.events(shown: shown).makeAsyncIterator()
    _ = await events.next()
    try fixture.write("p { color: green }\n", to: "templates/assets/site.css")
    await fixture.site.update()
    let styles = await events.next()
    try fixture.write("p { color: blue }\n", to: "templates/assets/site.css")
    try fixture.write("---\ntitle: Bài một\n---\nMới.\n", to: SiteFixture.post)
    await fixture.site.update()
    let both = await events.next()
    #expect(styles?.contains("event: styles\n") ?? false)
    #expect(both?.contains("event: reload\n") ?? false)
  }

  @Test func aPageOfAnotherVersionIsToldAtOnce() async throws {
    let fixture = try SiteFixture()
    await fixture.site.update()
    var events = try await fixture.events(shown: "cu-7").makeAsyncIterator()
    let first = await events.next()
    #expect(first?.contains("event: reload\n") ?? false)
  }

  @Test func theOldestStreamOfABrowserGivesWayToItsFifth() async throws {
    let fixture = try SiteFixture()
    var oldest = try await fixture.events().makeAsyncIterator()
    var other = try await fixture.events(client: "192.168.1.9").makeAsyncIterator()
    let streams = [try await fixture.events(), try await fixture.events(), try await fixture.events()]
    let fifth = try await fixture.events()
    let words = [await oldest.next(), await oldest.next(), await oldest.next()]
    #expect(words == [PageEvent.opening, PageEvent.givingWay, nil])
    await fixture.site.update()
    _ = await other.next()
    let told = await other.next()
    #expect(told?.contains("event: reload\n") ?? false)
    withExtendedLifetime((streams, fifth)) {}
  }

  @Test func onlyWhatIsNamedIsLookedAtAtOnceAndTheRestLater() async throws {
    let fixture = try SiteFixture(["content/thong-bao/2026-03-10-hai.md": "---\ntitle: Hai\n---\nCũ.\n"])
    try await Task.sleep(for: .milliseconds(50))
    await fixture.site.update()
    try fixture.write("---\ntitle: Bài một\n---\nMột mới.\n", to: SiteFixture.post)
    try fixture.write("---\ntitle: Hai\n---\nHai mới.\n", to: "content/thong-bao/2026-03-10-hai.md")
    let path = Array((fixture.folder.path + "/" + SiteFixture.post).utf8CString)
    await fixture.site.update(after: .files([path]))
    let first = try await fixture.page("/thong-bao/2026-03-09-mot.html").contains("Một mới.")
    let before = try await fixture.page("/thong-bao/2026-03-10-hai.html").contains("Hai mới.")
    await fixture.site.updateIfDue()
    let after = try await fixture.page("/thong-bao/2026-03-10-hai.html").contains("Hai mới.")
    #expect(first)
    #expect(!before)
    #expect(after)
  }

  /// The moment moves on; nothing on disk changes.
  @Test func aPostAppearsByItselfWhenItsTimeHasCome() async throws {
    let late = Flag()
    let fixture = try SiteFixture(["content/thong-bao/2028-01-01-sau.md": "---\ntitle: Sau\n---\nS.\n"]) {
      if late.isSet { $0.now = .init(secondsSince1970: 1_900_000_000, offset: .vietnam) }
    }
    await fixture.site.update()
    let before = await fixture.answer("/thong-bao/2028-01-01-sau.html").status
    late.set()
    await fixture.site.updateIfDue()
    let after = await fixture.answer("/thong-bao/2028-01-01-sau.html").status
    #expect(before == .notFound)
    #expect(after == .ok)
  }
}

/// Set once, from anywhere.
private final class Flag: Sendable {
  private let value = Mutex(false)
  var isSet: Bool { value.withLock(\.self) }
  func set() { value.withLock { $0 = true } }
}
