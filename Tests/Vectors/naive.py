"""A second, simple way to answer queries: regular expressions, Python's dates, and a refund case as a diary, day by
day. The figures are written out, so that it shares nothing with the domain."""

import json
import re
from datetime import date, timedelta
from urllib.parse import unquote_to_bytes

SPACES = " \t\n\u00a0\u2007\u2009\u202f"
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
CURRENCY = rf"(?:US\$|US[{SPACES}]\$|USD|\$)"
WHOLE = "|".join([r"[0-9]{1,3}(?:%s[0-9]{3})+" % sign for sign in "," + SPACES.replace("\t", "").replace("\n", "")])
WHOLE = rf"(?:{WHOLE}|[0-9]+)"
NUMBER = rf"({WHOLE}(?:\.[0-9]{{0,2}})?|\.[0-9]{{1,2}})"
AMOUNT = re.compile(rf"(?:{CURRENCY}[{SPACES}]*)?{NUMBER}|{NUMBER}[{SPACES}]*{CURRENCY}", re.IGNORECASE)
LARGEST = 10_000_000_000_00

EVENTS = ["seller-replied", "buyer-replied", "agreed", "withdrawn", "intervention-requested"]
FIELDS = {
    "fee": {"amount": "amount", "tax": "tax", "withdrawals": "count"},
    "price": {"net": "amount", "withdrawals": "count"},
    "review": {"submitted": "day"},
    "days": {"from": "computed day", "to": "computed day"},
    "deadlines": {"applied": "day", "event": "event", "today": "day"},
}
REQUIRED = ["amount", "net", "submitted", "from", "to", "applied", "today"]


class Refused(Exception):
    def __init__(self, code, **more):
        self.error = {"code": code, **more}


def is_empty(text):
    return not re.sub(f"[{INVISIBLE}{SPACES}]", "", text)


def cents_of(text):
    text = re.sub(f"[{INVISIBLE}]", "", text).strip(SPACES)
    found = AMOUNT.fullmatch(text)
    if not found:
        raise Refused(why_no_amount(text))
    whole, _, decimals = re.sub(f"[,{SPACES}]", "", found[1] or found[2]).partition(".")
    cents = int(whole.lstrip("0") or "0") * 100 + int(decimals.ljust(2, "0"))
    if cents > LARGEST:
        raise Refused("amount-too-large")
    return cents


def why_no_amount(text):
    without = re.sub(CURRENCY, " ", text, flags=re.IGNORECASE)
    numbers = re.findall("[.]?[0-9,]+", without)
    reasons = {
        "foreign-character": any(ord(sign) > 127 and sign not in SPACES + "−" for sign in text),
        "digits-missing": re.fullmatch(rf"(?:{CURRENCY}|[{SPACES}.,])+", text, re.IGNORECASE),
        "minus-sign": re.search("[-−]", text),
        "plus-sign": "+" in text,
        "exponent": re.search("[0-9][eE][0-9]", text),
        "not-an-amount": re.search(f"[^0-9{SPACES}.,]", without),
        "two-currencies": len(re.findall(CURRENCY, text, re.IGNORECASE)) > 1,
        "comma-is-no-decimal-point": re.fullmatch(rf"[^,]*,[0-9]{{0,2}}(?:[{SPACES}]*{CURRENCY})?", text, re.IGNORECASE),
        "space-in-amount": re.search(f"[0-9][{SPACES}]+[0-9]", text),
        "comma-groups-three-digits": any("," in number and not re.fullmatch("[0-9]{1,3}(?:,[0-9]{3})+", number) for number in numbers),
        "cents-have-two-digits": re.search(r"\.[0-9]{3}", text),
    }
    return next((code for code, applies in reasons.items() if applies), "not-an-amount")


