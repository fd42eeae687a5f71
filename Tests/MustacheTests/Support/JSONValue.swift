import Foundation
import Mustache

/// Data of an example. Numbers become text, as the engine would give them.
struct JSONValue: Decodable, Sendable {
  let value: Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .null
    } else if let flag = try? container.decode(Bool.self) {
      value = .bool(flag)
    } else if let number = try? container.decode(Int.self) {
      value = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      value = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let items = try? container.decode([JSONValue].self) {
      value = .list(items.map(\.value))
    } else {
      value = .record(try container.decode([String: JSONValue].self).mapValues(\.value))
    }
  }
}
