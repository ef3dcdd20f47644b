internal import SiteModel

extension FigureMistake {
  /// What a page that was told so may say of it.
  var digest: Digest {
    var builder = DigestBuilder()
    for text in [code.rawValue, message, label, help] { builder.add(text) }
    return builder.finish()
  }
}

extension ContentIndex.Page {
  /// What a page that links here may show of this one.
  var digest: Digest {
    var builder = DigestBuilder()
    builder.add(route.path)
    builder.add(title)
    return builder.finish()
  }
}

extension ContentIndex.File {
  /// What a page that shows or offers this file may say of it.
  func digest(_ asset: AssetSource) -> Digest {
    var builder = DigestBuilder()
    builder.add(route.path)
    builder.add(asset.size)
    switch asset.image {
    case .notAnImage: builder.add(-1)
    case .broken(let expected): builder.add(expected)
    case .image(let width, let height):
      builder.add(width)
      builder.add(height)
    }
    return builder.finish()
  }
}
