import SiteModel
import Testing

@testable import SiteRender

@Suite("Mistakes in a template")
struct TemplateMistakeTests {
  @Test(
    "in a name are found at the name",
    arguments: [
      ("{{ pag.title }}", "1:4 ‹pag› template-name: this layout is given no \"pag\""),
      ("a\n  {{ page.titel }}", "2:11 ‹titel› template-name: a page has no \"titel\""),
      ("{{ site.settings.x }}", "1:18 ‹x› template-name: a settings has no \"x\""),
      ("{{ page.title.x }}", "1:15 ‹x› template-name: \"page.title\" is text and has no \"x\""),
      ("{{ page.title | dte }}", "1:17 ‹dte› template-name: there is no filter \"dte\""),
      (
        "{{ page.tags | join(\", \") }}", "1:16 ‹join› template-name: there is no filter \"join\""
      ),
      ("{{ u(\"x\") }}", "1:4 ‹u› template-name: there is no function \"u\""),
      (
        "{% for p in list.pages %}{{ p.titel }}{% endfor %}",
        "1:31 ‹titel› template-name: a page in a list has no \"titel\""
      ),
      (
        "{% for m in site.main_menu %}{{ m.titel }}{% endfor %}",
        "1:35 ‹titel› template-name: a menu item has no \"titel\""
      ),
      (
        "{% for p in list.pages %}{% endfor %}{{ p.title }}",
        "1:41 ‹p› template-name: this layout is given no \"p\""
      ),
      ("{{ loop.index }}", "1:4 ‹loop› template-name: this layout is given no \"loop\""),
      (
        "{% stylesheet \"sit.css\" %}",
        "1:15 ‹\"sit.css\"› missing-asset: the theme has no asset \"sit.css\""
      ),
      (
        "{{ asset(\"x.png\") }}", "1:10 ‹\"x.png\"› missing-asset: the theme has no asset \"x.png\""
      ),
    ])
  func names(template: String, expected: String) {
    #expect(SampleTemplate(template).mistakes() == [expected])
  }

  @Test(
    "in a name suggest the nearest",
    arguments: [
      ("{{ pag.title }}", "Did you mean \"page\"?"),
      ("{{ page.titel }}", "Did you mean \"title\"?"),
      ("{{ zzzzzz }}", "Known here: list, page, site."),
      ("{{ page.title | defautl(\"x\") }}", "Did you mean \"default\"?"),
      ("{% inclde \"x\" %}", "Did you mean \"include\"?"),
      ("{% stylesheet \"sit.css\" %}", "Did you mean \"site.css\"?"),
      ("{{ t(\"greetign\") }}", "Did you mean \"greeting\"?"),
      ("{{ t(\"zzzzzz\") }}", "Add it to words/en.yaml."),
      (
        "{% if page.draft %}{{ page.date }}{% endif %}",
        "Put {% if page.date %} … {% endif %} round it."
      ),
    ])
  func suggestions(template: String, help: String) {
    #expect(SampleTemplate(template).help() == [help])
  }

  @Test(
    "in a type are found at the value",
    arguments: [
      ("{{ page.title | iso }}", "1:4 ‹page.title› template-type: \"iso\" takes a day"),
      ("{{ page.title | count }}", "1:4 ‹page.title› template-type: \"count\" takes a list"),
      ("{{ page.tags | grouped }}", "1:4 ‹page.tags› template-type: \"grouped\" takes a number"),
      (
        "{{ page.title | default }}",
        "1:17 ‹default› template-type: \"default\" needs one text in brackets"
      ),
      (
        "{{ page.title | default(3) }}",
        "1:17 ‹default› template-type: \"default\" needs one text in brackets"
      ),
      (
        "{{ list.total | grouped(\"x\") }}",
        "1:25 ‹\"x\"› template-type: \"grouped\" takes nothing in brackets"
      ),
      ("{{ page.tags }}", "1:4 ‹page.tags› template-type: a list can't be shown"),
      ("{{ page }}", "1:4 ‹page› template-type: a page can't be shown"),
      ("{{ page.draft }}", "1:4 ‹page.draft› template-type: yes or no can't be shown"),
      (
        "{% for p in page.title %}{% endfor %}",
        "1:13 ‹page.title› template-type: this is text, not a list"
      ),
      (
        "{% if page.title == 3 %}{% endif %}",
        "1:7 ‹page.title == 3› template-type: text and a number can't be compared"
      ),
      (
        "{% if page.date != \"2026\" %}{% endif %}",
        "1:7 ‹page.date != \"2026\"› template-type: a day and text can't be compared"
      ),
      (
        "{% if page.title < \"b\" %}{% endif %}",
        """
        1:7 ‹page.title < "b"› template-type: only numbers and days come before or after one \
        another
        """
      ),
    ])
  func types(template: String, expected: String) {
    #expect(SampleTemplate(template).mistakes() == [expected])
  }

