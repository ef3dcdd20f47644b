import SiteModel
import Testing

@testable import SiteRender

@Suite("Integrity")
struct IntegrityTests {
  /// The vectors of FIPS 180-4, as `openssl dgst -sha384 -binary | base64` prints them.
  @Test(
    "is SHA-384 in Base64",
    arguments: [
      ("", "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"),
      ("abc", "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn"),
    ])
  func knownVectors(text: String, attribute: String) {
    let digest = Integrity.sha384(of: Array(text.utf8))
    #expect(digest.count == 48)
    #expect(Integrity.attribute(digest) == attribute)
  }

  @Test(
    "pads what is no multiple of three",
    arguments: [
      ("", "sha384-"), ("f", "sha384-Zg=="), ("fo", "sha384-Zm8="), ("foo", "sha384-Zm9v"),
      ("foob", "sha384-Zm9vYg=="),
    ])
  func padding(text: String, attribute: String) {
    #expect(Integrity.attribute(Array(text.utf8)) == attribute)
  }
}
