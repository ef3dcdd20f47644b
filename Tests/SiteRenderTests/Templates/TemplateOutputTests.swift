import SiteModel
import Testing

@testable import SiteRender

@Suite("What a template prints")
struct TemplateOutputTests {
  @Test(
    "is escaped for where it stands",
    arguments: [
      ("{{ page.title }}", "Fish &amp; &quot;chips&quot;"),
      ("<p title=\"{{ page.title }}\">", "<p title=\"Fish &amp; &quot;chips&quot;\">"),
      ("<title>{{ page.title }}</title>", "<title>Fish &amp; &quot;chips&quot;</title>"),
      ("{{ site.name }}", "Care &amp; Co"),
      ("{{ \"<b>\" }}", "&lt;b&gt;"),
      ("{{ page.body }}", "<p>Body</p>"),
      (
        "{% for h in page.contents %}<a href=\"{{ h.url }}\">{{ h.title }}</a>{% endfor %}",
        "<a href=\"#a-b\">A &amp; B</a>"
      ),
      ("<a href=\"#{{ page.title }}\">", "<a href=\"#Fish%20%26%20%22chips%22\">"),
      (
        "<a href=\"mailto:{{ site.contact_email | default(\"\") }}\">",
        "<a href=\"mailto:team@example.org\">"
      ),
      ("<a href=\"{{ page.url }}\">", "<a href=\"/news/fish/\">"),
      ("<a href=\"{{ page.canonical }}\">", "<a href=\"https://example.org/news/fish/\">"),
      ("{{ t(\"skip\") }}", "Skip to &lt;main&gt;"),
      (
        "<p title=\"{{ t(\"greeting\", name=page.title) }}\">",
        "<p title=\"Good day, Fish &amp; &quot;chips&quot; &amp; friends\">"
      ),
    ])
  func escaping(template: String, output: String) {
    #expect(SampleTemplate(template).output() == output)
  }

  @Test(
    "is made of values, filters and conditions",
    arguments: [
      ("{{ list.total }} {{ 12345 }} {{ \"a}}b\" }}", "3 12345 a}}b"),
      ("a{# {{ page.x }} #}b", "ab"),
      (
        """
        {% if page.date %}{{ page.date }}, {{ page.date | date }}, {{ page.date | iso }}\
        {% endif %}
        """,
        "4 May 2026, 4 May 2026, 2026-05-04"
      ),
      ("{{ page.tags | count }} {{ list.subsections | count }}", "2 0"),
      (
        "{% for g in page.tags %}{{ g.count | grouped }} {{ g.count }};{% endfor %}",
        "1,214 1214;1 1;"
      ),
      // Attributes that depend on something, straight behind a name.
      ("<p{% if page.date %} class=\"dated\"{% endif %}>x</p>", "<p class=\"dated\">x</p>"),
      ("<input{% if page.draft %} disabled{% endif %}>", "<input>"),
      (
        "<p{% if page.draft %} a{% elif page.date %} b=\"c\"{% endif %} d=\"e\">x</p>",
        "<p b=\"c\" d=\"e\">x</p>"
      ),
      ("{{ page.summary | default(\"none & nothing\") }}", "none &amp; nothing"),
      ("{{ page.title | default(\"none\") }}", "Fish &amp; &quot;chips&quot;"),
      (
        "{% if page.summary %}a{% elif page.draft %}b{% elif page.date %}c{% else %}d{% endif %}",
        "c"
      ),
      ("{% if page.summary %}a{% elif page.draft %}b{% else %}d{% endif %}", "d"),
      ("{% if page.summary %}a{% endif %}{% if page.title %}b{% endif %}", "b"),
      (
        """
        {% if list.total == 3 and list.total != 4 and list.total < 4 and list.total <= 3 %}y\
        {% endif %}
        """,
        "y"
      ),
      (
        """
        {% if list.total > 3 or list.total >= 4 or list.total < 3 or list.total <= 2 %}y{% else %}\
        n{% endif %}
        """,
        "n"
      ),
      ("{% if false and false or true %}y{% endif %}", "y"),
      ("{% if false and (false or true) %}y{% else %}n{% endif %}", "n"),
      ("{% if not false and not (true and false) %}y{% endif %}", "y"),
      ("{% if page.kind == \"section\" %}y{% endif %}", "y"),
      ("{% if page.date > page.date %}y{% elif page.date >= page.date %}e{% endif %}", "e"),
      // What is missing is neither before nor after, and equals nothing.
      (
        "{% if page.updated == page.date or page.updated < page.date %}y{% else %}n{% endif %}", "n"
      ),
    ])
  func values(template: String, output: String) {
    #expect(SampleTemplate(template).output() == output)
  }