def count_of(text):
    text = re.sub(f"[{INVISIBLE}]", "", text).strip(SPACES)
    if re.fullmatch("[-−][0-9]+", text):
        raise Refused("negative-count")
    if not re.fullmatch("[0-9]+", text):
        raise Refused("not-a-whole-number")
    if len(text.lstrip("0")) > 4 or int(text.lstrip("0") or "0") > 1000:
        raise Refused("too-many-withdrawals")
    return int(text.lstrip("0") or "0")


def day_of(text, last_year=2199):
    text = re.sub(f"^[{INVISIBLE}{SPACES}]*|[{INVISIBLE}{SPACES}]*$", "", text)
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise Refused("not-a-day")
    year, month, day = map(int, text.split("-"))
    if not 2000 <= year <= last_year:
        raise Refused("year-out-of-range")
    if not 1 <= month <= 12:
        raise Refused("no-such-month")
    try:
        return date(year, month, day)
    except ValueError:
        raise Refused("no-such-day") from None


def event_of(text):
    name, colon, day = text.partition(":")
    if name not in EVENTS:
        raise Refused("unknown-event")
    if is_empty(day):
        raise Refused("event-without-day")
    return name, day_of(day)


def value_of(kind, text):
    if kind == "amount":
        cents = cents_of(text)
        if cents == 0:
            raise Refused("amount-too-small")
        return cents
    return {"tax": cents_of, "count": count_of, "day": day_of, "event": event_of}.get(
        kind, lambda text: day_of(text, 2201)
    )(text)


def answer(query):
    """The answer to a query; both are text."""
    return json.dumps(answered(query), sort_keys=True, separators=(",", ":"))


def answered(query):
    if len(query.encode()) > 8192:
        return {"errors": [{"code": "query-too-long"}]}
    name, _, pairs = query.partition("?")
    if name not in FIELDS:
        return {"errors": [{"code": "unknown-query"}]}
    errors, values, named, refused, events, places = [], {}, set(), set(), 0, []
    for pair in pairs.split("&"):
        if not pair:
            continue
        field, _, text = (unquote_to_bytes(part.replace("+", " ")).decode(errors="replace") for part in partition(pair))
        if field not in FIELDS[name]:
            return {"errors": [*errors, {"code": "unknown-field"}]}
        if field in named and field != "event":
            return {"errors": [*errors, {"code": "repeated-field"}]}
        named.add(field)
        events += field == "event"
        if is_empty(text):
            continue
        if field == "event" and len(places) == 100:
            return {"errors": [*errors, {"code": "too-many-events", "field": "event"}]}
        place = {"event": events - 1} if field == "event" else {}
        if field == "event":
            places.append(events - 1)
        try:
            value = value_of(FIELDS[name][field], text)
            values.setdefault("events", []).append(value) if field == "event" else values.update({field: value})
        except Refused as error:
            refused.add(field)
            errors.append({**error.error, "field": field, **place})
    for field in REQUIRED:
        if field in FIELDS[name] and field not in values and field not in refused:
            code = "amount-missing" if FIELDS[name][field] == "amount" else "day-missing"
            errors.append({"code": code, "field": field})
    if errors:
        return {"errors": errors}
    try:
        return ANSWERS[name](values)
    except Refused as error:
        if "event" in error.error:
            error.error["event"] = places[error.error["event"]]
        return {"errors": [error.error]}


def partition(pair):
    return pair.partition("=")


def shown(cents):
    sign, cents = ("-" if cents < 0 else ""), abs(cents)
    return f"{sign}{cents // 100}.{cents % 100:02}"


def fee_on(cents):
    """3%, half up."""
    return (cents * 3 + 50) // 100


def fee(values):
    amount, tax, count = values["amount"], values.get("tax", 0), values.get("withdrawals", 0)
    after = amount - fee_on(amount) - count * 100
    return {
        "afterFees": shown(after),
        "amount": shown(amount),
        "buyerFee": "0.00",
        "currency": "USD",
        "sellerReceives": shown(after + tax),
        "tax": shown(tax),
        "transactionFee": shown(fee_on(amount)),
        "withdrawalFees": shown(count * 100),
        "withdrawals": count,
    }


