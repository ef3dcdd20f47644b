internal import CPlainTheme
internal import SiteModel

/// The theme `plain` as it was when this binary was built. The only file that knows how it got in.
enum PlainTheme {
  static let files: [String: ThemeFile] = {
    var files: [String: ThemeFile] = [:]
    for index in 0..<candour_plain_count() {
      let name = String(cString: candour_plain_name(index))
      let bytes = UnsafeBufferPointer(
        start: candour_plain_bytes(index), count: candour_plain_size(index))
      files[name] = ThemeFile(path: SourcePath("Themes/plain/" + name), bytes: Array(bytes))
    }
    return files
  }()
}
