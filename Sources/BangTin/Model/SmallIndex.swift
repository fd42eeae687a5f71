/// An index into a list of the site, or none, in four bytes: every post holds several.
@propertyWrapper
struct SmallIndex: Sendable {
  private var stored: Int32

  init(wrappedValue: Int?) { stored = wrappedValue.map { Int32(truncatingIfNeeded: $0) } ?? -1 }

  var wrappedValue: Int? {
    get { stored < 0 ? nil : Int(stored) }
    set { self = SmallIndex(wrappedValue: newValue) }
  }
}