  @Test(
    "in a word are found at the word or the place",
    arguments: [
      (
        "{{ t(\"greetign\") }}",
        ["1:6 ‹\"greetign\"› unknown-word: the theme's words have no \"greetign\""]
      ),
      (
        "{{ t(\"greeting\") }}",
        ["1:6 ‹\"greeting\"› word-places: the word \"greeting\" needs a value for {name}"]
      ),
      (
        "{{ t(\"date\", day=1) }}",
        ["1:6 ‹\"date\"› word-places: the word \"date\" needs a value for {month} and {year}"]
      ),
      (
        "{{ t(\"pages\") }}",
        ["1:6 ‹\"pages\"› word-places: the word \"pages\" needs a value for {count}"]
      ),
      ("{{ t(\"skip\", x=1) }}", ["1:14 ‹x› word-places: the word \"skip\" has no place {x}"]),
      (
        "{{ t(\"greeting\", nme=page.title) }}",
        [
          "1:6 ‹\"greeting\"› word-places: the word \"greeting\" needs a value for {name}",
          "1:18 ‹nme› word-places: the word \"greeting\" has no place {nme}",
        ]
      ),
      (
        "{{ t(\"greeting\", name=page.tags) }}",
        ["1:23 ‹page.tags› template-type: a word can't take a list"]
      ),
      (
        "{{ t(\"greeting\", name=page.body) }}",
        ["1:23 ‹page.body› template-type: a word can't take HTML"]
      ),
      (
        "{{ t(\"greeting\", name=page.summary) }}",
        ["1:23 ‹page.summary› template-optional: \"page.summary\" may be missing on some pages"]
      ),
    ])
  func words(template: String, expected: [String]) {
    #expect(SampleTemplate(template).mistakes() == expected)
  }

  @Test(
    "in the writing are found where they are",
    arguments: [
      ("x\n{{ page.title", "2:1 ‹{{› template-syntax: this tag is never closed"),
      ("{% if page.draft", "1:1 ‹{%› template-syntax: this tag is never closed"),
      ("{# words }}", "1:1 ‹{#› template-syntax: this tag is never closed"),
      ("{{ \"abc }}", "1:1 ‹{{› template-syntax: this tag is never closed"),
      ("{% if page.draft %}x", "1:4 ‹if› template-syntax: this is opened and never closed"),
      (
        "{% if page.draft %}x{% else %}",
        "1:4 ‹if› template-syntax: this is opened and never closed"
      ),
      ("{% for p in list.pages %}x", "1:4 ‹for› template-syntax: this is opened and never closed"),
      ("{% block a %}x", "1:4 ‹block› template-syntax: this is opened and never closed"),
      ("{% endif %}", "1:4 ‹endif› template-syntax: nothing is open that \"endif\" could go with"),
      (
        "{% if page.draft %}{% endif %}{% endif %}",
        "1:34 ‹endif› template-syntax: nothing is open that \"endif\" could go with"
      ),
      ("{% else %}", "1:4 ‹else› template-syntax: nothing is open that \"else\" could go with"),
      (
        "{% elif page.draft %}",
        "1:4 ‹elif› template-syntax: nothing is open that \"elif\" could go with"
      ),
      (
        "{% endfor %}",
        "1:4 ‹endfor› template-syntax: nothing is open that \"endfor\" could go with"
      ),
      (
        "{% endblock %}",
        "1:4 ‹endblock› template-syntax: nothing is open that \"endblock\" could go with"
      ),
      (
        "{% if page.draft %}{% else %}{% else %}{% endif %}",
        "1:33 ‹else› template-syntax: nothing is open that \"else\" could go with"
      ),
      (
        "{% if page.draft %}a{% else if page.team %}b{% endif %}",
        "1:29 ‹if› template-syntax: nothing more was expected in this tag"
      ),
      ("{% fi page.draft %}", "1:4 ‹fi› template-syntax: \"fi\" is not a tag"),
      ("{% %}", "1:3 ‹ › template-syntax: a tag starts with a word"),
      ("{{ }}", "1:3 ‹ › template-syntax: a value is missing here"),
      ("{{ page. }}", "1:9 ‹ › template-syntax: a name after the full stop is missing"),
      ("{{ page.title | }}", "1:16 ‹ › template-syntax: the name of a filter is missing"),
      (
        "{{ page.title title }}",
        "1:15 ‹title› template-syntax: nothing more was expected in this tag"
      ),
      ("{{ (page.title }}", "1:15 ‹ › template-syntax: \")\" is missing here"),
      ("{{ t(x) }}", "1:6 ‹x› template-syntax: a name in quotation marks is missing"),
      ("{{ t(\"skip\" }}", "1:12 ‹ › template-syntax: \")\" is missing here"),
      ("{% if %}{% endif %}", "1:6 ‹ › template-syntax: a value is missing here"),
      ("{% if page.draft and %}{% endif %}", "1:21 ‹ › template-syntax: a value is missing here"),
      ("{% for p of list.pages %}{% endfor %}", "1:10 ‹of› template-syntax: \"in\" is missing"),
      ("{% include head.html %}", "1:12 ‹head› template-syntax: the path of a template is missing"),
      ("{% block %}x{% endblock %}", nil),
    ] as [(String, String?)])
  func syntax(template: String, expected: String?) {
    let found = SampleTemplate(template).mistakes()
    if let expected { #expect(found == [expected]) } else { #expect(!found.isEmpty) }
  }

  @Test func `are all reported, not only the first`() {
    let template = """
      {{ pag.title }}{{ page.x }}
      {% fi %}<script>{{ page.title }}</script>
      {% if page.draft %}{{ page.date }}{% endif %}{% endfor %}
      {{ page.title | }}{% include "x" %}
      """
    #expect(
      SampleTemplate(template).mistakes() == [
        "1:4 ‹pag› template-name: this layout is given no \"pag\"",
        "1:24 ‹x› template-name: a page has no \"x\"",
        "2:4 ‹fi› template-syntax: \"fi\" is not a tag",
        "2:20 ‹page.title› template-context: no value may stand inside <script>",
        "3:23 ‹page.date› template-optional: \"page.date\" may be missing on some pages",
        "3:49 ‹endfor› template-syntax: nothing is open that \"endfor\" could go with",
        "4:16 ‹ › template-syntax: the name of a filter is missing",
        "4:30 ‹\"x\"› missing-template: the theme has no \"x\"",
      ])
  }

