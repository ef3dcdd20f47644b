"""Ratings are told apart without colour, and tables of scores fit the paper."""

# Of each rating on the page: its band, its words, and the shape before them.
RATINGS = """() => [...document.querySelectorAll('main [class*="band-"]:not(.band-0)')].map(rating => {
  const mark = getComputedStyle(rating, '::before');
  return {
    band: rating.className.match(/band-(\\d+)/)[1],
    words: rating.textContent.replace(/[\\d.\\s]/g, ''),
    shape: mark.content === 'none' ? '' : mark.clipPath === 'none' ? mark.maskImage : mark.clipPath,
    size: parseFloat(mark.borderTopWidth),
    ink: mark.borderTopColor,
    paper: getComputedStyle(rating).backgroundColor,
  };
})"""
PAPER = {"width": 680, "height": 1009}  # what the margins leave of A4
TOO_WIDE = """() => [...document.querySelectorAll('main table')]
  .filter(table => table.getBoundingClientRect().right > innerWidth)
  .map(table => `${table.caption?.textContent.trim() ?? 'a table'} is `
    + `${Math.round(table.getBoundingClientRect().right)} wide, the paper ${innerWidth}`)"""


def test_a_rating_has_its_word_and_a_shape_of_its_own_in_every_choice_of_colours(context):
    for page in context.site.picked:
        if "band-" not in page.html:
            continue
        for way in ({}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
            with context.open(page, **way) as tab:
                ratings = tab.evaluate(RATINGS)
            shapes = {}
            for rating in ratings:
                shapes.setdefault(rating["band"], rating["shape"])
                if not rating["words"]:
                    yield f"{page}: a rating of band {rating['band']} has no word"
                if not rating["shape"] or rating["size"] < 4 or rating["ink"] == rating["paper"]:
                    yield f"{page}: band {rating['band']} shows no shape {way or 'by day'}"
            if len(set(shapes.values())) < len(shapes):
                yield f"{page}: two bands have the same shape: {shapes}"


def test_tables_fit_the_paper(context):
    for page in context.site.picked:
        with context.open(page, viewport=PAPER) as tab:
            tab.emulate_media(media="print")
            for found in tab.evaluate(TOO_WIDE):
                yield f"{page}: {found}"
