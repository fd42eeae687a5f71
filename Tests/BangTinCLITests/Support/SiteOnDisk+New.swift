extension SiteOnDisk {
  /// Runs `bangtin new`, at `now` unless the arguments have a moment of their own.
  func new(_ arguments: [String]) throws -> Bangtin.Outcome {
    let now = arguments.contains("--now") ? [] : ["--now", Self.now]
    return try Bangtin.run(["new"] + now + arguments, in: folder)
  }
}
