/// Elements found by name, for records whose names are known beforehand. Several times faster than a
/// dictionary, since no text is hashed when one is looked up.
public struct NameTable<Element: Sendable>: Sendable {
  /// The elements in the order given.
  @usableFromInline let entries: [Entry]

  /// Open addressing by linear probing: indexes of `entries`, -1 where free. Their count is a power of two,
  /// and at least half of them are free.
  @usableFromInline let slots: [Int]

  @usableFromInline struct Entry: Sendable {
    @usableFromInline let name: Name
    @usableFromInline let element: Element
  }

  /// A table of `elements`; of several with the same name, the first one counts.
  public init(_ elements: [(name: String, element: Element)]) {
    let entries = elements.map { Entry(name: Name($0.name), element: $0.element) }
    var slotCount = 2
    while slotCount < 2 * entries.count { slotCount *= 2 }
    var slots = Array(repeating: -1, count: slotCount)
    for (index, entry) in entries.enumerated() {
      var slot = entry.name.hash & (slotCount - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = index
    }
    self.entries = entries
    self.slots = slots
  }

  /// The element called `name`.
  @inlinable public subscript(name: Name) -> Element? {
    let mask = slots.count - 1
    var slot = name.hash & mask
    while slots[slot] >= 0 {
      let index = slots[slot]
      if entries[index].name == name { return entries[index].element }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
