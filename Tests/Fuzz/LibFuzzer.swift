// The entry of libFuzzer; no part of the tests. See README.md.
import Foundation

/// Checks one input by the target that the environment names in `FUZZ_TARGET`, and ends the process when it breaks a
/// promise.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let name = getenv("FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name)) else {
    tell("FUZZ_TARGET is one of: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))")
    exit(64)
  }
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    do {
      try await target.check(input)
    } catch {
      tell("Broken promise: \(error)")
      abort()
    }
    done.signal()
  }
  done.wait()
  return 0
}

private func tell(_ message: String) { FileHandle.standardError.write(Data((message + "\n").utf8)) }
