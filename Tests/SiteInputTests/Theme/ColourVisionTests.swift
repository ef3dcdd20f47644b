import Foundation
import SiteModel
import Testing

@testable import SiteInput

/// The colours of ratings and of lines, as people with the three common kinds of colour blindness see
/// them, and in grey. Machado and others (2009), at full strength; distances as in CIE 1976.
@Suite struct ColourVisionTests {
  private enum Sight: String, CaseIterable {
    case usual, noRed, noGreen, noBlue

    /// Of linear light: each row makes one part.
    var mix: [[Double]] {
      switch self {
      case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .noRed:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .noGreen:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      case .noBlue:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ]
      }
    }
  }

  /// The theme that comes with Candour, and the network's own.
  private static let schemes = schemes(of: nil) + schemes(of: "sequins")

  private static let project = #filePath.split(separator: "/").dropLast(4)
    .reduce("") { $0 + "/" + $1 }

  private static func schemes(of theme: String?) -> [[String: RGB]] {
    var problems: [Diagnostic] = []
    let look = ThemeReader(tree: DiskFileTree(root: project)).read(
      theme.map { Located($0, SourceSpan(wholeOf: SourcePath("site.yaml"))) },
      settings: SiteSettings(), &problems)
    return look.theme.customProperties.split(separator: "@").map { block in
      var colours: [String: RGB] = [:]
      for property in block.split(whereSeparator: { "{};".contains($0) }) {
        let parts = property.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0].hasPrefix("--"), let rgb = RGB(String(parts[1])) else {
          continue
        }
        colours[String(parts[0].dropFirst(2))] = rgb
      }
      return colours
    }
  }

  @Test func `the four lines of a chart are told apart, by day and in the dark`() {
    check((1...4).map { "series-\($0)" }, atLeast: 25)
  }

  @Test func `the ratings of a scale of three are told apart`() {
    check(["band-1", "band-5", "band-6"], atLeast: 25)
  }

  /// In grey two colours may meet, which is why a rating has a shape and its word, and a line its
  /// mark, its dashes and its name. Those that do carry a text must be as dark as texts are.
  @Test func `lines are as dark as the text that names them`() {
    for colours in Self.schemes {
      for place in 1...4 {
        guard let line = colours["series-\(place)"], let page = colours["page"] else {
          Issue.record("series-\(place) is no colour of the theme")
          continue
        }
        #expect(line.contrast(with: page) >= 4.5)
      }
    }
  }

  private func check(_ names: [String], atLeast least: Double) {
    #expect(Self.schemes.count == 4)
    for colours in Self.schemes {
      for sight in Sight.allCases {
        for (index, one) in names.enumerated() {
          for other in names.dropFirst(index + 1) {
            guard let first = colours[one], let second = colours[other] else {
              Issue.record("\(one) or \(other) is no colour of the theme")
              continue
            }
            let distance = Self.distance(Self.seen(first, sight), Self.seen(second, sight))
            #expect(distance >= least, "\(one) and \(other), \(sight)")
          }
        }
      }
    }
  }

  // MARK: Colour

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func seen(_ colour: RGB, _ sight: Sight) -> [Double] {
    let light = [linear(colour.red), linear(colour.green), linear(colour.blue)]
    let mixed = sight.mix.map { row in zip(row, light).reduce(0) { $0 + $1.0 * $1.1 } }
    return mixed.map { min(1, max(0, $0)) }
  }

  private static func distance(_ one: [Double], _ other: [Double]) -> Double {
    zip(lab(one), lab(other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private static func lab(_ light: [Double]) -> [Double] {
    let x = (0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.95047
    let y = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
    let z = (0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.08883
    func root(_ value: Double) -> Double {
      value > 0.008856 ? pow(value, 1.0 / 3) : 7.787 * value + 16.0 / 116
    }
    return [116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))]
  }
}
