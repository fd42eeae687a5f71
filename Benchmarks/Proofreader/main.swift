import Foundation
import Vietnamese

// Prints how many megabytes of text a second the proofreader reads, on one thread: the best of ten rounds over the
// paragraphs of the files named as arguments.
let paragraphs = CommandLine.arguments.dropFirst()
  .flatMap { (try? [UInt8](Data(contentsOf: URL(filePath: $0)))) ?? [] }
  .split(separator: UInt8(ascii: "\n")).map(Array.init)
let byteCount = paragraphs.reduce(0) { $0 + $1.count }
let proofreader = Proofreader()
let clock = ContinuousClock()
var findingCount = 0
let best = (0..<10).map { _ in
  clock.measure { findingCount = paragraphs.reduce(0) { $0 + proofreader.findings(in: $1).count } }
}.min()

if let best, best > .zero {
  let tenths = Int(Double(byteCount) / 1e5 / (best / .seconds(1)))
  print("\(byteCount) bytes, \(findingCount) findings: \(tenths / 10).\(tenths % 10) MB/s")
}
