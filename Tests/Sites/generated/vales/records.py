"""The invented network's other tables: what was sent, what will be done, what people said, what was printed."""
from datetime import date, timedelta
from fractions import Fraction

from figures import rounded
from vales.areas import AREAS, in_force
from vales.draw import Draw
from vales.places import COLLABORATIVES, SCHEDULE, SERVICES, YEARS, year_text
from vales.scores import decimal

METHODS = ["self-assessment", "involvement group", "by ward", "peer review"]
AGREED = [
    "service users and staff at the community meeting",
    "{users} service users and {staff} staff",
    "the involvement group and two visitors from another service",
    "{users} service users, {staff} staff and an advocate",
    "",
]
NARRATIVES = {
    "high": ["People said that it has become usual to be asked.", "What we began last year has stayed. New people notice it at once.",
             "We are pleased with this, and know that it has to be done again each day."],
    "middle": ["Some of it works well. We will look again at what takes place at weekends.",
               "We talked for a long time about what a fair score would be. Most of us could agree on these.",
               "It depends on who is on duty. That is what we want to change."],
    "low": ["We have only just begun, and say so.", "There were many changes of staff this year. The plan is to start small.",
            "People were honest with us, and we thank them for it."],
}


def services():
    columns = ("id", "name", "provider", "collaborative", "security", "place", "url", "opened", "closed")
    return [columns] + [tuple(getattr(service, column) for column in columns) for service in SERVICES]


def collaboratives():
    return [("id", "name", "region", "services"), *COLLABORATIVES]


def schedule():
    return [("year", "quarter", "area", "due", "why"), *SCHEDULE]


def overall_slip(uploads):
    """The one upload whose own overall score is not the mean of its scores: made up to be found."""
    return next(u for u in uploads if u.service.id == "tin-whistle" and (u.area.id, u.year) == ("say", 2022))


def submissions(uploads, files):
    """`files` are those that came with an upload, by its service, area and year."""
    rows = [("service", "area", "year", "date", "method", "agreed-by", "overall", "narrative", "file")]
    for upload in uploads:
        service, key = upload.service, (upload.service.id, upload.area.id, upload.year)
        draw = Draw("submission", *key)
        method = "by ward" if service.wards else draw.one([way for way in METHODS if way != "by ward"])
        agreed = draw.one(AGREED).format(users=5 + draw.below(8), staff=2 + draw.below(4))
        overall = decimal(upload.mean) if draw.happens(0.4) else ""
        if upload is overall_slip(uploads):
            overall = decimal(upload.mean + Fraction(1, 2))
        narrative = narrative_of(upload, draw) if draw.happens(0.6) else ""
        rows.append((*key, sent_on(upload, draw), method, agreed, overall, narrative, files.get(key, "")))
    return rows


def narrative_of(upload, draw):
    kind = "high" if upload.mean >= Fraction(7, 2) else "middle" if upload.mean >= Fraction(5, 2) else "low"
    return draw.one(NARRATIVES[kind])


def sent_on(upload, draw):
    day = date.fromisoformat(upload.due if len(upload.due) > 7 else upload.due + "-28")
    if (upload.service.id, upload.area.id) == ("gorse-lane", "say") or draw.happens(upload.service.late):
        return (day + timedelta(days=3 + draw.below(40))).isoformat()
    sent = day - timedelta(days=draw.below(30))
    return min(sent, date(2026, 1, 9)).isoformat()


# Actions

OWNERS = ["Involvement lead", "Ward manager", "Activity worker", "Peer worker", "Occupational therapist", "Head of the kitchen"]
STATUSES = ["not-started", "started", "done", "stopped", "", "started"]
PROGRESS = {
    "started": ["The first meeting has taken place", "About half of it is done", ""],
    "done": ["It will be looked at again in a year", "People say that they notice it"],
    "stopped": ["The building work made it impossible", "People wanted something else instead"],
    "not-started": ["", "Waiting for the new post to be filled"],
    "": [""],
}


def actions(uploads):
    rows = [("scope", "area", "year", "standard", "action", "owner", "due", "status", "progress")]
    for upload in uploads:
        if upload.year < 2024 or upload.service.only:
            continue
        draw = Draw("action", upload.service.id, upload.area.id, upload.year)
        place = (upload.service.id, upload.area.id, upload.year)
        if draw.happens(0.12):
            rows.append((*place, "", "Not uploaded", "", "", "", ""))
            continue
        lowest = sorted(upload.scores, key=upload.score)
        for number, action in enumerate(draw_some(upload.area.actions, draw)):
            status = draw.one(STATUSES)
            standard = lowest[number] if number < len(lowest) and draw.happens(0.7) else ""
            rows.append((*place, standard, action, draw.one([*OWNERS, ""]), due_of(upload, draw), status,
                         draw.one(PROGRESS[status])))
    return rows + [
        ("thimble-vale", "say", 2025, "outside", "Share a minibus for events in other places", "Collaborative lead", "2026-03-31",
         "started", "Four of the services have said how often they would need it"),
        ("saltmarrow", "feeling-safe", 2025, "calm-place", "Visit each other's calm places", "Collaborative lead", "2026-05",
         "not-started", ""),
        ("network", "say", 2025, "paid", "Write down together what taking part is paid with", "Network team", "2025-12-31",
         "started", "A draft is with the meeting of service users"),
        ("network", "", "", "", "Visit every service once a year", "Network team", "", "started", ""),
        ("network", "screens", 2023, "equal", "Buy tablets that services can lend", "Network team", "2024-03-31", "done",
         "Thirty of them are in use"),
    ]


