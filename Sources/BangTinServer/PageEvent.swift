/// A message to a page that is open in a browser, as a Server-Sent Event.
struct PageEvent {
  enum Change: String {
    /// The page is to be loaded anew.
    case reload
    /// Nothing but style sheets has changed.
    case styles
  }

  /// As it is sent. The version is kept by the browser as the identity of the event, and told when it connects again.
  let text: String

  init(_ change: Change, version: String) {
    text = "id: \(version)\nevent: \(change.rawValue)\ndata: \(version)\n\n"
  }

  /// The first words of a stream: after a break the browser comes back within a second.
  static let opening = "retry: 1000\n\n"
  /// The last words to a page whose stream gives way to another.
  static let givingWay = "retry: 5000\n\n"
}
