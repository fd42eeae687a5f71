import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A site that `bangtin serve` shows in a process of its own.
final class ServedSite {
  struct NotServing: Error {
    let errors: String
  }

  let process: Process
  let port: UInt16
  private let temporary: URL

  /// Starts `bangtin serve` for `site`, at any port unless `arguments` name one, and waits until it listens. It may have
  /// as many files and connections open as `descriptors` tells.
  init(
    _ site: SiteOnDisk, _ arguments: [String] = [], environment: [String: String] = [:],
    descriptors: Int? = nil
  ) throws {
    temporary = FileManager.default.temporaryDirectory.appendingPathComponent("bangtin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    let files = [temporary.appendingPathComponent("out"), temporary.appendingPathComponent("err")]
    for file in files { try Data().write(to: file) }
    process = Process()
    process.executableURL = try Bangtin.executable()
    process.arguments =
      ["serve", "--source", site.path] + (arguments.contains("--port") ? [] : ["--port", "0"]) + arguments
    if let descriptors {
      let limited = ["-c", "ulimit -n \(descriptors); exec \"$0\" \"$@\"", try Bangtin.executable().path]
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = limited + (process.arguments ?? [])
    }
    process.environment = Bangtin.start.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    port = try Self.port(process, files)
  }

  deinit {
    if process.isRunning { process.terminate() }
    try? FileManager.default.removeItem(at: temporary)
  }

  var output: String { text("out") }
  var errors: String { text("err") }

  /// Ends it as Ctrl-C does, and gives its exit code.
  func interrupt() -> Int32 {
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Sends one request on a connection of its own, and gives all that comes back.
  func get(_ target: String, method: String = "GET", _ headers: [String] = []) throws -> RawResponse {
    let hasHost = headers.contains { $0.hasPrefix("Host:") }
    let lines = ["\(method) \(target) HTTP/1.1"] + (hasHost ? [] : ["Host: localhost:\(port)"]) + headers
    return try exchange(Array((lines + ["Connection: close", "", ""]).joined(separator: "\r\n").utf8))
  }

  /// Sends `bytes` as they are.
  func exchange(_ bytes: [UInt8]) throws -> RawResponse {
    let connection = try RawConnection(port: port)
    try connection.send(bytes)
    return RawResponse(try connection.readToEnd())
  }

  private func text(_ name: String) -> String {
    (try? String(contentsOf: temporary.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  private static func port(_ process: Process, _ files: [URL]) throws -> UInt16 {
    while true {
      let output = try String(contentsOf: files[0], encoding: .utf8)
      if let place = output.range(of: "http://localhost:"), output.hasSuffix("\n"),
        let port = UInt16(output[place.upperBound...].prefix { $0.isNumber })
      {
        return port
      }
      if !process.isRunning { throw NotServing(errors: try String(contentsOf: files[1], encoding: .utf8)) }
      usleep(10_000)
    }
  }
}

/// An HTTP response, taken apart by hand.
struct RawResponse {
  let status: Int
  /// The names in lower case.
  let headers: [String: String]
  let body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  /// A status of 0 where nothing came.
  init(_ bytes: [UInt8]) {
    let end = bytes.indices.first { bytes[$0...].starts(with: Array("\r\n\r\n".utf8)) } ?? bytes.count
    let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
    status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    headers = lines.dropFirst().reduce(into: [:]) { headers, line in
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
    }
    body = Array(bytes.dropFirst(end + 4))
  }
}

/// A TCP connection without any manners.
final class RawConnection {
  struct Failed: Error {
    let code = errno
  }

  private let descriptor: Int32

  init(port: UInt16, address: String = "127.0.0.1") throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    inet_pton(AF_INET, address, &place.sin_addr)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    // Nothing here waits for ever.
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard result == 0 else { throw Failed() }
  }

  deinit { close(descriptor) }

  func send(_ text: String) throws { try send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) throws {
    var offset = 0
    while offset < bytes.count {
      let done = bytes[offset...].withUnsafeBytes {
        #if canImport(Glibc)
          Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        #else
          Darwin.send(descriptor, $0.baseAddress, $0.count, 0)
        #endif
      }
      guard done > 0 else { throw Failed() }
      offset += done
    }
  }

  /// What comes next, at most `count` bytes; empty at the end of the connection.
  func read(atMost count: Int = 65_536) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let done = bytes.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
    // A server that closes while bytes are on their way resets the connection.
    if done < 0, errno == ECONNRESET { return [] }
    guard done >= 0 else { throw Failed() }
    return Array(bytes.prefix(done))
  }

  func readToEnd() throws -> [UInt8] {
    var all: [UInt8] = []
    while case let piece = try read(), !piece.isEmpty { all += piece }
    return all
  }

  /// Reads until `text` has come.
  func read(until text: String) throws -> String {
    var all: [UInt8] = []
    while case let piece = try read(), !piece.isEmpty {
      all += piece
      if String(decoding: all, as: UTF8.self).contains(text) { break }
    }
    return String(decoding: all, as: UTF8.self)
  }

  /// Reads one response whose length is told, and nothing behind it.
  func readResponse() throws -> RawResponse {
    var all: [UInt8] = []
    while case let piece = try read(), !piece.isEmpty {
      all += piece
      let response = RawResponse(all)
      if let length = response.headers["content-length"].flatMap({ Int($0) }), response.body.count >= length {
        return response
      }
    }
    return RawResponse(all)
  }
}
