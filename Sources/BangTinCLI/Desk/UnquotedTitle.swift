import ArgumentParser

/// The title of `bangtin new`, given without quotes: the shell made several words of it.
struct UnquotedTitle {
  /// The command as it was meant.
  let command: String

  /// `nil` when `extras`, the words that were too much, are not the rest of a title, or its first word stands elsewhere
  /// too.
  init?(_ arguments: [String], extras: [String]) {
    var words = arguments
    // The first word of the title stands before them.
    for extra in extras.reversed() {
      guard let place = words.lastIndex(of: extra) else { return nil }
      words.remove(at: place)
    }
    guard let new = try? RootCommand.parseAsRoot(words) as? NewCommand, let first = new.title,
      words.count(where: { $0 == first }) == 1, let place = words.firstIndex(of: first)
    else { return nil }
    let title = Self.quoted(([first] + extras).joined(separator: " "))
    var parts = words.map { ShellWord($0).text }
    parts[place] = title
    command = "bangtin " + parts.joined(separator: " ")
  }

  /// In the quotes that every system's shell knows, unless those let something through.
  private static func quoted(_ title: String) -> String {
    title.contains { "\"\\$`!".contains($0) } ? ShellWord(title).text : "\"\(title)\""
  }
}