def price(values):
    net, count = values["net"], values.get("withdrawals", 0)
    # Start just below the price, and take the first amount that leaves enough.
    amount = max(1, (net + count * 100) * 100 // 97 - 3)
    while amount - fee_on(amount) - count * 100 < net:
        amount += 1
    if amount > LARGEST:
        raise Refused("price-too-large", field="net")
    return {
        "amount": shown(amount),
        "currency": "USD",
        "net": shown(net),
        "sellerReceives": shown(amount - fee_on(amount) - count * 100),
        "transactionFee": shown(fee_on(amount)),
        "withdrawalFees": shown(count * 100),
        "withdrawals": count,
    }


def review(values):
    day, left = values["submitted"], 2
    while left:
        day += timedelta(1)
        left -= day.weekday() < 5
    return {"expectedBy": str(day), "submitted": str(values["submitted"])}


def days(values):
    return {"days": (values["to"] - values["from"]).days, "from": str(values["from"]), "to": str(values["to"])}


def deadlines(values):
    applied, today, events = values["applied"], values["today"], values.get("events", [])
    if today < applied:
        raise Refused("today-before-application", field="today")
    for place, (_, day) in enumerate(events):
        if day < applied:
            raise Refused("event-before-application", event=place, field="event")
        if place and day < events[place - 1][1]:
            raise Refused("event-out-of-order", event=place, field="event")
        if day > today:
            raise Refused("event-after-today", event=place, field="event")
    # The unanswered messages on each desk, by the day of arrival.
    desks = {"seller": [applied], "buyer": []}
    end, day = None, applied
    while day <= today and not (end and day > max([day for _, day in events], default=day)):
        if not end:
            end = ended_by_a_rule(desks, applied, day)
        for place, (name, happened) in enumerate(events):
            if happened != day:
                continue
            if end:
                raise Refused("event-after-end", event=place, field="event", status=end[0], endedOn=str(end[1]))
            if name.endswith("-replied"):
                side = name.removesuffix("-replied")
                other = "buyer" if side == "seller" else "seller"
                if desks[side]:
                    desks[side] = []
                    desks[other].append(day)
            elif name == "intervention-requested":
                if day < applied + timedelta(4):
                    opens = str(applied + timedelta(4))
                    raise Refused("intervention-too-early", event=place, field="event", opens=opens)
                end = ("intervention", day)
            else:
                end = (name, day)
        day += timedelta(1)
    common = {"applied": str(applied), "today": str(today)}
    if end:
        return {**common, "deadlines": [], "endedOn": str(end[1]), "status": end[0]}
    [(awaiting, since)] = [(side, min(letters)) for side, letters in desks.items() if letters]
    effects = [(applied + timedelta(4), "intervention-opens"), (applied + timedelta(31), "negotiation-ends")]
    ending = "negotiation-ends"
    if since + timedelta(8) <= applied + timedelta(31):
        ending = f"{awaiting}-silence"
        effects.append((since + timedelta(8), ending))
    return {
        **common,
        "awaiting": awaiting,
        "awaitingSince": str(since),
        "deadlines": [deadline(rule, effect, today) for effect, rule in sorted(effects)],
        "ending": ending,
        "status": "negotiating",
    }


def ended_by_a_rule(desks, applied, day):
    for side, status in [("seller", "escalated"), ("buyer", "closed")]:
        if desks[side] and (day - min(desks[side])).days > 7:
            return status, day
    return ("evidence", day) if (day - applied).days > 30 else None


def deadline(rule, effect, today):
    last = effect - timedelta(1)
    return {
        "daysLeft": (last - today).days,
        "id": rule,
        "lastDay": str(last),
        "safeDay": str(last - timedelta(1)),
        "takesEffect": str(effect),
    }


ANSWERS = {"fee": fee, "price": price, "review": review, "days": days, "deadlines": deadlines}
