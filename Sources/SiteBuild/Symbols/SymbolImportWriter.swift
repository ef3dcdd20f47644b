internal import Glibc
public import SiteInput
internal import SiteModel

/// Puts what a `SymbolImport` planned into the site's folder: the pictures, then the tables that name
/// them. When one can't be written, pictures that were new are taken away again, and no table names
/// what is not there.
public enum SymbolImportWriter {
  public struct Failure: Error, Sendable {
    public var file: String
    /// In the system's words.
    public var reason: String
  }

  /// Until when rights are claimed that name a year.
  public static var thisYear: Int { Today.date(in: SiteSettings()).year }

  public static func write(_ plan: SymbolImport, below folder: String) throws(Failure) {
    var made: [String] = []
    var hasTable = false
    for file in plan.files {
      let path = folder + "/" + file.path.text
      let isNew = access(path, F_OK) != 0
      if let reason = SourceFile.replace(path, with: file.bytes) {
        // Once the first table stands, what it names must stay.
        if !hasTable { for path in made { unlink(path) } }
        throw Failure(file: file.path.text, reason: reason)
      }
      hasTable = hasTable || file.path.fileExtension == "csv"
      if isNew { made.append(path) }
    }
  }
}
