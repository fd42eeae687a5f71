/// A value with the place where the person wrote it.
struct Located<Value: Sendable>: Sendable {
  let value: Value
  let place: SourcePlace
}
