import Foundation

/// The folder with the specifications, where one stands beside this package or a folder above it.
enum SharedFolder {
  static let url: URL? = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.deletingLastPathComponent().appendingPathComponent("shared")
      if FileManager.default.fileExists(atPath: candidate.appendingPathComponent("spec").path) {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  static var isPresent: Bool { url != nil }

  struct Example: Decodable, Sendable {
    let example: Int
    let markdown: String
    let html: String
  }

  static func examples(_ name: String) throws -> [Example] {
    guard let url else { return [] }
    let data = try Data(contentsOf: url.appendingPathComponent("spec").appendingPathComponent(name))
    return try JSONDecoder().decode([Example].self, from: data)
  }
}
