// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: Swift 6 mode, existentials spelled out, imports that say whom they show,
/// and no warning left standing.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Candour",
  products: [.executable(name: "candour", targets: ["candour"])],
  targets: [
    // One system library per C library: a module map, nothing else.
    .systemLibrary(name: "CCmarkGFM", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CMicroHTTPD", providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),

    // The few lines of C that Glibc's Swift import lacks. The static archives and the wrap are
    // the cure for a race in cmark-gfm: see cmark_threads.c.
    .target(
      name: "CShims",
      linkerSettings: [
        .linkedLibrary(":libcmark-gfm-extensions.a"), .linkedLibrary(":libcmark-gfm.a"),
        .unsafeFlags(["-Xlinker", "--wrap=cmark_inlines_remove_special_character"]),
      ]),

    // Themes/plain inside the binary, so that it serves a site that brings no theme.
    .target(name: "CPlainTheme", cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),
    // The example site inside the binary, for `candour new site --example`.
    .target(name: "CExampleSite", cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),

    // The values that cross stages.
    .target(name: "SiteModel", dependencies: ["CXXHash"], swiftSettings: strict),
    // Disk → values.
    .target(
      name: "SiteInput", dependencies: ["SiteModel", "CShims", "CYAML", "CZlib", "CPlainTheme"],
      swiftSettings: strict),
    // The network's numbers: scores → means, ratings, change. Knows no HTML, no words, no disk.
    .target(name: "Benchmarks", dependencies: ["SiteModel"], swiftSettings: strict),
    // Plan → bytes; pure and hot.
    .target(
      name: "SiteRender", dependencies: ["SiteModel", "CCmarkGFM", "CShims", "CNettle"],
      swiftSettings: strict),
    // The pipeline.
    .target(
      name: "SiteBuild",
      dependencies: [
        "SiteModel", "SiteInput", "Benchmarks", "SiteRender", "CShims", "CExampleSite",
      ],
      swiftSettings: strict),
    // The live preview: HTTP, watching, reloading.
    .target(
      name: "SitePreview",
      dependencies: ["SiteBuild", "SiteInput", "SiteModel", "CMicroHTTPD"], swiftSettings: strict),
    // The commands, and what is printed.
    .executableTarget(
      name: "candour",
      dependencies: ["SitePreview", "SiteBuild", "Benchmarks", "SiteInput", "SiteModel", "CShims"],
      swiftSettings: strict,
      // Swift's library goes into the binary: what is built runs where there is no Swift, and a call
      // to it does not go through a table (6 % of the time of building 500 services).
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]),

    .testTarget(name: "SiteModelTests", dependencies: ["SiteModel"], swiftSettings: strict),
    .testTarget(
      name: "SiteInputTests", dependencies: ["SiteInput", "SiteModel"], swiftSettings: strict),
    .testTarget(
      name: "BenchmarksTests", dependencies: ["Benchmarks", "SiteModel"], swiftSettings: strict),
    .testTarget(
      name: "SiteRenderTests", dependencies: ["SiteRender", "SiteModel", "SiteInput", "CCmarkGFM"],
      exclude: ["Markdown/spec-cases.txt"], swiftSettings: strict),
    .testTarget(
      name: "SiteBuildTests",
      dependencies: ["SiteBuild", "Benchmarks", "SiteInput", "SiteRender", "SiteModel"],
      swiftSettings: strict),
    .testTarget(
      name: "SitePreviewTests",
      dependencies: ["SitePreview", "SiteBuild", "SiteInput", "SiteModel"], swiftSettings: strict),
    .testTarget(name: "CandourTests", dependencies: ["candour"], swiftSettings: strict),
  ]
)
