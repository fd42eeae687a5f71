#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The address of this machine in its own network.
public enum LocalAddress {
  /// An IPv4 address that other machines of the network reach, a private one (RFC 1918) first; `nil` when there is none.
  public static func find() -> String? {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return nil }
    defer { freeifaddrs(first) }
    var found: [UInt32] = []
    var next = first
    while let interface = next?.pointee {
      next = interface.ifa_next
      guard let address = interface.ifa_addr, Int32(address.pointee.sa_family) == AF_INET,
        Int32(bitPattern: interface.ifa_flags) & Int32(truncatingIfNeeded: IFF_UP) != 0
      else { continue }
      let host = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        UInt32(bigEndian: $0.pointee.sin_addr.s_addr)
      }
      if host >> 24 != 127 { found.append(host) }
    }
    return (found.first(where: isPrivate) ?? found.first).map(text)
  }

  /// Whether an address, its first number in the highest bits, is one that the internet does not carry.
  static func isPrivate(_ address: UInt32) -> Bool {
    address >> 24 == 10 || address >> 20 == 0xAC1 || address >> 16 == 0xC0A8
  }

  private static func text(_ address: UInt32) -> String {
    [24, 16, 8, 0].map { String(address >> UInt32($0) & 0xFF) }.joined(separator: ".")
  }
}