  @Test(
    "repeats in loops",
    arguments: [
      (
        """
        {% for p in list.pages %}{{ loop.index }}{% if loop.first %}F{% endif %}{% if loop.last %}\
        L{% endif %}{{ p.title }} {% endfor %}
        """,
        "1FOne 2Two 3LThree "
      ),
      (
        """
        {% for m in site.main_menu %}{{ loop.index }}{% if loop.first %}F{% endif %}\
        {% if loop.last %}L{% endif %}{{ m.title }} {% endfor %}
        """,
        "1FResults 2Q&amp;A 3LElsewhere "
      ),
      ("{% for p in list.subsections %}x{% else %}none{% endfor %}", "none"),
      ("{% for m in site.footer_menu %}x{% else %}none{% endfor %}", "none"),
      ("{% for p in list.pages %}x{% else %}none{% endfor %}.", "xxx."),
      (
        """
        {% for a in page.tags %}{{ loop.index }}[{% for b in list.pages %}{{ loop.index }}\
        {{ a.name }}{{ b.title }},{% endfor %}]{{ loop.index }}{% if loop.last %}.{% endif %}\
        {% endfor %}
        """,
        "1[1FoodOne,2FoodTwo,3FoodThree,]12[1SeaOne,2SeaTwo,3SeaThree,]2."
      ),
      // A loop over a menu is written out; one inside it is not.
      (
        """
        {% for m in site.main_menu %}{% for p in list.pages %}{{ loop.index }}{{ m.title }}\
        {{ p.title }};{% endfor %}{{ loop.index }}|{% endfor %}
        """,
        """
        1ResultsOne;2ResultsTwo;3ResultsThree;1|1Q&amp;AOne;2Q&amp;ATwo;3Q&amp;AThree;2|\
        1ElsewhereOne;2ElsewhereTwo;3ElsewhereThree;3|
        """
      ),
      (
        "{% for page in list.pages %}{{ page.title }} {% endfor %}{{ page.kind }}",
        "One Two Three section"
      ),
      (
        "{% for site in list.pages %}{{ site.title }} {% endfor %}{{ site.name }}",
        "One Two Three Care &amp; Co"
      ),
      (
        """
        {% for x in page.tags %}{% for x in list.pages %}{{ x.title }}{% endfor %}{{ x.name }} \
        {% endfor %}
        """,
        "OneTwoThreeFood OneTwoThreeSea "
      ),
      (
        """
        {% for p in list.pages %}{% if p.summary %}{{ p.summary }}{% else %}-{% endif %}\
        {% endfor %}
        """,
        "-The second-"
      ),
    ])
  func loops(template: String, output: String) {
    #expect(SampleTemplate(template).output() == output)
  }

  @Test(
    "has no white space where a hyphen takes it",
    arguments: [
      ("a  {{- list.total -}}\n b", "a3b"), ("a {{ list.total -}} b", "a 3b"),
      ("a {{- list.total }} b", "a3 b"), ("a\n{#- c -#}\n\tb", "ab"),
      ("a\n{%- if page.date -%}\n x \n{%- endif -%}\n b", "axb"),
      ("a {{-list.total-}} b", "a3b"), ("a {{ list.total }}\n", "a 3\n"),
      ("a {%- if page.draft %} x {% endif -%} b", "ab"),
    ])
  func trimming(template: String, output: String) {
    #expect(SampleTemplate(template).output() == output)
  }

