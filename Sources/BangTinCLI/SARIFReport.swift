import BangTin
import Vietnamese

/// What a check found in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which editors and forges read.
struct SARIFReport: Encodable {
  struct Message: Encodable {
    let text: String
  }

  struct Rule: Encodable {
    struct Configuration: Encodable {
      let level: String
    }

    let id: String
    let shortDescription: Message
    let help: Message
    let defaultConfiguration: Configuration
  }

  struct Driver: Encodable {
    let name = "bangtin"
    let version: String
    let rules: [Rule]
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Artifact: Encodable {
    /// Relative to the site's folder, percent-encoded.
    let uri: String
    let uriBaseId = "SITE"
  }

  struct Region: Encodable {
    let startLine: Int
    /// In code points; none for a line as a whole.
    let startColumn: Int?
    /// Behind the last one.
    let endColumn: Int?
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: Artifact
    /// None for a file as a whole.
    let region: Region?
  }

  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Message
    let locations: [Location]
  }

  struct Run: Encodable {
    struct Base: Encodable {
      let description: Message
    }

    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let originalUriBaseIds = ["SITE": Base(description: Message(text: "The folder that holds content/."))]
    let results: [Result]
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// A report on `diagnostics`, of which the rules that have findings are described.
  init(_ diagnostics: [Diagnostic], in source: SiteSource?, language: Language) {
    let codes = Set(diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    let indices = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let severest = Dictionary(diagnostics.map { ($0.code, $0.severity) }, uniquingKeysWith: min)
    let rules = codes.map { code in
      let explanation = code.explanation
      return Rule(
        id: code.rawValue, shortDescription: Message(text: explanation[language]),
        help: Message(text: "\(explanation.vi) / \(explanation.en) (docs/checks.md)"),
        defaultConfiguration: Rule.Configuration(level: (severest[code] ?? .warning).rawValue))
    }
    // Diagnostics are sorted by file: each is read once.
    var lines: (file: String?, all: [String]) = (nil, [])
    let results = diagnostics.map { diagnostic in
      if let file = diagnostic.place?.file, file != lines.file {
        lines = (file, source?.lines(of: file) ?? [])
      }
      let hint = diagnostic.hint.map { "; \($0[language])" } ?? ""
      return Result(
        ruleId: diagnostic.code.rawValue, ruleIndex: indices[diagnostic.code] ?? 0,
        level: diagnostic.severity.rawValue, message: Message(text: diagnostic.message[language] + hint),
        locations: diagnostic.place.map { [Location($0, lines: lines.all)] } ?? [])
    }
    runs = [Run(tool: Tool(driver: Driver(version: Version.number, rules: rules)), results: results)]
  }
}

extension SARIFReport.Location {
  /// `lines` are those of the file, as far as it can be read.
  fileprivate init(_ place: SourcePlace, lines: [String]) {
    let line = lines.indices.contains(place.line - 1) ? lines[place.line - 1] : nil
    let region = place.line > 0 ? SARIFReport.Region(place, line: line) : nil
    physicalLocation = SARIFReport.PhysicalLocation(
      artifactLocation: SARIFReport.Artifact(uri: Self.encoded(place.file)), region: region)
  }

  /// RFC 3986: what is not unreserved is percent-encoded, `/` stays.
  private static func encoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var uri: [UInt8] = []
    for byte in path.utf8 {
      let isLetter = (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
      if isLetter || (0x30...0x39).contains(byte) || "/-._~".utf8.contains(byte) {
        uri.append(byte)
      } else {
        uri += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: uri, as: UTF8.self)
  }
}

extension SARIFReport.Region {
  /// Our columns are characters; the format counts code points.
  fileprivate init(_ place: SourcePlace, line: String?) {
    startLine = place.line
    guard place.column > 0 else {
      (startColumn, endColumn) = (nil, nil)
      return
    }
    let before = line.map { $0.prefix(place.column - 1).unicodeScalars.count } ?? place.column - 1
    let part =
      line.map { $0.dropFirst(place.column - 1).prefix(place.length).unicodeScalars.count } ?? place.length
    startColumn = before + 1
    endColumn = before + 1 + part
  }
}