  @Test func `leave no program`() {
    #expect(SampleTemplate("{{ pag }}").program() == nil)
    #expect(SampleTemplate("{{ page.title }}").program() != nil)
  }

  // MARK: Several files

  @Test func `such as a partial that includes itself are found`() {
    let template = SampleTemplate(
      "{% include \"partials/a.html\" %}",
      with: [
        "partials/a.html": "a\n{% include \"partials/b.html\" %}",
        "partials/b.html": "{% include \"partials/a.html\" %}",
      ])
    #expect(
      template.mistakes() == [
        "1:12 ‹\"partials/a.html\"› template-loop: \"partials/a.html\" includes itself"
      ])
    #expect(
      template.help() == [
        "Take one of these out: partials/a.html includes partials/b.html includes partials/a.html."
      ])
  }

  @Test func `such as a partial included twice are none`() {
    let template = SampleTemplate(
      "{% include \"partials/a.html\" %}{% include \"partials/a.html\" %}",
      with: ["partials/a.html": "a"])
    #expect(template.output() == "aa")
  }

  @Test func `such as layouts that extend one another are found`() {
    let template = SampleTemplate(
      "{% extends \"layouts/base.html\" %}",
      with: ["layouts/base.html": "{% extends \"layouts/page.html\" %}"])
    #expect(
      template.mistakes() == [
        "1:12 ‹\"layouts/page.html\"› template-loop: \"layouts/page.html\" extends itself"
      ])
  }

  @Test(
    "such as missing files are found where they are asked for",
    arguments: [
      (
        "x {% include \"partials/hed.html\" %}",
        "1:14 ‹\"partials/hed.html\"› missing-template: the theme has no \"partials/hed.html\"",
        "Did you mean \"partials/head.html\"?"
      ),
      (
        "{% extends \"layouts/bse.html\" %}",
        "1:12 ‹\"layouts/bse.html\"› missing-template: the theme has no \"layouts/bse.html\"", nil
      ),
    ] as [(String, String, String?)])
  func missingFiles(template: String, expected: String, help: String?) {
    let template = SampleTemplate(template, with: ["partials/head.html": ""])
    #expect(template.mistakes() == [expected])
    if let help { #expect(template.help() == [help]) }
  }

  @Test func `such as a missing layout have no place`() {
    #expect(
      SampleTemplate(templates: [:]).mistakes() == [
        "no place missing-template: the theme has no \"layouts/page.html\""
      ])
  }

  @Test func `such as extending late are found`() {
    let others = [
      "layouts/base.html": "{% block a %}{% endblock %}",
      "partials/x.html": "{% extends \"layouts/base.html\" %}",
    ]
    #expect(
      SampleTemplate("x{% extends \"layouts/base.html\" %}", with: others).mistakes() == [
        "1:5 ‹extends› template-syntax: \"extends\" must come first in the file"
      ])
    #expect(
      SampleTemplate("{% include \"partials/x.html\" %}", with: others).mistakes() == [
        """
        1:12 ‹"layouts/base.html"› template-syntax: a template that is included can't extend \
        another
        """
      ])
  }

  @Test func `such as a block that no layout above has are found`() {
    let template = SampleTemplate(
      "{% extends \"layouts/base.html\" %}\n{% block mian %}x{% endblock %}",
      with: ["layouts/base.html": "{% if page.draft %}{% block main %}{% endblock %}{% endif %}"])
    #expect(
      template.mistakes() == [
        "2:10 ‹mian› template-name: no layout above has a place for the block \"mian\""
      ])
    #expect(template.help() == ["Did you mean \"main\"?"])
  }

  // MARK: What may be missing

  @Test(
    "such as not asking for what may be missing are found",
    arguments: [
      ("{{ page.date }}", "1:4 ‹page.date›", "page.date"),
      ("{{ page.date | iso }}", "1:4 ‹page.date›", "page.date"),
      ("{{ page.previous.title }}", "1:4 ‹page.previous.title›", "page.previous"),
      ("{% if page.previous.summary %}{% endif %}", "1:7 ‹page.previous.summary›", "page.previous"),
      ("{% if page.draft %}{{ page.date }}{% endif %}", "1:23 ‹page.date›", "page.date"),
      (
        "{% if page.date or page.draft %}{{ page.date }}{% endif %}", "1:36 ‹page.date›",
        "page.date"
      ),
      ("{% if page.date %}{% endif %}{{ page.date }}", "1:33 ‹page.date›", "page.date"),
      ("{% if page.date %}{% else %}{{ page.date }}{% endif %}", "1:32 ‹page.date›", "page.date"),
      (
        "{% if page.date %}{% elif page.draft %}{{ page.date }}{% endif %}", "1:43 ‹page.date›",
        "page.date"
      ),
      ("{% if not page.date %}{{ page.date }}{% endif %}", "1:26 ‹page.date›", "page.date"),
      (
        "{% if not (page.date or page.draft) %}{% else %}{{ page.date }}{% endif %}",
        "1:52 ‹page.date›", "page.date"
      ),
      (
        "{% if page.date == page.updated %}{{ page.date }}{% endif %}", "1:38 ‹page.date›",
        "page.date"
      ),
      ("{% if page.updated %}{{ page.date }}{% endif %}", "1:25 ‹page.date›", "page.date"),
      // The name stands for another record inside the loop.
      (
        """
        {% if page.summary %}{% for page in list.pages %}{{ page.summary }}{% endfor %}{% endif %}
        """,
        "1:53 ‹page.summary›", "page.summary"
      ),
      ("{{ site.settings.motto }}", "1:4 ‹site.settings.motto›", "site.settings.motto"),
      ("{{ page.extra.lead }}", "1:4 ‹page.extra.lead›", "page.extra.lead"),
    ])
  func optionals(template: String, place: String, missing: String) {
    for isFolded in [true, false] {
      var template = SampleTemplate(template)
      template.isSiteFolded = isFolded
      #expect(
        template.mistakes() == [
          "\(place) template-optional: \"\(missing)\" may be missing on some pages"
        ])
    }
  }

  @Test(
    "are none where it was asked for",
    arguments: [
      "{% if page.date %}{{ page.date }}{% endif %}",
      "{% if page.draft and page.date %}{{ page.date }}{% endif %}",
      "{% if page.date and page.date > page.date %}{% endif %}",
      "{% if page.previous and page.previous.summary %}{{ page.previous.summary }}{% endif %}",
      "{% if not page.date %}{% else %}{{ page.date }}{% endif %}",
      """
      {% if not page.date %}{% elif page.draft %}{{ page.date }}{% else %}{{ page.date }}\
      {% endif %}
      """,
      "{% if not page.date or page.draft %}{% else %}{{ page.date }}{% endif %}",
      """
      {% if not (page.date and page.updated) %}{% else %}{{ page.date }}{{ page.updated }}\
      {% endif %}
      """,
      "{% if (page.date and page.draft) or page.date %}{{ page.date }}{% endif %}",
      "{% if not page.date or page.date == page.updated %}{% endif %}",
      "{{ page.summary | default(\"none\") }}",
      "{% for p in list.pages %}{% if p.summary %}{{ p.summary }}{% endif %}{% endfor %}",
      "{% if page.previous %}{{ page.previous.title }}{% endif %}",
    ])
  func asked(template: String) {
    #expect(SampleTemplate(template).mistakes().isEmpty)
  }
}
