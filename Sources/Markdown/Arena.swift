import CCMark

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The memory in which cmark builds the trees of one text: pieces cut one behind the other from a few large blocks, and
/// given back all at once, so that no tree is taken apart node by node.
///
/// cmark tells its allocator nothing but sizes, so the arena is that of the thread.
struct Arena {
  /// Stands before each piece.
  private struct Header {
    var size: Int
    /// The piece before it in its block.
    let previous: UnsafeMutableRawPointer?
  }

  private static let headerSize = 16
  /// Enough for a text of some KB.
  private static let firstBlockSize = 48 << 10

  private var blocks: [UnsafeMutableRawPointer] = []
  private var blockSize = firstBlockSize
  /// Where the next piece begins, and where the last block ends.
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  /// The last piece of the last block.
  private var last: UnsafeMutableRawPointer?

  /// Runs `body` with an arena for every tree that it makes; none may outlive it.
  static func with<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var arena = Arena()
    defer { for block in arena.blocks { block.deallocate() } }
    return try withUnsafeMutablePointer(to: &arena) { arena throws(Failure) in
      let outer = pthread_getspecific(key)
      pthread_setspecific(key, arena)
      defer { pthread_setspecific(key, outer) }
      return try body()
    }
  }

  private init() {
    next = UnsafeMutableRawPointer.allocate(byteCount: blockSize, alignment: Self.headerSize)
    end = next + blockSize
    blocks.append(next)
  }
}

extension Arena {
  /// What cmark calls. Only inside of `with`.
  nonisolated(unsafe) static let allocator: UnsafeMutablePointer<cmark_mem> = {
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { count, size in
          let piece = Arena.current?.pointee.piece(count &* size)
          piece?.initializeMemory(as: UInt8.self, repeating: 0, count: count &* size)
          return piece
        },
        realloc: { piece, size in
          piece.map { Arena.current?.pointee.resized($0, to: size) } ?? Arena.current?.pointee.piece(size)
        },
        free: { piece in if let piece { Arena.current?.pointee.giveBack(piece) } }))
    return functions
  }()

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  private static var current: UnsafeMutablePointer<Arena>? {
    pthread_getspecific(key)?.assumingMemoryBound(to: Arena.self)
  }

  private mutating func piece(_ size: Int) -> UnsafeMutableRawPointer {
    let size = (size + Self.headerSize - 1) & ~(Self.headerSize - 1)
    if end - next < size + Self.headerSize { addBlock(for: size + Self.headerSize) }
    next.storeBytes(of: Header(size: size, previous: last), as: Header.self)
    let piece = next + Self.headerSize
    last = piece
    next = piece + size
    return piece
  }

  private mutating func addBlock(for size: Int) {
    blockSize = max(blockSize * 2, size)
    next = UnsafeMutableRawPointer.allocate(byteCount: blockSize, alignment: Self.headerSize)
    end = next + blockSize
    last = nil
    blocks.append(next)
  }

  /// The last piece grows where it is.
  private mutating func resized(_ old: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer {
    let oldSize = Self.header(of: old).pointee.size
    if size <= oldSize { return old }
    if old == last { giveBack(old) }
    let new = piece(size)
    if new != old { new.copyMemory(from: old, byteCount: oldSize) }
    return new
  }

  /// Only the last piece can be used again.
  private mutating func giveBack(_ piece: UnsafeMutableRawPointer) {
    guard piece == last else { return }
    next = piece - Self.headerSize
    last = Self.header(of: piece).pointee.previous
  }

  private static func header(of piece: UnsafeMutableRawPointer) -> UnsafeMutablePointer<Header> {
    (piece - headerSize).assumingMemoryBound(to: Header.self)
  }
}
