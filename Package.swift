// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "bangtin",
  products: [
    .executable(name: "bangtin", targets: ["BangTinCLI"]),
    .library(name: "BangTin", targets: ["BangTin"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CLinux"),
    .target(name: "Vietnamese", swiftSettings: strict),
    .target(name: "Mustache", swiftSettings: strict),
    .target(name: "Markdown", dependencies: ["CCMark"], swiftSettings: strict),
    .target(
      name: "BangTin",
      dependencies: [
        "CLinux", "Markdown", "Mustache", "Vietnamese", .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("Theme"), .embedInCode("Start")],
      swiftSettings: strict),
    .executableTarget(
      name: "BangTinCLI",
      dependencies: [
        "BangTin", "CLinux", "Markdown", "Vietnamese",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "MustacheBenchmark", dependencies: ["Mustache"], path: "Benchmarks/Mustache",
      swiftSettings: strict),
    .executableTarget(
      name: "ProofreaderBenchmark", dependencies: ["Vietnamese"], path: "Benchmarks/Proofreader",
      swiftSettings: strict),
    .testTarget(name: "VietnameseTests", dependencies: ["Vietnamese"], swiftSettings: strict),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache"], swiftSettings: strict),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "CCMark"], swiftSettings: strict),
    .testTarget(
      name: "BangTinTests",
      dependencies: ["BangTin", "Markdown", "Mustache", "Vietnamese"],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "FuzzTests", dependencies: ["BangTin", "CCMark", "Markdown", "Mustache", "Vietnamese"],
      path: "Tests/Fuzz", exclude: ["LibFuzzer.swift", "README.md", "dictionaries", "run", "seeds"],
      swiftSettings: strict),
    .testTarget(
      name: "BangTinCLITests", dependencies: ["BangTin", "BangTinCLI", "Vietnamese"], exclude: ["Broken"],
      swiftSettings: strict),
  ]
)
