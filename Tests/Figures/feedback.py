"""What may be known of how many people agree, worked out from the team's own table."""

LEAST = 5  # fewer people than this are hidden, none at all included


def publishable(rows):
    """The rows with counts only where they may be known, and in `status` whether they are hidden."""
    found = [{**row, "status": ""} for row in rows]
    for row in found:
        if any(row.get(name) for name in ("agree", "disagree")) and any(may_tell_of(row, other) for other in found):
            row["status"] = "c"
    for row in found:
        if row["status"]:
            row.update(agree="", disagree="")
    return found


def is_small(row):
    return any(int(row[name]) < LEAST for name in ("agree", "disagree") if row.get(name))


def may_tell_of(row, other):
    """Whether a row's counts are small, or may be a sum that another's small ones are a part of."""
    if row["service"] != other["service"] or not is_small(other):
        return False
    place = (row.get("area") or "", row.get("year") or "")
    return row is other or "" in place or place == (other.get("area") or "", other.get("year") or "")
