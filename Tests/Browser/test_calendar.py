"""The coming days of a case as a calendar file, read with a parser of that format."""

from datetime import date, datetime, time, timedelta

import pytest
from icalendar import Calendar


ALL_DAYS = [date(2026, 3, 5), date(2026, 3, 8), date(2026, 3, 31)]


def saved(deadlines) -> bytes:
    """The bytes that the browser saves."""
    with deadlines.page.expect_download() as download:
        deadlines.section.locator(".calendar").click()
    assert download.value.suggested_filename == "refund-case-2026-03-01.ics"
    return download.value.path().read_bytes()


@pytest.fixture
def case(open_calculator):
    """Opens a case of 2026-03-01, seen on a day."""
    return lambda today: open_calculator("deadlines", f"#applied=2026-03-01&today={today}")


def test_holds_each_coming_day_once(case):
    deadlines = case("2026-03-02")
    calendar = Calendar.from_ical(saved(deadlines))
    assert calendar.errors == []
    assert str(calendar["version"]) == "2.0"
    assert calendar["prodid"]
    events = calendar.walk("VEVENT")
    assert [event.start for event in events] == ALL_DAYS
    assert all(event.errors == [] and event["summary"] for event in events)
    assert len({event["uid"] for event in events}) == len(events)
    for event in events:
        assert event["transp"] == "TRANSPARENT"
        [alarm] = event.walk("VALARM")
        begins = datetime.combine(event.start, time())
        assert begins + alarm["trigger"].dt == datetime.combine(event.start - timedelta(days=1), time(9))
        advice, link = event["description"].split("\n")
        assert link == event["url"] == deadlines.page.url
        assert advice.endswith(".")
    assert "Answer the buyer the day before" in events[1]["description"]


def test_two_cases_of_one_day_are_both_in_one_calendar(case):
    both = Calendar()
    for _ in range(2):
        for event in Calendar.from_ical(saved(case("2026-03-02"))).walk("VEVENT"):
            both.add_component(event)
    assert len({event["uid"] for event in both.walk("VEVENT")}) == 2 * len(ALL_DAYS)


def test_a_case_keeps_its_names(case):
    """A calendar that imports the file twice must replace the entry."""
    deadlines = case("2026-03-02")
    files = [saved(deadlines)]
    deadlines.enter(today="2026-03-06")
    files.append(saved(deadlines))
    deadlines.page.reload()
    files.append(saved(deadlines))
    names = [{event["uid"] for event in Calendar.from_ical(file).walk("VEVENT")} for file in files]
    assert names[1] < names[0]
    assert names[2] == names[1]


def test_keeps_the_form_of_the_lines(case):
    lines = saved(case("2026-03-02")).split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
