import ArgumentParser
import Vietnamese

/// `--lang`, which every command knows.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: "Ngôn ngữ của thông báo: vi hoặc en. / Language of messages: vi or en.",
    completion: .list(["vi", "en"]), transform: MessageLanguage.option)
  var language: Language?
}

/// `--source`, of every command that reads a site.
struct SourceOption: ParsableArguments {
  @Option(help: "Thư mục có content/. / The folder that holds content/.", completion: .directory)
  var source = "."

  /// The folder, without a final slash.
  var folder: String { source.withoutFinalSlash }
}

/// An option that is a number.
enum NumberOption {
  /// Reads a number in digits that lies in `range`.
  static func within<Number: FixedWidthInteger & Sendable>(
    _ range: ClosedRange<Number>
  ) -> @Sendable (String) throws -> Number {
    { text in
      if let number = Number(text), range.contains(number) { return number }
      let (first, last) = (range.lowerBound, range.upperBound)
      throw ValidationError(
        "`\(text)` không phải là số từ \(first) đến \(last) / is not a number from \(first) to \(last)")
    }
  }
}

extension String {
  /// A path as it is joined to others: without a final slash, `.` for an empty one.
  var withoutFinalSlash: String {
    var path = self
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty ? "." : path
  }
}
