import Foundation

/// The man page of the command, from what the command says of itself.
///
/// The generator that comes with ArgumentParser drops every letter outside ASCII.
struct ManualPage {
  /// What `--experimental-dump-help` prints.
  private struct Dump: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      let name: String
    }

    let kind: String
    let shouldDisplay: Bool
    let preferredName: Name?
    let valueName: String?
    let abstract: String?
  }

  private let root: Command

  /// Reads the JSON of `bangtin --experimental-dump-help`.
  init(json: String) throws {
    root = try JSONDecoder().decode(Dump.self, from: Data(json.utf8)).command
  }

  /// The page in the macros of man(7), in UTF-8.
  var text: String {
    let commands = (root.subcommands ?? []).filter { $0.commandName != "help" }
    return """
      .TH BANGTIN 1 "" "Bảng Tin" "Bảng Tin"
      .SH NAME
      bangtin \\- \(Self.escaped(root.abstract ?? ""))
      .SH SYNOPSIS
      .B bangtin
      .RI [ \(commands.map(\.commandName).joined(separator: " | ")) ]
      .SH COMMANDS

      """ + commands.map(Self.text).joined() + Self.ending
  }

  private static func text(of command: Command) -> String {
    let arguments = (command.arguments ?? []).filter { argument in
      argument.shouldDisplay && !["help", "version"].contains(argument.preferredName?.name)
    }
    let values = arguments.filter { $0.kind == "positional" }.map {
      " [\\fI\(escaped($0.valueName ?? ""))\\fR]"
    }
    var text = ".SS bangtin \(command.commandName)\(values.joined()) [options]\n"
    for part in [command.abstract, command.discussion].compactMap(\.self) {
      for line in part.split(separator: "\n") { text += escaped(String(line)) + "\n.PP\n" }
    }
    for argument in arguments { text += ".TP\n\(name(of: argument))\n\(escaped(argument.abstract ?? ""))\n" }
    return text
  }

  private static func name(of argument: Argument) -> String {
    let value = argument.kind == "flag" ? "" : "\\fI\(escaped(argument.valueName ?? ""))\\fR"
    guard let name = argument.preferredName?.name else { return value }
    return "\\fB\\-\\-\(escaped(name))\\fR" + (value.isEmpty ? "" : " " + value)
  }

  private static func escaped(_ text: String) -> String {
    let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static let ending = """
    .SH ENVIRONMENT
    .TP
    .B BANGTIN_LANG
    Ngôn ngữ của thông báo, khi không có \\-\\-lang. / Language of messages, without \\-\\-lang.
    .TP
    .BR VISUAL ", " EDITOR
    Chương trình mà bangtin new \\-\\-open dùng. / What bangtin new \\-\\-open opens a post with.
    .TP
    .B NO_COLOR
    Không tô màu. / No colours.
    .SH EXIT STATUS
    .TP
    .B 0
    Xong. / Done.
    .TP
    .B 1
    Trang có lỗi, chưa ghi gì. / The site has errors; nothing was written.
    .TP
    .B 2
    Lỗi của máy. / The machine failed.
    .TP
    .B 64
    Gõ sai lệnh. / Wrong usage.

    """
}
