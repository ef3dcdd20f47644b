internal import SiteModel

/// The files of one theme: its folder in the site; for `plain` what is built in, with the folder's
/// files over it.
struct ThemeFolder {
  let name: String
  let tree: any FileTree
  /// Where it is not in the site's Themes/.
  var folder: String?

  private static let declaration = "theme.yaml"

  /// Nothing, and a report, where there is no such theme.
  func read(askedAt place: SourceSpan?, _ problems: inout [Diagnostic]) -> [String: ThemeFile] {
    var files = name == "plain" ? PlainTheme.files : [:]
    let listed = listed(&problems)
    let names = Set(listed.map(\.name))
    var misspelled: String?
    if listed.isEmpty, files.isEmpty {
      problems.append(noTheme(askedAt: place))
    } else if name != "plain", !names.contains(Self.declaration) {
      misspelled = names.sorted().first {
        !Self.isRead($0) && nearestName(to: $0, among: [Self.declaration]) != nil
      }
      problems.append(noDeclaration(misspelled, askedAt: place))
    }
    for (name, path) in listed {
      guard Self.isRead(name) else {
        if name != misspelled { problems.append(unused(name, path, names)) }
        continue
      }
      let tree = folder == nil ? tree : DiskFileTree(root: ".")
      do throws(FileProblem) {
        files[name] = ThemeFile(path: path, bytes: try tree.read(path, limit: SourceText.limit))
      } catch {
        problems.append(SourceText.diagnostic(for: error, path))
      }
    }
    return files
  }

  /// The folder's files by their path in the theme.
  private func listed(_ problems: inout [Diagnostic]) -> [(name: String, path: SourcePath)] {
    guard !name.contains("/"), !name.hasPrefix(".") else { return [] }
    let tree = folder == nil ? tree : DiskFileTree(root: ".")
    let folder = folder ?? "Themes/" + name
    guard tree.exists(SourcePath(folder)) else { return [] }
    let listing = tree.files(below: folder)
    problems += listing.problems
    return listing.files.map { file in
      (String(file.path.text.dropFirst(folder.count + 1)), file.path)
    }
  }

  /// Whether anything looks for a file of this name.
  private static func isRead(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    guard parts.count > 1 else { return name == declaration }
    switch parts[0] {
    case "assets": return true
    case "layouts", "partials", "blocks": return name.hasSuffix(".html")
    case "words": return parts.count == 2 && name.hasSuffix(".yaml")
    default: return false
    }
  }

  // MARK: Reports

  private func noTheme(askedAt place: SourceSpan?) -> Diagnostic {
    Diagnostic(
      .unknownTheme, at: place ?? SourceSpan(wholeOf: SettingsReader.path),
      "there is no theme \"\(name)\"",
      help: "Name a folder of Themes/ that has a theme.yaml, or plain, which comes with Candour.")
  }

  private func noDeclaration(_ misspelled: String?, askedAt place: SourceSpan?) -> Diagnostic {
    let whole = "\(folder ?? "Themes/" + name)/\(Self.declaration)"
    return Diagnostic(
      .unknownTheme, at: place ?? SourceSpan(wholeOf: SettingsReader.path),
      "the theme \"\(name)\" has no theme.yaml",
      help: misspelled.map { "Rename its \($0) to \(Self.declaration)." }
        ?? "Make \(whole) with the two lines \"name: \(name)\" and \"extends: plain\".")
  }

  private func unused(_ name: String, _ path: SourcePath, _ own: Set<String>) -> Diagnostic {
    let known = own.filter(Self.isRead).union(PlainTheme.files.keys)
    let places =
      "Layouts go into layouts/, what they include into partials/, blocks into blocks/ (all .html), style "
      + "sheets and pictures into assets/, words into words/ (.yaml)."
    let nearest = nearestName(to: name, among: known.sorted())
    return Diagnostic(
      .unusedFile, at: SourceSpan(wholeOf: path), "this file of the theme is never read",
      help: nearest.map { "Did you mean \"\($0)\"? \(places)" } ?? places)
  }
}
