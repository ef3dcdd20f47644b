"""Pictures of pages, for people to look at."""
from visitor import NARROW

WAYS = {
    "wide": {},
    "320": {"viewport": NARROW},
    "dark": {"color_scheme": "dark"},
    "print": {"viewport": {"width": 794, "height": 1123}, "media": "print"},
    "forced-colours": {"forced_colors": "active"},
    "no-script": {"java_script_enabled": False},
}

# A picture of the whole page does not scroll, so lazy images have to be asked for.
LOAD_IMAGES = """() => Promise.all([...document.images].map(image => {
  image.loading = 'eager';
  return image.decode().catch(() => null);
}))"""


def take_shots(context, folder):
    """Writes FOLDER/SITE/PAGE-WAY.png for each page looked at; returns how many."""
    folder = folder / context.site.name
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for page in context.site.picked:
        name = page.path.strip("/").removesuffix(".html").replace("/", "_") or "home"
        for way, options in WAYS.items():
            options = dict(options)
            media = options.pop("media", None)
            with context.open(page, **options) as tab:
                if media:
                    tab.emulate_media(media=media)
                tab.evaluate(LOAD_IMAGES)
                tab.screenshot(path=folder / f"{name[:100]}-{way}.png", full_page=True)
            count += 1
    return count
