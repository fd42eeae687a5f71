import Foundation
import Mustache
import Testing

/// One example of the Mustache specification, from `spec/mustache/*.json` of the shared folder.
struct SpecificationExample: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let desc: String
  let data: JSONValue
  let template: String
  let expected: String
  let partials: [String: String]?

  var testDescription: String { "\(name): \(desc)" }

  /// All examples of the modules that this room implements; none where the shared folder is missing.
  static let all: [SpecificationExample] = modules.flatMap { load($0) }

  static let modules = [
    "comments", "delimiters", "interpolation", "sections", "inverted", "partials", "inheritance",
    "dynamic-names",
  ]

  private struct Module: Decodable {
    let tests: [SpecificationExample]
  }

  private static func load(_ module: String) -> [SpecificationExample] {
    guard let folder = sharedFolder else { return [] }
    let file = folder.appending(path: "spec/mustache/\(module).json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode(Module.self, from: data))?.tests ?? []
  }

  /// The folder `shared` beside one of the folders that this file lies in.
  static var sharedFolder: URL? {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let shared = folder.appending(path: "shared")
      if FileManager.default.fileExists(atPath: shared.appending(path: "spec").path) { return shared }
    }
    return nil
  }
}