  @Test func `takes blocks from the lowest of three layouts that has them`() {
    let template = SampleTemplate(
      """
      {% extends "layouts/middle.html" %}
      {% block a %}A2 {{ page.kind }}{% endblock %}
      {% block d %}D2{% endblock %}
      ignored {{ page.title }}
      """,
      with: [
        "layouts/middle.html":
          """
        {% extends "layouts/base.html" %}{% block a %}A1{% endblock %}{% block b %}B1[\
        {% block d %}D1{% endblock %}]{% endblock %}
        """,
        "layouts/base.html":
          """
        ({% block a %}A0{% endblock %}|{% block b %}B0{% endblock %}|{% block c %}C0\
        {% endblock %})
        """,
      ])
    #expect(template.output() == "(A2 section|B1[D2]|C0)")
  }

  @Test func `includes partials, which see the names around them`() {
    let template = SampleTemplate(
      "{% for p in list.pages %}{% include \"partials/p.html\" %}{% endfor %}",
      with: ["partials/p.html": "{{ loop.index }}{{ p.title }},"])
    #expect(template.output() == "1One,2Two,3Three,")
  }

  @Test(
    "is the same whether or not the site's own values are written in beforehand",
    arguments: [
      "{{ site.name }} {{ site.language }} {{ site.content_policy }}",
      "<p title=\"{{ site.name }}\"><a href=\"{{ site.home }}\">",
      """
      {% for m in site.main_menu %}<a href="{{ m.url }}">{{ loop.index }}{{ m.title }}</a>\
      {% if not loop.last %}, {% endif %}{% endfor %}
      """,
      "{% for m in site.main_menu %}{% if m.url == page.url %}y{% else %}n{% endif %}{% endfor %}",
      "{% for m in site.footer_menu %}x{% else %}{{ page.title }}{% endfor %}",
      """
      {% for p in list.pages %}{% for m in site.main_menu %}{{ loop.index }}{{ p.title }}\
      {{ m.title }}{% endfor %}{{ loop.index }}{% endfor %}
      """,
      """
      {% for m in site.main_menu %}{% for m in list.pages %}{{ m.title }}{% endfor %}{{ m.title }}\
      {% endfor %}
      """,
      "{% if site.settings.show_dates %}a{% else %}b{% endif %}{{ site.settings.columns }}",
      "{% if page.draft %}a{% elif site.settings.show_dates %}b{% else %}c{% endif %}",
      "{% if page.date %}a{% elif site.settings.show_dates %}b{% endif %}",
      "{% if site.settings.motto %}{{ site.settings.motto }}{% else %}none{% endif %}",
      "{{ site.settings.motto | default(\"none\") }} {{ site.contact_email | default(\"none\") }}",
      "{% if site.summary or page.summary %}a{% elif site.name and page.title %}b{% endif %}",
      "{% if (site.name and page.title) == true %}a{% else %}b{% endif %}",
      "{% if (page.title and site.name) == true %}a{% else %}b{% endif %}",
      "{% if (site.summary or page.title) == true %}a{% else %}b{% endif %}",
      "{% if (page.summary or site.summary) == false %}a{% else %}b{% endif %}",
      """
      {% if site.settings.columns == list.total %}a{% elif site.settings.columns > 2 %}b\
      {% endif %}
      """,
      "{% if site.settings.columns >= 3 and not site.summary %}a{% else %}b{% endif %}",
      "{{ site.main_menu | count }} {{ site.footer_menu | count }}",
      "{{ t(\"greeting\", name=site.name) }} {{ t(\"pages\", count=site.settings.columns) }}",
      "<a href=\"mailto:{{ site.contact_email | default(\"\") }}\">",
      "{% if site.feed %}<a href=\"{{ site.feed }}\">{% else %}<p>{% endif %}",
    ],
    [SampleSite.atRoot, SampleSite.belowNetwork, SampleSite.relative])
  func folding(text: String, links: LinkStyle) {
    var template = SampleTemplate(text)
    template.links = links
    let folded = template.output()
    template.isSiteFolded = false
    #expect(template.output() == folded)
    #expect(!folded.contains("template-"))
  }

