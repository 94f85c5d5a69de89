// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with: imports are spelled out, any warning is an error, and the
/// linker may lay each function where it likes.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release)),
]

let package = Package(
  name: "pledgebook",
  products: [
    .executable(name: "pledgebook", targets: ["pledgebook"]),
    .executable(name: "pledgebook-import", targets: ["pledgebook-import"]),
    .executable(name: "pledgebook-report", targets: ["pledgebook-report"]),
    // Only the tests use it: it makes the program's file calls fail.
    .library(name: "StoreFaults", type: .dynamic, targets: ["StoreFaults"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .target(name: "RecFile", swiftSettings: strict),
    .target(name: "PledgeModel", swiftSettings: strict),
    .target(name: "CRename"),
    .target(
      name: "BookStore", dependencies: ["RecFile", "PledgeModel", "CRename"], swiftSettings: strict),
    .target(name: "Screen", swiftSettings: strict),
    .target(
      name: "Facilitation", dependencies: ["PledgeModel", "Screen", "Reports"],
      swiftSettings: strict),
    .target(
      name: "CNcurses",
      cSettings: [.define("NCURSES_WIDECHAR", to: "1")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CNcurses", "Screen"], swiftSettings: strict),
    .target(name: "Reports", dependencies: ["PledgeModel"], swiftSettings: strict),
    .target(name: "Importing", dependencies: ["PledgeModel"], swiftSettings: strict),
    .target(
      name: "Exporting",
      dependencies: ["RecFile", "PledgeModel", "BookStore", "Reports", "Screen"],
      swiftSettings: strict),
    .executableTarget(
      name: "pledgebook",
      dependencies: [
        "RecFile", "PledgeModel", "BookStore", "Screen", "Facilitation", "Terminal", "Reports",
        "Exporting", "Talking",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["functions.order"], swiftSettings: strict,
      // A third of the time to the first frame went into finding and binding shared libraries. What a
      // key runs lies together: docs/benchmarks.md.
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-executable", "-use-ld=lld", "-Xlinker", "--strip-debug", "-Xlinker",
            "--symbol-ordering-file=\(Context.packageDirectory)/Sources/pledgebook/functions.order",
            "-Xlinker", "--no-warn-symbol-ordering",
          ],
          .when(platforms: [.linux], configuration: .release))
      ]),

    // Benchmarks: docs/benchmarks.md.
    .executableTarget(
      name: "pledgebook-floor",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(
      name: "pledgebook-bench",
      dependencies: ["BookStore", "CPseudoTerminal", "PledgeModel", "RecFile"],
      swiftSettings: strict),
    // Programs of their own, because SwiftCSV and Mustache bring all of Foundation, which takes the
    // panes longer to start than everything else together.
    .target(
      name: "Talking", dependencies: ["PledgeModel", "BookStore", "Screen"], swiftSettings: strict),
    .executableTarget(
      name: "pledgebook-import",
      dependencies: [
        "PledgeModel", "BookStore", "Importing", "Exporting", "Talking",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "pledgebook-report",
      dependencies: [
        "PledgeModel", "BookStore", "Reports", "Screen", "Talking",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),

    // Only the tests use what follows.
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm"),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "StoreFaults", path: "Tests/StoreFaults", linkerSettings: [.linkedLibrary("dl")]),
    .executableTarget(name: "BadWriter", path: "Tests/BadWriter"),
    .target(
      name: "VirtualTerminal", dependencies: ["CVTerm", "CPseudoTerminal", "Screen"],
      path: "Tests/VirtualTerminal", swiftSettings: strict),
    .executableTarget(
      name: "PainterProbe", dependencies: ["Terminal", "Screen"], path: "Tests/PainterProbe",
      swiftSettings: strict),
    .target(name: "ExampleBook", path: "Tests/ExampleBook", swiftSettings: strict),
    .target(
      name: "HostileInput",
      dependencies: ["ExampleBook", "Facilitation", "PledgeModel", "RecFile"],
      path: "Tests/HostileInput", swiftSettings: strict),
    // Does nothing unless it is built with libFuzzer: docs/reliability.md.
    .executableTarget(
      name: "Fuzz", dependencies: ["HostileInput"], path: "Tests/Fuzz", swiftSettings: strict),
    .testTarget(
      name: "RecFileTests", dependencies: ["RecFile", "ExampleBook"], swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "CNcurses", "Screen", "VirtualTerminal", "PainterProbe"],
      swiftSettings: strict),
    .testTarget(name: "PledgeModelTests", dependencies: ["PledgeModel"], swiftSettings: strict),
    .testTarget(
      name: "BookStoreTests", dependencies: ["BookStore", "PledgeModel", "RecFile", "ExampleBook"],
      swiftSettings: strict),
    .testTarget(
      name: "ImportingTests", dependencies: ["Importing", "PledgeModel"], swiftSettings: strict),
    .testTarget(
      name: "ExportingTests",
      dependencies: [
        "Exporting", "BookStore", "PledgeModel", "Reports", "RecFile", "ExampleBook",
        "HostileInput",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PledgebookImportTests",
      dependencies: [
        "pledgebook", "pledgebook-import", "Importing", "BookStore", "PledgeModel", "Screen",
        "VirtualTerminal",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PledgebookReportTests",
      dependencies: [
        "pledgebook", "pledgebook-report", "PledgeModel", "Reports", "VirtualTerminal",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "PledgeModel"], swiftSettings: strict),
    .testTarget(
      name: "FacilitationTests",
      dependencies: ["Facilitation", "PledgeModel", "Reports", "Screen"],
      swiftSettings: strict),
    .testTarget(
      name: "PledgebookTests",
      dependencies: [
        "pledgebook", "pledgebook-import", "pledgebook-report", "BadWriter", "BookStore",
        "Facilitation", "VirtualTerminal", "RecFile", "PledgeModel", "Reports", "Screen",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HostileTests",
      dependencies: [
        "pledgebook", "pledgebook-import", "HostileInput", "ExampleBook", "BookStore", "Importing",
        "PledgeModel", "RecFile", "Screen", "VirtualTerminal",
      ],
      swiftSettings: strict),
  ]
)
