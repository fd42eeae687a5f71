import Mustache

// Prints the time that one reference page takes: the median of many batches, on one thread.
// An argument sets how many batches.
let batches = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 200
let pagesPerBatch = 200

let set = try ReferencePage.templates()
let page = [Value.record(ReferencePage())]
let clock = ContinuousClock()
var times: [Duration] = []
var output: [UInt8] = []
for _ in 0..<batches {
  let time = try clock.measure {
    for _ in 0..<pagesPerBatch {
      output.removeAll(keepingCapacity: true)
      try set.render("post", page, into: &output)
    }
  }
  times.append(time / pagesPerBatch)
}
times.sort()
print(
  "page of \(output.count) bytes: median \(microseconds(times[batches / 2])), best \(microseconds(times[0]))")

func microseconds(_ time: Duration) -> String {
  let hundredths = Int(time / .nanoseconds(10))
  return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) µs"
}
