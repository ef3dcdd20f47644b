"""What figures that were printed beside one another say of each other."""
from fractions import Fraction

from figures import rounded


def parts_between(truth, scope, area, year, standard):
    """The least and the most that a printed figure could read, going by its printed parts.

    A part may have been rounded or cut. Parts are a scope's standards; of a region's standard, those
    of its collaboratives, of which nobody knows how much each weighs.
    """
    doc = truth.published(scope, area, year, standard)["doc"]
    if standard:
        rows = truth.all("SELECT text FROM published p JOIN collaborative c ON c.id = p.scope WHERE doc = ? AND "
                         "c.region = ? AND area = ? AND year = ? AND standard = ?", doc, scope, area, year, standard)
    else:
        rows = truth.all("SELECT text FROM published WHERE doc = ? AND scope = ? AND area = ? AND year = ? "
                         "AND standard <> ''", doc, scope, area, year)
    texts = [row[0] for row in rows]
    places = max([1] + [len(text.partition(".")[2]) for text in texts])
    unit, top = Fraction(1, 10**places), Fraction(truth.scale[1])
    low = [max(Fraction(text) - unit / 2, Fraction(truth.scale[0])) for text in texts]
    high = [min(Fraction(text) + unit, top) for text in texts]
    if standard:
        least, most = min(low), max(high)
    else:
        least, most = sum(low) / len(low), sum(high) / len(high)
    # The most is not reached: what is just below it is written.
    just_below = Fraction(1, 10**9) if most < top else 0
    return rounded(least), rounded(most - just_below)
