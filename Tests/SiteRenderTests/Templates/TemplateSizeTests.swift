import SiteModel
import Testing

@testable import SiteRender

/// What must end as a message, not as a crash or a wait.
@Suite("Templates that are too deep or too large")
struct TemplateSizeTests {
  private func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "are found once in one tag",
    arguments: [
      ("{{ ", "(", "page.title", ")", " }}"),
      ("{% if ", "not ", "page.draft", "", " %}{% endif %}"),
      ("{% if ", "", "page.draft", " or page.draft", " %}{% endif %}"),
      ("{% if ", "", "page.draft", " and page.draft", " %}{% endif %}"),
      ("{{ ", "", "page.title", " | default(\"x\")", " }}"),
      ("{{ ", "t(\"greeting\", name=", "page.title", ")", " }}"),
      ("{% for p in ", "(", "list.pages", ")", " %}{% endfor %}"),
    ])
  func expressions(start: String, before: String, middle: String, after: String, end: String) {
    func template(_ count: Int) -> SampleTemplate {
      SampleTemplate(start + times(count, before) + middle + times(count, after) + end)
    }
    #expect(template(100).mistakes() == [])
    for count in [101, 200_000] {
      let found = template(count).mistakes()
      #expect(found.count == 1)
      #expect(found.first?.hasSuffix("template-syntax: this tag holds too much") == true)
    }
  }

  @Test(
    "are found once in tags inside one another",
    arguments: [
      ("{% if page.draft %}", "{% endif %}"), ("{% if page.draft %}x{% else %}", "{% endif %}"),
      ("{% for p in list.pages %}", "{% endfor %}"),
    ])
  func tags(open: String, close: String) {
    func template(_ count: Int) -> SampleTemplate {
      SampleTemplate(times(count, open) + "x" + times(count, close))
    }
    #expect(template(90).mistakes() == [])
    for count in [101, 50_000] {
      let found = template(count).mistakes()
      #expect(found.count == 1)
      #expect(
        found.first?.hasSuffix("template-syntax: this stands inside 100 other tags") == true)
    }
  }

  @Test func `are found in blocks inside one another`() {
    var template = ""
    for number in 0..<50_000 { template += "{% block b\(letters(number)) %}" }
    template += times(50_000, "{% endblock %}")
    #expect(
      SampleTemplate(template).mistakes().map { $0.split(separator: ": ").last } == [
        "this stands inside 100 other tags"
      ])
  }

  private func letters(_ number: Int) -> String {
    String(String(number).map { Character(Unicode.Scalar($0.asciiValue! + 49)) })
  }

  @Test func `such as a block that stands inside itself are found`() {
    let template = SampleTemplate(
      "{% extends \"layouts/base.html\" %}{% block a %}{% block a %}x{% endblock %}{% endblock %}",
      with: ["layouts/base.html": "{% block a %}{% endblock %}"])
    #expect(
      template.mistakes() == [
        "1:56 ‹a› template-loop: the block \"a\" stands inside itself"
      ])
  }

  /// Partials `a` to `v`, each of which has `lines` of includes of the next.
  private func chain(_ count: Int, lines: Int) -> SampleTemplate {
    var partials: [String: String] = [:]
    for number in 1...count {
      let next =
        number == count ? "x" : times(lines, "{% include \"partials/\(number + 1).html\" %}")
      partials["partials/\(number).html"] = next
    }
    return SampleTemplate("{% include \"partials/1.html\" %}", with: partials)
  }

  @Test func `such as partials that each include the next twice are found where they double`() {
    #expect(chain(12, lines: 2).mistakes() == [])
    let clock = ContinuousClock()
    var found: [String] = []
    let time = clock.measure { found = chain(22, lines: 2).mistakes() }
    #expect(
      found == [
        """
        1:12 ‹"partials/9.html"› template-loop: "partials/9.html" takes in more than 10,000 templates
        """
      ])
    #expect(time < .seconds(5))
  }

  @Test func `such as a long chain of partials are found`() {
    #expect(chain(150, lines: 1).mistakes() == [])
    let found = chain(5000, lines: 1).mistakes()
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("this layout becomes too deep") == true)
  }

  @Test func `such as loops over a menu inside one another are found`() {
    let open = "{% for a in site.main_menu %}"
    #expect(SampleTemplate(times(5, open) + "x" + times(5, "{% endfor %}")).mistakes() == [])
    let found = SampleTemplate(times(20, open) + "x" + times(20, "{% endfor %}")).mistakes()
    #expect(found == ["whole file template-loop: this layout becomes too large"])
  }

  @Test func `such as a path of more fields than a program holds are found`() {
    var type = TemplateType.text
    var value = TemplateValue.text("deep")
    for _ in 0..<5 {
      type = .record(
        RecordShape(name: "box", fields: [RecordShape.Field(name: "in", type: type)]))
      value = .record([value])
    }
    func compile(_ text: String) -> (TemplateProgram?, [Diagnostic]) {
      var problems: [Diagnostic] = []
      let theme = SampleSite.theme(["layouts/page.html": text])
      let files = theme.templates.mapValues { TemplateParser.parse($0, &problems) }
      let program = TemplateCompiler.compile(
        "layouts/page.html", roots: [("box", type)], constants: [:],
        in: TemplateSurroundings(
          files: files, sources: theme.templates, words: SampleSite.words, assets: [:],
          links: SampleSite.atRoot), &problems)
      return (program, problems)
    }
    let (deep, problems) = compile("{{ box.in.in.in.in.in }}")
    #expect(deep == nil)
    #expect(problems.map(\.code) == [.templateType])
    let (_, others) = compile("{% if box.in.in.in.in %}yes{% endif %}")
    #expect(others.isEmpty)
  }
}
