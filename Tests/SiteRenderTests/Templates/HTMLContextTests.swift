import SiteModel
import Testing

@testable import SiteRender

@Suite("The place of a value in the markup")
struct HTMLContextTests {
  @Test(
    "may be one where no value is safe",
    arguments: [
      ("<script>a = \"{{ page.title }}\"</script>", "1:17 ‹page.title›", "inside <script>"),
      ("<style>{{ page.title }}</style>", "1:11 ‹page.title›", "inside <style>"),
      ("<SCRIPT>{{ page.title }}</SCRIPT>", "1:12 ‹page.title›", "inside <script>"),
      ("<script>\"</p>\"; {{ page.title }}</script>", "1:20 ‹page.title›", "inside <script>"),
      ("<script>\"</scripts>\"; {{ page.title }}</script>", "1:26 ‹page.title›", "inside <script>"),
      ("<script>1</script{{ page.title }}>", "1:21 ‹page.title›", "inside <script>"),
      ("<p title={{ page.title }}>", "1:13 ‹page.title›", "in an attribute without double quotes"),
      ("<p title=a{{ page.title }}>", "1:14 ‹page.title›", "in an attribute without double quotes"),
      (
        "<p title='{{ page.title }}'>", "1:14 ‹page.title›", "in an attribute without double quotes"
      ),
      ("<p {{ page.title }}>", "1:7 ‹page.title›", "as an attribute's name"),
      ("<p data-{{ page.title }}=\"\">", "1:12 ‹page.title›", "as an attribute's name"),
      ("<{{ page.title }}>", "1:5 ‹page.title›", "as an element's name"),
      ("</{{ page.title }}>", "1:6 ‹page.title›", "as an element's name"),
      ("<!-- {{ page.title }} -->", "1:9 ‹page.title›", "inside a comment"),
      ("<!-- > {{ page.title }} -->", "1:11 ‹page.title›", "inside a comment"),
      ("<!doctype {{ page.title }}>", "1:14 ‹page.title›", "inside a declaration"),
      ("<p onclick=\"{{ page.title }}\">", "1:16 ‹page.title›", "in the attribute \"onclick\""),
      ("<p ONLOAD = \"a {{ page.title }}\">", "1:19 ‹page.title›", "in the attribute \"onload\""),
      ("<p onclick=\"{{ page.url }}\">", "1:16 ‹page.url›", "in the attribute \"onclick\""),
      ("<p style=\"{{ page.title }}\">", "1:14 ‹page.title›", "in the attribute \"style\""),
      (
        "<iframe srcdoc=\"{{ page.title }}\"></iframe>", "1:20 ‹page.title›",
        "in the attribute \"srcdoc\""
      ),
      ("<img srcset=\"{{ page.title }}\">", "1:17 ‹page.title›", "in the attribute \"srcset\""),
      ("<p title=\"{{ page.body }}\">", "1:14 ‹page.body›", "in the attribute \"title\""),
      ("<title>{{ page.body }}</title>", "1:11 ‹page.body›", "inside <title>"),
      (
        "<meta http-equiv=\"refresh\" content=\"0; URL={{ page.title }}\">", "1:47 ‹page.title›",
        "in the attribute \"content\""
      ),
      ("<script>{{ t(\"skip\") }}</script>", "1:12 ‹t(\"skip\")›", "inside <script>"),
    ])
  func refused(template: String, place: String, words: String) {
    #expect(
      SampleTemplate(template).mistakes() == [
        "\(place) template-context: no value may stand \(words)"
      ])
  }

  @Test(
    "depends on no name that is pieced together from branches",
    arguments: [
      "<p{% if page.date %} on{% else %} title{% endif %}click=\"x\">",
      "<p{% if page.date %} class{% endif %}y>",
    ])
  func tornNames(template: String) {
    let mistakes = SampleTemplate(template).mistakes()
    #expect(mistakes.count == 1)
    #expect(mistakes.first?.contains("a name that began within a tag goes on here") == true)
  }

  @Test(
    "may be an address, which not every value is",
    arguments: [
      (
        "<a href=\"{{ page.title }}\">",
        "1:13 ‹page.title› template-context: \"href\" takes an address, and this is text"
      ),
      (
        "<a href=\"/x/{{ page.title }}\">",
        "1:16 ‹page.title› template-context: \"href\" takes an address, and this is text"
      ),
      (
        "<a HREF=\"javascript:{{ page.title }}\">",
        "1:24 ‹page.title› template-context: \"href\" takes an address, and this is text"
      ),
      (
        "<img src=\"{{ list.total }}\">",
        "1:14 ‹list.total› template-context: \"src\" takes an address, and this is a number"
      ),
      (
        "<form action=\"{{ page.title }}\">",
        "1:18 ‹page.title› template-context: \"action\" takes an address, and this is text"
      ),
      (
        "<a href=\"/x{{ page.url }}\">",
        "1:15 ‹page.url› template-context: an address must start its attribute"
      ),
      (
        "<a href=\"{{ page.url }}{{ site.home }}\">",
        "1:27 ‹site.home› template-context: an address must start its attribute"
      ),
      (
        "<a href=\"{{ page.url }}{{ page.title }}\">",
        "1:27 ‹page.title› template-context: \"href\" takes an address, and this is text"
      ),
      (
        "<a href=\"{% if page.draft %}mailto:{% endif %}{{ page.title }}\">",
        "1:50 ‹page.title› template-context: \"href\" takes an address, and this is text"
      ),
    ])
  func addresses(template: String, expected: String) {
    #expect(SampleTemplate(template).mistakes() == [expected])
  }

  @Test(
    "must be the same whichever way was taken to it",
    arguments: [
      (
        "{% if page.draft %}<b{% endif %}>", "1:4 ‹if›",
        "the ways through this tag leave the markup in different states"
      ),
      (
        "{% if page.draft %}<p title=\"{% else %}<p class=\"{% endif %}\">", "1:4 ‹if›",
        "the ways through this tag leave the markup in different states"
      ),
      (
        "{% if page.draft %}<script>{% endif %}x</script>", "1:4 ‹if›",
        "the ways through this tag leave the markup in different states"
      ),
      (
        "{% if page.draft %}<!--{% elif page.team %}{% endif %}-->", "1:4 ‹if›",
        "the ways through this tag leave the markup in different states"
      ),
      (
        "{% for p in list.pages %}<b title=\"{% endfor %}", "1:4 ‹for›",
        "this loop leaves the markup in another state than it found it"
      ),
      (
        "{% for m in site.main_menu %}<b title=\"{% endfor %}", "1:4 ‹for›",
        "this loop leaves the markup in another state than it found it"
      ),
      (
        "{% for p in list.pages %}a{% else %}<script>{% endfor %}", "1:4 ‹for›",
        "the ways through this tag leave the markup in different states"
      ),
      (
        "<script>{% for p in list.pages %}a{% else %}</script>{% endfor %}", "1:12 ‹for›",
        "the ways through this tag leave the markup in different states"
      ),
    ])
  func branches(template: String, place: String, message: String) {
    #expect(
      SampleTemplate(template).mistakes().contains("\(place) template-context: \(message)"))
  }

  @Test func `must be between elements for a style sheet`() {
    #expect(
      SampleTemplate("<a title=\"{% stylesheet \"site.css\" %}\">").mistakes() == [
        "1:25 ‹\"site.css\"› template-context: this tag can only stand between elements"
      ])
  }

  @Test(
    "is often a safe one",
    arguments: [
      ("<p title=\"{{ list.total }}\">", "<p title=\"3\">"),
      ("<p title = \"a {{ list.total }} b\" >{{ list.total }}</p>", "<p title = \"a 3 b\" >3</p>"),
      ("<title>{{ list.total }}</title>", "<title>3</title>"),
      ("<textarea>{{ list.total }}</textarea>", "<textarea>3</textarea>"),
      ("<script>1</script>{{ list.total }}", "<script>1</script>3"),
      ("<script>1</SCRIPT\n>{{ list.total }}", "<script>1</SCRIPT\n>3"),
      ("<title></title><script></script >{{ list.total }}", "<title></title><script></script >3"),
      ("<style></style><!-- x -->{{ list.total }}", "<style></style><!-- x -->3"),
      ("<!doctype html>{{ list.total }}", "<!doctype html>3"),
      ("a < b {{ list.total }}", "a < b 3"),
      ("<br/>{{ list.total }}", "<br/>3"),
      ("<input disabled value=\"{{ list.total }}\">", "<input disabled value=\"3\">"),
      (
        "<meta name=\"x\" content=\"{{ page.kind }} – {{ list.total }}\">",
        "<meta name=\"x\" content=\"section – 3\">"
      ),
      (
        "<meta http-equiv=\"refresh\" content=\"0; url={{ page.url }}\">",
        "<meta http-equiv=\"refresh\" content=\"0; url=/news/fish/\">"
      ),
      ("{% if page.draft %}<p>{% else %}<div class=\"x\">{% endif %}", "<div class=\"x\">"),
      ("<p class=\"a{% if page.date %} b{% endif %}\">", "<p class=\"a b\">"),
      ("<p title=\"a\"{% if page.date %} class=\"b\"{% endif %}>", "<p title=\"a\" class=\"b\">"),
      ("<p data-x='a>b' title=\"{{ list.total }}\">", "<p data-x='a>b' title=\"3\">"),
    ])
  func safe(template: String, output: String) {
    #expect(SampleTemplate(template).output() == output)
  }
}
