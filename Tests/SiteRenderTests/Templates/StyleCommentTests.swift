import Testing

@testable import SiteRender

@Suite struct StyleCommentTests {
  @Test(
    "A style sheet is published without its comments, and with all else",
    arguments: [
      ("a/* b */c", "a c"), ("/**/a", " a"), ("a{content:\"/* b */\"}", "a{content:\"/* b */\"}"),
      ("a{content:'\\'/*'}/*'*/b", "a{content:'\\'/*'} b"), ("a/*", "a "), ("a/ *b", "a/ *b"),
      ("a/*b*", "a "), ("/* it's */b{c:\"d\"}/*e*/", " b{c:\"d\"} "),
    ])
  func comments(style: String, expected: String) {
    let found = ThemeAssets.withoutComments(Array(style.utf8))
    #expect(String(decoding: found, as: UTF8.self) == expected)
  }
}
