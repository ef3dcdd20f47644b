"""Who is in the invented network, and when it looks at what."""
from dataclasses import dataclass

YEARS = range(2021, 2026)  # 2025 is the year called 2025/26, in which the site is built


@dataclass(frozen=True)
class Service:
    id: str
    name: str
    collaborative: str
    provider: str
    place: str
    level: float  # what it would score in 2021, more or less
    pace: float = 0.15  # what it gains each year
    security: str = "low"
    opened: str = ""
    closed: str = ""
    wards: tuple = ()
    misses: float = 0  # how often it uploads nothing
    late: float = 0.05  # how often what it uploads comes after the day
    always: int = 0  # the score that it always gives
    only: tuple = ()  # the one area, year and standard that it has scored
    silent: bool = False  # it has never uploaded anything
    url: str = ""


LANTERN = "Vale Lantern Trust (made up)"
SALT = "Saltmarrow Care (made up)"
FEATHER = "Fell and Feather Trust (made up)"

SERVICES = [
    Service("paper-boat", "Paper Boat House", "thimble-vale", LANTERN, "Thimbleford", 3.4, 0.2, "medium",
            url="https://paper-boat.example/"),
    Service("quillbury", "Quillbury Unit", "thimble-vale", LANTERN, "Quillbury", 2.8, 0.25, misses=0.06),
    Service("wendle", "The Wendle and Upper Quillbury Centre for Rehabilitation, Recovery, Learning and Return to"
            " Community Living", "thimble-vale", LANTERN, "Upper Quillbury near Wendle-under-Thimble", 3.1, security="medium"),
    Service("kettle-court", "Kettle Court", "thimble-vale", LANTERN, "Thimbleford", 2.4, 0.4, opened="2023-05-01"),
    Service("marrow-hill", "Marrow Hill", "thimble-vale", LANTERN, "Quillbury", 3.0, 0.1, "medium",
            wards=("Ash", "Bramble", "Clover")),
    Service("pennyfold", "Pennyfold House", "thimble-vale", LANTERN, "Pennyfold", 3.8, -0.1, closed="2023-12-31"),
    Service("tin-whistle", "Tin Whistle Lodge", "saltmarrow", SALT, "Saltmarrow", 3.3, 0.05, misses=0.08),
    Service("oyster-row", "Oyster Row", "saltmarrow", SALT, "Saltmarrow", 5, always=5),
    Service("kelp-street", "Kelp Street", "saltmarrow", SALT, "Kelpwick", 1, always=1),
    Service("gorse-lane", "Gorse Lane", "saltmarrow", SALT, "Kelpwick", 2.9, 0.2, "medium", misses=0.1, late=0.8),
    Service("appletoft", "Appletoft Unit", "saltmarrow", SALT, "Appletoft", 2.6, 0.3, misses=0.05),
    Service("ravel-hall", "Ravel Hall", "feather-fells", FEATHER, "Raveldale", 3.2, 0.1, "medium",
            wards=("North", "South"), misses=0.1),
    Service("sedge-house", "Sedge House", "feather-fells", FEATHER, "Sedge Tarn", 3, silent=True),
    Service("foghorn", "Foghorn Lodge", "feather-fells", FEATHER, "Foghorn Bay", 3,
            only=("say", 2025, "many-ways")),
    Service("wick-green", "Wick Green", "feather-fells", FEATHER, "Wick Green", 2.7, 0.1, opened="2025-06-02"),
]

# The third has two services that are not listed, so nothing of it is computed.
COLLABORATIVES = [
    ("thimble-vale", "Thimble Vale", "Upper Vales", ""),
    ("saltmarrow", "Saltmarrow Coast", "Upper Vales", "5"),
    ("feather-fells", "Feather Fells", "Nether Vales", "6"),
]

CHOICE = ""  # each service chooses an area
SCHEDULE = [
    (2021, 1, "say", "2021-06-30", "To know where everyone stands"),
    (2021, 2, "meals", "2021-09-30", ""),
    (2021, 3, "screens", "2021-12-15", "Because visits had become calls"),
    (2021, 4, CHOICE, "2022-02", "Each service chooses one more area"),
    (2022, 1, "say", "2022-06-30", ""),
    (2022, 2, "fresh-air", "2022-09-30", ""),
    (2022, 3, "feeling-safe", "2022-12-15", "The meeting of service users asked for it"),
    (2022, 4, "things-to-do", "2023-04-14", "Put off into the next year because of the snow"),
    (2023, 1, "say", "2023-06-30", "One standard is new"),
    (2023, 2, "arriving", "2023-09-30", ""),
    (2023, 3, "screens", "2023-12-15", "To look again after two years"),
    (2023, 4, "family", "2024-02-29", ""),
    (2024, 1, "say", "2024-06-30", ""),
    (2024, 2, "meals", "2024-09-30", "To look again after three years"),
    (2024, 3, "care-plans", "2024-12-15", ""),
    (2024, 4, "choosing-staff", "2025-02-28", ""),
    (2025, 1, "say", "2025-06-30", "One standard was retired"),
    (2025, 2, "feeling-safe", "2025-09-30", "To look again after three years"),
    (2025, 3, "learning", "2025-12-15", ""),
    (2025, 4, "moving-on", "2026-02-27", ""),
    (2026, 1, "say", "2026-06-30", ""),
    (2026, 2, "things-to-do", "", "The day will be set at the meeting in spring"),
]

# What services chose in quarter 4 of 2021/22.
CHOSEN = {"learning": ("paper-boat", "oyster-row", "kelp-street", "ravel-hall"),
          "family": ("quillbury", "wendle", "marrow-hill", "pennyfold", "tin-whistle", "appletoft")}
# Whoever has sent in what is not due yet.
EARLY = {("moving-on", 2025): ("paper-boat", "oyster-row")}


def is_open(service, year):
    """At any time of the year called `year`, which starts in April."""
    return (not service.opened or service.opened < f"{year + 1}-04-01") and (
        not service.closed or service.closed >= f"{year}-04-01")


def year_text(year):
    return f"{year}/{(year + 1) % 100:02d}"
