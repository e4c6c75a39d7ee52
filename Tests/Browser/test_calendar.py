"""The coming days of a case as a calendar file, read with a parser of that format."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from harness.calculator import Calculator


@pytest.fixture
def save_calendar(visit, site):
    """The bytes that the browser saves for a case of 2026-03-01 on a day."""

    def save(today) -> bytes:
        page = visit(site.page_with_calculator("deadlines"))
        deadlines = Calculator(page, "deadlines")
        deadlines.enter(applied="2026-03-01", today=today)
        with page.expect_download() as download:
            deadlines.section.locator(".calendar").click()
        assert download.value.suggested_filename.endswith(".ics")
        return download.value.path().read_bytes()

    return save


def test_holds_each_coming_day_once(save_calendar):
    calendar = Calendar.from_ical(save_calendar("2026-03-02"))
    assert calendar.errors == []
    assert str(calendar["version"]) == "2.0"
    assert calendar["prodid"]
    events = calendar.walk("VEVENT")
    assert [event.start for event in events] == [date(2026, 3, 5), date(2026, 3, 8), date(2026, 3, 31)]
    assert all(event.errors == [] and event["summary"] for event in events)
    assert len({event["uid"] for event in events}) == len(events)
    for event in events:
        assert abs(datetime.now(UTC) - event["dtstamp"].dt) < timedelta(minutes=5)
        [alarm] = event.walk("VALARM")
        assert alarm["trigger"].dt == timedelta(days=-1)


def test_names_a_day_by_its_case_and_rule(save_calendar):
    """A calendar that imports the file twice must replace the entry."""
    first, second = (Calendar.from_ical(save_calendar(today)) for today in ("2026-03-02", "2026-03-06"))
    names = [{event["uid"] for event in calendar.walk("VEVENT")} for calendar in (first, second)]
    assert names[1] < names[0]


def test_keeps_the_form_of_the_lines(save_calendar):
    lines = save_calendar("2026-03-02").split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
