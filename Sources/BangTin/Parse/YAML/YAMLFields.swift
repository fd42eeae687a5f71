import Vietnamese

/// The keys that one kind of map knows.
protocol YAMLKey: Hashable, Sendable, CaseIterable, RawRepresentable<String> {
  /// The English name, then the Vietnamese ones.
  var names: [String] { get }
  static var table: KeyTable<Self> { get }
  /// The keys that hold a map, with all names that stand in it.
  static var maps: [(key: Self, names: [String])] { get }
}

extension YAMLKey {
  static var maps: [(key: Self, names: [String])] { [] }
}

/// Finds a key by any of its names, without regard to case, diacritics, `_` and `-`.
struct KeyTable<Key: YAMLKey>: Sendable {
  private let exact: [String: Key]
  private let folded: [String: Key]

  init() {
    let pairs = Key.allCases.flatMap { key in key.names.map { ($0, key) } }
    exact = Dictionary(pairs) { first, _ in first }
    folded = Dictionary(pairs.map { (Folding.folded($0), $1) }) { first, _ in first }
  }

  subscript(name: String) -> Key? {
    exact[name] ?? folded[Folding.folded(name)]
  }
}

/// A map whose keys have been checked; hands out typed values and collects what is wrong with them.
struct YAMLFields<Key: YAMLKey> {
  private var entries: [(key: YAMLValue, value: YAMLValue)] = []
  /// Which keys the entries are: few enough to be looked through.
  private var known: [Key] = []
  /// Keys that were probably meant by unknown ones: they are not reported as missing as well.
  private var misspelt: Set<Key> = []
  private var isMap = true
  /// The place of the map, for keys that are missing.
  let place: SourcePlace
  var diagnostics: [Diagnostic] = []

  private func entry(_ key: Key) -> (key: YAMLValue, value: YAMLValue)? {
    known.firstIndex(of: key).map { entries[$0] }
  }

  /// The keys of `map`; unknown and repeated ones become diagnostics.
  init(_ map: YAMLValue, missingAt place: SourcePlace) {
    self.place = place
    guard case .map(let pairs) = map.content else {
      diagnostics.append(.wrongType(at: map.place, expected: .keysAndValues))
      isMap = false
      return
    }
    entries.reserveCapacity(pairs.count)
    known.reserveCapacity(pairs.count)
    for (key, value) in pairs {
      guard let text = key.text else {
        diagnostics.append(.wrongType(at: key.place, expected: .keysAndValues))
        continue
      }
      let name = UnicodeText.singleLine(text)
      guard let known = Key.table[name] else {
        noteUnknown(name, at: key.place)
        continue
      }
      if let earlier = entry(known) {
        diagnostics.append(.repeatedKey(name, firstAs: earlier.key.text ?? "", at: key.place))
      } else {
        entries.append((key, value))
        self.known.append(known)
      }
    }
  }

  private mutating func noteUnknown(_ name: String, at place: SourcePlace) {
    let folded = Folding.folded(name)
    if let map = Key.maps.first(where: { $0.names.contains { Folding.folded($0) == folded } })?.key {
      diagnostics.append(.unknownKey(name, at: place, hint: .below(map.names)))
      return
    }
    let meant = EditDistance.closest(to: name, in: Key.allCases.flatMap(\.names)).flatMap { Key.table[$0] }
    if let meant { misspelt.insert(meant) }
    let map = Key.maps.first { EditDistance.closest(to: name, in: $0.names) != nil }?.key
    diagnostics.append(
      .unknownKey(
        name, at: place,
        hint: (meant?.names).map { .didYouMean(key: $0) } ?? (map?.names).map { .below($0) }
          ?? .oneOf(keys: Key.allCases.map(\.names))))
  }

  /// The value of `key`, where something was written for it.
  func value(_ key: Key) -> YAMLValue? {
    entry(key).flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  /// The key as it was written, where something was written for it.
  func key(_ key: Key) -> Located<String>? {
    guard value(key) != nil, let written = entry(key)?.key else { return nil }
    return Located(value: written.text ?? "", place: written.place)
  }

  /// Where the value of `key` stands, or the map itself.
  func place(of key: Key) -> SourcePlace { entry(key)?.value.place ?? place }

  mutating func text(_ key: Key) -> String? {
    value(key).flatMap { text(of: $0) }
  }

  mutating func locatedText(_ key: Key) -> Located<String>? {
    value(key).flatMap { located(text: $0) }
  }

  mutating func requiredText(_ key: Key, example: String) -> String {
    let found = diagnostics.count
    if let text = text(key) { return text }
    if diagnostics.count == found { noteMissing(key, example: example) }
    return ""
  }

  mutating func requiredLocatedText(_ key: Key, example: String) -> Located<String>? {
    let found = diagnostics.count
    if let text = locatedText(key) { return text }
    if diagnostics.count == found { noteMissing(key, example: example) }
    return nil
  }

  /// Reports a key that is missing or empty, unless that follows from another mistake.
  mutating func noteMissing(_ key: Key, example: String) {
    if let written = entry(key) {
      diagnostics.append(.emptyValue(written.key.text ?? "", example: example, at: written.key.place))
    } else if isMap, !misspelt.contains(key) {
      diagnostics.append(.requiredKey(isEnglish ? [key.names[0]] : key.names, example: example, at: place))
    }
  }

  /// Whether the other keys are written in English: so should the one that is missing.
  private var isEnglish: Bool {
    !entries.isEmpty && zip(known, entries).allSatisfy { $0.names[0] == $1.key.text }
  }

  /// Whether the key was written with nothing after it.
  func isEmpty(_ key: Key) -> Bool { entry(key).map { $0.value.isEmpty } ?? false }

  mutating func flag(_ key: Key) -> Bool {
    guard let value = value(key), let text = text(of: value) else { return false }
    switch Folding.folded(text) {
    case "true", "yes", "co", "dung", "on", "1", "x": return true
    case "false", "no", "khong", "sai", "off", "0": return false
    default:
      diagnostics.append(.badBoolean(Located(value: text, place: value.place)))
      return false
    }
  }

  /// A list of texts; one text stands for a list of one.
  mutating func texts(_ key: Key) -> [String] {
    list(key).compactMap { text(of: $0) }
  }

  /// A list of values; one value stands for a list of one.
  func list(_ key: Key) -> [YAMLValue] {
    guard let value = value(key) else { return [] }
    if case .list(let items) = value.content {
      return items.contains(where: \.isEmpty) ? items.filter { !$0.isEmpty } : items
    }
    return [value]
  }

  /// A moment; a bare date is its first moment, or with `endOfDay` its last second.
  mutating func date(_ key: Key, offset: UTCOffset, endOfDay: Bool = false) -> DateTime? {
    guard let value = value(key), let text = text(of: value) else { return nil }
    do {
      let written = try WrittenDate(parsing: text)
      let moment = written.dateTime(defaultOffset: offset)
      guard endOfDay, written.secondsOfDay == nil else { return moment }
      return DateTime(secondsSince1970: moment.secondsSince1970 + 86_399, offset: moment.offset)
    } catch {
      diagnostics.append(.badDate(Located(value: text, place: value.place), error))
      return nil
    }
  }

  mutating func located(text value: YAMLValue) -> Located<String>? {
    text(of: value).map { Located(value: $0, place: value.place) }
  }

  /// The text of a scalar, on one line.
  private mutating func text(of value: YAMLValue) -> String? {
    guard let text = value.text else {
      diagnostics.append(.wrongType(at: value.place, expected: .text))
      return nil
    }
    let clean = UnicodeText.singleLine(text)
    return clean.isEmpty ? nil : clean
  }
}
