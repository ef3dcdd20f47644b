public import SiteModel

/// The colours of pictures that stand alone: those of the theme for paper and light screens, written
/// out, since programs for slides know no custom properties.
public struct ChartPalette: Sendable {
  private let colours: [String: String]
  private let bandCount: Int

  public init(_ theme: ThemeSource, bandCount: Int) {
    self.init(customProperties: theme.customProperties, bandCount: bandCount)
  }

  /// From `:root{--ink:#1d2833;…}`, of which the first block holds the light colours.
  init(customProperties text: String, bandCount: Int) {
    var colours: [String: String] = [:]
    let block = text.prefix { $0 != "}" }.drop { $0 != "{" }.dropFirst()
    for property in block.split(separator: ";") {
      let parts = property.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].hasPrefix("--") else { continue }
      colours[String(parts[0].dropFirst(2))] = String(parts[1])
    }
    self.colours = colours
    self.bandCount = bandCount
  }

  subscript(name: String) -> String { colours[name] ?? "#000" }

  /// The theme's colour of a band, 1 being the highest. As in the style sheet, a scale with fewer
  /// than six leaves out the middle ones.
  static func colour(ofBand band: Int, of count: Int) -> Int {
    let chosen: [Int] =
      switch count {
      case ...3: [1, 5, 6]
      case 4: [1, 2, 5, 6]
      case 5: [1, 2, 4, 5, 6]
      default: [1, 2, 3, 4, 5, 6]
      }
    return chosen[min(max(1, band), chosen.count) - 1]
  }

  /// The rules for a picture's classes: the same as the style sheet has, with colours in place of
  /// their names.
  var styleSheet: String {
    let paper = self["page"]
    let line = self["line"]
    var rules = [
      "text{font-family:'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,Helvetica,sans-serif;"
        + "font-size:16px;fill:\(self["ink"])}",
      ".paper{fill:\(paper)}", ".title text{font-size:22.4px;font-weight:700}",
      ".val text,.group text{font-weight:700}",
      ".tick text,.aside text{font-size:14.08px;fill:\(self["soft"])}",
      "path{fill:none}", ".thread,.grid{stroke:\(self["edge"]);stroke-width:2}",
      ".grid{stroke-width:1}", ".gap,.cut{stroke:\(line);stroke-width:2;stroke-dasharray:2 5}",
      ".cut{stroke-dasharray:5 4}", ".mean{stroke:\(self["ink"]);stroke-width:2}",
      ".middle{stroke:\(line)}", ".halo{stroke:\(paper);stroke-width:6}",
      ".span{stroke:\(self["ink"]);stroke-width:4}",
    ]
    let dashes = ["", "stroke-dasharray:9 4", "stroke-dasharray:3 3", "stroke-dasharray:12 3 3 3"]
    for place in 1...4 {
      let colour = self["series-\(place)"]
      rules.append(".l\(place){stroke:\(colour);stroke-width:2.5;\(dashes[place - 1])}")
      rules.append(".s\(place),.s\(place) text{fill:\(colour)}")
      rules.append(".s\(place).hollow{fill:\(paper);stroke:\(colour);stroke-width:2}")
    }
    rules += bandRules(0, colour: line, tint: self["panel"])
    for band in 1...max(1, min(6, bandCount)) {
      let name = "band-\(Self.colour(ofBand: band, of: bandCount))"
      rules += bandRules(band, colour: self[name], tint: self[name + "-tint"])
    }
    return rules.joined()
  }

  private func bandRules(_ band: Int, colour: String, tint: String) -> [String] {
    [
      ".b\(band){fill:\(colour)}", ".b\(band).hollow{fill:\(self["page"])}",
      ".b\(band).tint{fill:\(tint)}",
      ".b\(band).hollow,.b\(band).tint{stroke:\(colour);stroke-width:2}",
    ]
  }
}
