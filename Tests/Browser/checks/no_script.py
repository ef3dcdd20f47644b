"""Scripts add comfort, never words."""

# Without what only a script shows, because only a script makes it work.
TEXT = """() => {
  document.querySelectorAll('[data-script]').forEach(part => part.remove());
  return (document.querySelector('main') || document.body).innerText;
}"""


def test_a_page_says_the_same_without_script(context):
    for page in context.site.picked:
        if "<script" not in page.html:
            continue  # it cannot differ
        with context.open(page) as tab:
            enabled = tab.evaluate(TEXT)
        with context.open(page, java_script_enabled=False) as tab:
            disabled = tab.evaluate(TEXT)
        if enabled != disabled:
            lines = set(enabled.splitlines()) ^ set(disabled.splitlines())
            yield f"{page}: differs with script on and off, such as: {sorted(lines)[:3]}"
