import Markdown

extension Diagnostic {
  func write(to writer: inout BinaryWriter) {
    writer.write(severity.rawValue)
    writer.write(code.rawValue)
    writer.write(place) { writer, place in
      writer.write(place.file)
      for number in [place.line, place.column, place.length] { writer.write(number) }
    }
    message.write(to: &writer)
    writer.write(hint) { $1.write(to: &$0) }
  }

  init(from reader: inout BinaryReader) throws(DamagedBytes) {
    guard let severity = Severity(rawValue: try reader.text()) else { throw DamagedBytes() }
    self.severity = severity
    guard let code = DiagnosticCode(rawValue: try reader.text()) else { throw DamagedBytes() }
    self.code = code
    place = try reader.optional { reader throws(DamagedBytes) in
      SourcePlace(
        file: try reader.text(), line: try reader.int(), column: try reader.int(), length: try reader.int())
    }
    message = try Bilingual(from: &reader)
    hint = try reader.optional(Bilingual.init(from:))
  }
}

extension Bilingual {
  fileprivate func write(to writer: inout BinaryWriter) {
    writer.write(vi)
    writer.write(en)
  }

  fileprivate init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(vi: try reader.text(), en: try reader.text())
  }
}