  @Test(
    "has the addresses in its own markup moved to where the site is",
    arguments: [
      ("<a href=\"/x/\">", "<a href=\"/network/x/\">", "<a href=\"../../x/index.html\">"),
      ("<a href=\"/x/#y\">", "<a href=\"/network/x/#y\">", "<a href=\"../../x/index.html#y\">"),
      ("<a href=\"/\">", "<a href=\"/network/\">", "<a href=\"../../index.html\">"),
      (
        "<img src=\"/a b.png\">", "<img src=\"/network/a%20b.png\">",
        "<img src=\"../../a%20b.png\">"
      ),
      (
        "<a class=\"/x/\" title=\"/x/\">", "<a class=\"/x/\" title=\"/x/\">",
        "<a class=\"/x/\" title=\"/x/\">"
      ),
      ("<a href=\"//example.org/\">", "<a href=\"//example.org/\">", "<a href=\"//example.org/\">"),
      (
        "<a href=\"https://example.org/\">", "<a href=\"https://example.org/\">",
        "<a href=\"https://example.org/\">"
      ),
      ("<a href=\"#y\">", "<a href=\"#y\">", "<a href=\"#y\">"),
      ("<p>href=\"/x/\"</p>", "<p>href=\"/x/\"</p>", "<p>href=\"/x/\"</p>"),
      (
        "<script>a.href=\"/x/\"</script>", "<script>a.href=\"/x/\"</script>",
        "<script>a.href=\"/x/\"</script>"
      ),
      (
        "<a href=\"/x/\" class=\"y\"><b id=\"z\"><img src=\"/q\">",
        "<a href=\"/network/x/\" class=\"y\"><b id=\"z\"><img src=\"/network/q\">",
        "<a href=\"../../x/index.html\" class=\"y\"><b id=\"z\"><img src=\"../../q\">"
      ),
    ])
  func rebasing(text: String, below: String, relative: String) {
    var template = SampleTemplate(text)
    #expect(template.output() == text.replacing("a b.png", with: "a%20b.png"))
    template.links = SampleSite.belowNetwork
    #expect(template.output() == below)
    template.links = SampleSite.relative
    #expect(template.output() == relative)
  }

  @Test func `has style sheets under hashed names, with their integrity`() {
    let digest = Integrity.sha384(of: Array("a{}".utf8))
    let mark = digest.prefix(6).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let name = "assets/site.\(mark).css"
    var template = SampleTemplate("{% stylesheet \"site.css\" %}{{ asset(\"site.css\") }}")
    template.links = SampleSite.belowNetwork
    #expect(
      template.output() == """
        <link rel="stylesheet" href="/network/\(name)" integrity="\(Integrity.attribute(digest))" \
        crossorigin="anonymous">/network/\(name)
        """)
    // Browsers refuse integrity for files.
    template.links = SampleSite.relative
    #expect(
      template.output() == "<link rel=\"stylesheet\" href=\"../../\(name)\">../../\(name)")
  }

  @Test(
    "has words in the form for their count",
    arguments: [
      ("{{ t(\"pages\", count=list.total) }}", "3 pages"),
      (
        "{% for g in page.tags %}{{ t(\"pages\", count=g.count) }};{% endfor %}",
        "1,214 pages;1 page;"
      ),
      ("{{ t(\"pages\", count=0) }}, {{ t(\"pages\", count=1) }}", "0 pages, 1 page"),
      ("{{ t(\"pages\", count=1) | default(\"-\") }}", "1 page"),
      ("{{ t(\"greeting\", name=t(\"pages\", count=1)) }}", "Good day, 1 page &amp; friends"),
      ("{% if t(\"pages\", count=1) == \"1 page\" %}y{% endif %}", "y"),
      (
        "{% if page.date %}{{ t(\"last-change\", day=page.date) }}{% endif %}",
        "Changed on 4 May 2026"
      ),
    ])
  func plurals(template: String, output: String) {
    #expect(SampleTemplate(template).output() == output)
  }

  @Test func `leaves to headings the ids that its own markup has not`() {
    let program = SampleTemplate(
      """
      <main id="main" data-id="x"><p id="p" class="id"></p><script>id="q"</script></main>
      """
    ).program()
    #expect(program?.ids == ["main", "p"])
  }
}