def draw_some(choices, draw):
    first = draw.below(len(choices))
    return [choices[(first + step) % len(choices)] for step in range(1 + draw.below(2))]


def due_of(upload, draw):
    months = 3 + draw.below(14)
    year, month, _ = map(int, (upload.due + "-28").split("-")[:3])
    year, month = year + (month - 1 + months) // 12, (month - 1 + months) % 12 + 1
    return draw.one([f"{year}-{month:02d}", f"{year}-{month:02d}-28", ""])


# Feedback: counts below five must not be seen, nor be worked out.

FEEDBACK = [
    ("service", "area", "year", "agree", "disagree", "said", "response"),
    ("paper-boat", "say", 2025, 14, 6, "My son is asked, and he tells me about it", "Thank you. We will go on asking"),
    ("paper-boat", "say", 2024, 11, 2, "", ""),
    ("paper-boat", "feeling-safe", 2025, 0, 0, "Nobody asked me", "We have put a card into every visitor's hand since"),
    ("quillbury", "say", 2025, 5, 5, "", "Half of you see it in another way. We would like to hear more: come on the first Monday"),
    ("quillbury", "meals", 2024, 4, 1, "The food is good and the time is short", "From May there are two sittings"),
    ("wendle", "say", 2025, 23, 9, "It took me a year to find out whom to ring", "The number now stands on every letter"),
    ("wendle", "care-plans", 2024, 3, 8, "I have never seen his plan", ""),
    # All areas and years together: with it, the rows above would tell the one that is hidden.
    ("wendle", "", "", 26, 17, "", ""),
    ("marrow-hill", "say", 2025, 7, "", "", ""),
    ("tin-whistle", "say", 2025, "", 6, "It was better before the change", "We have asked the group, and the old day is back"),
    ("oyster-row", "say", 2025, 31, 0, "I could not wish for more", ""),
    ("kelp-street", "say", 2025, 4, 12, "They know it themselves, and that gives me hope", "Thank you for saying so"),
    ("appletoft", "feeling-safe", 2025, 9, 3, "", ""),
    ("ravel-hall", "say", 2025, 1, "", "", ""),
    ("sedge-house", "", "", "", "", "I would like to see how they are doing", "We will take part from spring on"),
    ("foghorn", "", "", 6, 5, "The view is lovely", ""),
]


# Printed figures

NETWORK_REPORT = "The Invented Vales, printed summary"


def printed(uploads, truth, year):
    """A printed summary of the area `say`, and how each of its slips has to be called.

    Of Feather Fells only the print is held: two of its services are not listed.
    """
    source = f"{NETWORK_REPORT}, {year_text(year)}"
    rows = [("scope", "area", "year", "standard", "score", "services", "rating", "source", "place")]
    slips = []
    say = next(area for area in AREAS if area.id == "say")

    def add(scope, standard, score, count, rating, place, slip=None):
        rows.append((scope, "say", year, standard, score, count, rating, source, place))
        if slip:
            slips.append((slip[0], f"Content/data/published/vales-{year}.csv:{len(rows)}", slip[1]))

    for name in ("thimble-vale", "saltmarrow"):
        value = truth.held(name, "say", year)
        if value is not None:
            add(name, "", truth.value(name, "say", year).text, "", truth.band(value)[0], "Table 1")
    standards = in_force(say, year)
    parts = [Fraction(20 + Draw("printed", year, standard.id).below(22), 10) for standard in standards]
    # Only a mean that rounds down can be told from one that was cut: its parts may have been rounded too.
    while (mean := sum(parts) / len(parts)) * 10 % 1 >= Fraction(1, 2):
        parts[0] += Fraction(1, 10)
    for standard, part in zip(standards, parts):
        add("feather-fells", standard.id, rounded(part), 6, "", "Table 2")
    if year == 2022:
        add("feather-fells", "", rounded(mean - Fraction(4, 10)), 6, "", "Table 1",
            ("printed-wrong", "The standards of the made-up table 2 cannot give this, on purpose."))
    elif year == 2024:
        add("feather-fells", "", rounded(mean - Fraction(1, 10)), 6, "", "Table 1",
            ("printed-truncated", "The made-up summary cuts its figures off instead of rounding them, on purpose."))
    else:
        add("feather-fells", "", rounded(mean), 6, truth.band(mean)[0], "Table 1")
    for upload in uploads:
        if (upload.service.id, upload.area.id, upload.year) in (("paper-boat", "say", year), ("tin-whistle", "say", year)):
            slip = None
            if upload.service.id == "tin-whistle" and year == 2024:
                slip = ("printed-differs", "The made-up summary printed the figure of another service, on purpose.")
            add(upload.service.id, "", rounded(upload.mean - (1 if slip else 0)), "", "", "Table 3", slip)
    return rows, slips


def line_of(upload, rows):
    """The line of an upload in the table of submissions."""
    return 1 + next(place for place, row in enumerate(rows) if row[:3] == (upload.service.id, upload.area.id, upload.year))
