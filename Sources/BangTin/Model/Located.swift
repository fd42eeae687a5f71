/// A value with the place where the person wrote it.
///
/// A class, because most texts have none, and would hold the room for it.
final class Located<Value: Sendable>: Sendable {
  let value: Value
  let place: SourcePlace

  init(value: Value, place: SourcePlace) {
    self.value = value
    self.place = place
  }
}
