import Foundation

/// A document that tells what a person does at the terminal, to be done again step by step.
struct Transcript {
  enum Step: Equatable {
    /// A line typed after `$ `, and the screen that follows: answers to questions stand after the `: ` of each.
    case command(String, screen: [String])
    /// A file that the person writes: a fenced block whose info string names it.
    case file(String, text: String)
  }

  let steps: [Step]

  /// Reads the blocks ```` ```console ```` and ```` ```markdown PATH ````.
  init(_ markdown: String) {
    var steps: [Step] = []
    var block: (info: [Substring], lines: [String])?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let done = block {
          steps += Self.steps(done.info, done.lines)
          block = nil
        } else {
          block = (line.dropFirst(3).split(separator: " ", maxSplits: 1), [])
        }
      } else {
        block?.lines.append(String(line))
      }
    }
    self.steps = steps
  }

  private static func steps(_ info: [Substring], _ lines: [String]) -> [Step] {
    if info.count == 2 { return [.file(String(info[1]), text: lines.joined(separator: "\n") + "\n")] }
    guard info == ["console"] else { return [] }
    return lines.reduce(into: []) { steps, line in
      if line.hasPrefix("$ ") {
        steps.append(.command(String(line.dropFirst(2)), screen: []))
      } else if case .command(let command, let screen)? = steps.popLast() {
        steps.append(.command(command, screen: screen + [line]))
      }
    }
  }
}
