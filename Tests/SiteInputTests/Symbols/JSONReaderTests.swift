import Testing

@testable import SiteInput

@Suite struct JSONReaderTests {
  private func read(_ text: String) -> JSONValue? {
    var reader = JSONReader(Array(text.utf8))
    return reader.read()
  }

  @Test("Values are read as they stand")
  func values() throws {
    let value = try #require(
      read(
        #" {"_id": 2317, "on": true, "off":false, "no": null, "list": [ "a", [] , {} ], "e": -1.5e3} "#
      ))
    #expect(value["_id"]?.wholeNumber == "2317" && value["on"]?.flag == true)
    #expect(value["off"]?.flag == false && value["list"]?.items?.count == 3)
    #expect(value["list"]?.items?.first?.text == "a" && value["e"]?.wholeNumber == nil)
    #expect(value["nothing"] == nil)
  }

  @Test(
    "Strings say what their escapes say",
    arguments: [
      (#""a\/b""#, "a/b"), (#""\u0041""#, "A"), (#""\ud83d\ude00""#, "😀"), (#""\n\"\\""#, "\n\"\\"),
      (#""née""#, "née"),
    ])
  func strings(text: String, expected: String) { #expect(read(text)?.text == expected) }

  @Test(
    "What is not JSON is none",
    arguments: [
      "", "{", "[1,", "[1 2]", "{\"a\":}", "{a:1}", "nul", "\"a", #""\ud83d""#, #""\x""#, "[] []",
      "+1",
      "\"a\nb\"", #""\u+041""#, String(repeating: "[", count: 1000),
    ])
  func broken(text: String) { #expect(read(text) == nil) }
}
