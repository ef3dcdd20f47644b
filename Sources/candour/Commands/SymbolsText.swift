internal import SiteBuild
internal import SiteInput
internal import SiteModel

/// What an import did, or would do, in words.
struct SymbolImportText {
  private let plan: SymbolImport
  private let isDryRun: Bool
  private let isExplicit: Bool

  init(_ plan: SymbolImport, isDryRun: Bool, isExplicit: Bool) {
    self.plan = plan
    self.isDryRun = isDryRun
    self.isExplicit = isExplicit
  }

  var text: String {
    guard let set = plan.set else { return "" }
    var out = "The set \(set): \(counted(plan.offered, "picture", "pictures")) in its list"
    if let licence = plan.licence, !licence.name.isEmpty { out += ", \(licence.name)" }
    out += ".\n"
    if !plan.unread.isEmpty {
      out += "Columns that were not read: \(plan.unread.joined(separator: ", ")).\n"
    }
    return out + done + questions + after(set)
  }

  private var done: String {
    var out = ""
    for picture in plan.pictures {
      let what = picture.isRenewed ? "renewed" : "new"
      out += "  \(what)  \(picture.id)  \(picture.file)\n"
      if !picture.removed.isEmpty {
        out += "       taken out of it: \(picture.removed.joined(separator: ", "))\n"
      }
    }
    for row in plan.words { out += "  word  \(row.words)  leads to \(row.id)\n" }
    if plan.pictures.isEmpty, plan.words.isEmpty {
      out += plan.present.isEmpty ? "No picture was asked for that it has.\n" : "Nothing to do.\n"
    } else if isDryRun {
      out += "Nothing was written: run it again without --dry-run.\n"
    }
    if !plan.present.isEmpty {
      out += "Here already: \(counted(plan.present.count, "picture", "pictures")).\n"
    }
    return out
  }

  /// What a person has to settle.
  private var questions: String {
    var out = ""
    if !plan.several.isEmpty {
      out += "Several pictures, of which you choose one with --words, in a line such as \""
      out += "\(plan.several[0].words) = \(plan.several[0].names[0])\":\n"
      for choice in plan.several { out += "  \(choice.words): \(names(choice.names))\n" }
    }
    if !plan.forAdults.isEmpty {
      out += "Only pictures that the set marks as not for everybody; name one if you mean it:\n"
      for choice in plan.forAdults { out += "  \(choice.words): \(names(choice.names))\n" }
    }
    if !plan.unfound.isEmpty {
      out += "Not in the set: \(plan.unfound.joined(separator: ", ")).\n"
    }
    if !plan.missing.isEmpty {
      out += "In its list, and not downloaded:\n"
      for missing in plan.missing {
        out += "  \(missing.words): \(missing.address ?? missing.file)\n"
      }
    }
    if !plan.settled.isEmpty {
      out += "words.csv has these words already, and was left as it is:\n"
      for row in plan.settled {
        out += "  \(row.words): \(row.id.isEmpty ? "stays plain" : "leads to \(row.id)")\n"
      }
    }
    return out
  }

  private func after(_ set: String) -> String {
    var out = ""
    if !plan.shared.isEmpty {
      let other = plan.shared[0].set
      out += "Also in another set, which is shown unless site.yaml says otherwise: "
      out += plan.shared.map(\.id).joined(separator: ", ")
      out += ".\n  To put this one first: symbols: { prefer: [\(set), \(other)] }\n"
    }
    if plan.pictures.contains(where: { !$0.isRenewed }) {
      out +=
        "Look at each picture. In symbols.csv, write into alt what it shows; in words.csv, check what leads to it.\n"
    }
    return out
  }

  private func names(_ names: [String]) -> String {
    let shown = names.prefix(8).joined(separator: ", ")
    return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
  }
}

/// The sets of a site in words.
struct SymbolListText {
  private let report: EasyReadReport

  init(_ report: EasyReadReport) { self.report = report }

  var text: String {
    guard !report.sets.isEmpty else {
      return
        "There are no pictures yet: they lie in Content/symbols, and candour symbols import brings some in.\n"
    }
    var out = "Sets, the one that goes first on top:\n"
    for set in report.sets {
      out +=
        "  \(set.name): \(counted(set.total, "picture", "pictures")), in use \(grouped(set.used))"
      if set.behind > 0 { out += ", behind those of other sets \(grouped(set.behind))" }
      out += "\n"
      for licence in set.licences {
        out += "    \(licence.name.isEmpty ? "no licence named" : licence.name)"
        if let creator = licence.creator { out += ", by \(creator)" }
        out += "\n"
      }
      if set.licences.contains(where: { $0.terms?.family == .widgit }) {
        out += "    Widgit allows \(SymbolTerms.mostWidgit) different ones on a site\n"
      }
    }
    return out
  }
}
