"""The queries of the table of vectors, grouped by purpose."""

from urllib.parse import quote


def fields(name, *pairs):
    """A query of pairs, percent-encoded except for characters that are easier to read as they are."""
    return f"{name}?" + "&".join(f"{key}={quote(value, safe=':$,.−٣∞')}" for key, value in pairs)


def fee(amount, tax=None, withdrawals=None):
    pairs = [("amount", amount), ("tax", tax), ("withdrawals", withdrawals)]
    return fields("fee", *[(key, value) for key, value in pairs if value is not None])


def price(net, withdrawals=None):
    return fields("price", ("net", net), *([("withdrawals", withdrawals)] if withdrawals is not None else []))


def case(applied, today, *events):
    return fields("deadlines", ("applied", applied), *[("event", event) for event in events], ("today", today))


def days_of_march(today, *events):
    """A case of March 1, 2026, with events written as `seller 03`."""
    names = {"seller": "seller-replied", "buyer": "buyer-replied", "intervention": "intervention-requested"}
    told = [event.split() for event in events]
    return case("2026-03-01", f"2026-{today}", *[f"{names.get(name, name)}:2026-{day}" for name, day in told])


TURNS = ["seller 03-02", "buyer 03-08", "seller 03-14", "buyer 03-20"]

SECTIONS = {
    "the worked examples of the contract": [
        "fee?amount=1000.00&tax=80&withdrawals=1",
        "price?net=1000.00&withdrawals=1",
        "review?submitted=2026-03-06",
        "days?from=2026-11-05&to=2026-11-09",
        "deadlines?applied=2026-03-01&event=seller-replied:2026-03-03&today=2026-03-10",
    ],
    "the worked examples of money": [
        fee("1000.00"),
        fee("1000.00", "80.00", "1"),
        fee("0.16"),
        fee("0.17"),
        fee("16.50", "0", "2"),
        fee("0.50", withdrawals="1"),
        price("970.00", "0"),
        price("0.16", "0"),
        price("1000.00", "1"),
    ],
    "the ends of the ranges": [
        fee("0.01"),
        fee("10,000,000,000.00", "10,000,000,000.00", "1000"),
        fee("10000000000.01"),
        fee("5", "10000000000.01"),
        fee("99999999999999999999999999"),
        fee("0000000000000000000000000000001"),
        fee("0"),
        fee("0.00"),
        fee("5", "0"),
        fee("5", "0.00", "0"),
        fee("5", withdrawals="1000"),
        fee("5", withdrawals="1001"),
        fee("5", withdrawals="99999999999999999999"),
        price("0.01"),
        price("0.01", "1000"),
        price("9700000000.00"),
        price("9700000000.01"),
        price("9699999999.00", "1"),
        price("9699999999.01", "1"),
        price("10000000000.00"),
        price("10000000000.01"),
        price("0"),
        price("0.00", "1001"),
    ],
    "half a cent goes up": [fee(amount) for amount in ["0.49", "0.50", "0.51", "1.16", "1.17", "16.49", "16.51", "33.17"]]
    + [price(net) for net in ["0.15", "0.17", "0.48", "0.49", "16.00", "32.33", "97", "97.01", "1234.56"]],
    "amounts as people type and paste them": [
        fee(amount)
        for amount in [
            *["5", "5.", "5.2", "5.25", ".5", ".05", "05", "005.50", " 5 ", "\t5\n", "\u00a05\u202f", "1234", "1234.5"],
            *["1,234", "1,234.5", "1,234.50", "12,345,678.90", "123,456", "0,000", "0,005"],
            *["1 234.50", "1\u00a0234.50", "1\u2007234\u2007567", "1\u2009234", "1\u202f234\u202f567.8", "12 345"],
            *["$5", "$ 5", "US$5", "US$ 1,234.50", "US $5", "US\u00a0$5", "us$5", "Us $ 5", "USD5", "USD 5", "usd 5"],
            *["5$", "5 $", "5US$", "5 US $", "5USD", "2450 USD", "5. usd", ".5 $", "1 234 567 USD", "\u00a05\u00a0USD\u00a0"],
            *["\u200b5", "5\ufeff", "1\u00ad234", "\u202a$5\u202c", "\u20665\u2069", "US\u200b$\u20605", "1,\u200b234"],
        ]
    ],
    "amounts that are refused, by their first reason": [
        fee(amount)
        for amount in [
            *["", " ", "\u200b", "\u00a0\t", "٣", "∞", "5€", "5 ₤", "１", "1\u3000000", "€-5", "5\u0301", "\ufffd"],
            *["$", "US$", "US $", "USD", ".", ",", "..", "$.", "$ USD", ". ,", "$,"],
            *["-5", "−5", "5-", "$-5", "-$5", "- 5", "1-2", "(5)-", "+5", "5+", "$+5", "1e+3"],
            *["1e3", "1E3", "1.5e3", "0x1e3", "1.e3", "e3", "1e"],
            *["abc", "0x10", "5 EUR", "US5", "U$5", "USS$5", "US  $5", "UDS 5", "5 US", "5U", "1.5.2", "1. 5", "$ . 5"],
            *["5 $ 3", "1 .5", "5\r", "(5)", "5%", "5;", "five", "1_000", "'5", "1 ,234.", "5 . USD"],
            *["$5 USD", "$$5", "USD USD 5", "$5$", "US$ 5 $", "usd5usd", "$1,23$"],
            *["1,23", "1,2", "1,", ",5", ",50", "$1,23", "1,23 USD", "1.234,50", "1234,5", "1 234,5", "1 23,4", "1 234,50"],
            *["1 23", "1  234", "1\t234", "1\n234", "1,234 567", "1 234,567", "1 234\u00a0567", "1234 567", "1 2345"],
            *["12 34 567", "1.5 234", "1 234.567", "5 5 USD"],
            *["1,2,3", "1234,567", "1,23,456", "1,,234", ",234", "1,2345", "1.5,000", "1,234,56", "1,234,", "1,234,567,8"],
            *["1.234", "1.2345", "1,234.567", "$1.000", ".123", "1.234.567", "1.000.000 USD"],
        ]
    ],
    "the same in the other fields": [
        fee("5", tax) for tax in ["", " ", "5", "1,234.5", "$", "-1", "1,23", "1.234", "x", "1 23", "10,000,000,000"]
    ]
    + [price(net) for net in ["", "\u200b", "US$ 970", "970 USD", "-5", "+5", "1e3", "1,23", "1,2,3", "1 23", "1.234", "٣", "$ USD"]],
    "numbers of withdrawals": [
        fee("5", withdrawals=count)
        for count in [
            *["", " ", "0", "1", "007", "0001000", " 3 ", "\t3\n", "\u00a03", "\u200b3"],
            *["-1", "-0", " -5 ", "−1", "1,000", "1.0", "1.5", "+1", "two", "1 0", "- 1", "--1", "1-", "-", "3x", "1e2", "٣"],
        ]
    ]
    + [price("5", count) for count in ["1000", "1001", "-1", "x"]],
    "days around a weekend": [fields("review", ("submitted", f"2026-03-{day:02}")) for day in range(2, 12)],
    "days as they are typed": [
        fields("review", ("submitted", day))
        for day in [
            *["2000-01-01", "2000-02-29", "2024-02-29", "2199-12-31", "2199-12-30", "2026-12-31"],
            *[" 2026-03-06", "2026-03-06 ", "\t2026-03-06\n", "\u00a02026-03-06\u202f", "\u200b2026-03-06\ufeff", "\u202a2026-03-06\u202c"],
            *["", " ", "\u200b", "26-1-1", "2026-3-06", "2026-03-6", "2026/03/06", "2026-03/06", "2026-03-06x", "x2026-03-06"],
            *["2026-03-06 2026-03-06", "02026-03-06", "2026-03-006", "2026 -03-06", "2026-\u200b03-06", "20260306", "today"],
            *["٢٠٢٦-03-06", "2026−03−06", "-2026-03-06", "1999-12-31", "2200-01-01", "0000-00-00", "9999-99-99"],
            *["2026-13-01", "2026-00-01", "2026-99-99", "2026-02-29", "2024-02-30", "2100-02-29", "2026-04-31", "2026-01-32", "2026-01-00"],
        ]
    ],
    "days between days": [
        fields("days", ("from", first), ("to", second))
        for first, second in [
            *[("2026-11-09", "2026-11-05"), ("2026-03-01", "2026-03-01"), ("2024-02-28", "2024-03-01")],
            *[("2000-01-01", "2201-12-31"), ("2201-12-31", "2000-01-01"), (" 2026-03-01 ", "2026-04-01")],
            *[("2202-01-01", "2026-03-01"), ("2026-03-01", "1999-12-31"), ("", ""), ("x", ""), ("2026-02-29", "2026-13-01")],
        ]
    ],
    "the worked examples of a case": [
        days_of_march("03-05"),
        days_of_march("03-09"),
        days_of_march("03-10", "seller 03-03"),
        days_of_march("03-11", "seller 03-03", "seller 03-09"),
        days_of_march("03-17", "seller 03-03", "buyer 03-10"),
        days_of_march("04-01", *TURNS, "seller 03-26"),
        days_of_march("04-01", *TURNS, "seller 03-24"),
        days_of_march("03-06", "intervention 03-04"),
    ],
    "cases day by day": [
        *[days_of_march(today) for today in ["03-01", "03-02", "03-04", "03-07", "03-08"]],
        *[days_of_march(today, "seller 03-01") for today in ["03-01", "03-08", "03-09"]],
        *[days_of_march(today, *TURNS, "seller 03-26") for today in ["03-26", "03-31", "04-02"]],
        *[days_of_march(today, *TURNS, "seller 03-24") for today in ["03-24", "03-31", "04-02"]],
        # On the same day, the seller's silence is listed after the end of the negotiation, the buyer's before it.
        days_of_march("03-24", "seller 03-05", "buyer 03-10", "seller 03-17", "buyer 03-24"),
        days_of_march("03-25", "seller 03-05", "buyer 03-10", "seller 03-17", "buyer 03-25"),
        days_of_march("03-03", "buyer 03-03"),
        days_of_march("03-03", "seller 03-03", "buyer 03-03"),
        days_of_march("03-03", "seller 03-03", "buyer 03-03", "seller 03-03"),
        days_of_march("03-09", "intervention 03-05"),
        days_of_march("03-08", "intervention 03-08"),
        days_of_march("03-09", "agreed 03-01"),
        days_of_march("03-08", "withdrawn 03-08"),
        case("2024-02-26", "2024-03-04"),
        case("2199-12-31", "2199-12-31"),
        case("2000-01-01", "2199-12-31"),
        case(" 2026-03-01 ", "\u00a02026-03-10", "seller-replied: 2026-03-03 "),
    ],
    "cases that are refused": [
        case("2026-03-02", "2026-03-01"),
        case("2026-03-02", "2026-03-01", "agreed:2026-02-28"),
        case("2026-03-02", "2026-03-03", "buyer-replied:2026-03-02", "agreed:2026-03-01"),
        case("2026-03-02", "2026-03-03", "agreed:2026-03-01"),
        case("2026-03-02", "2026-03-05", "buyer-replied:2026-03-04", "agreed:2026-03-03"),
        case("2026-03-02", "2026-03-05", "buyer-replied:2026-03-04", "buyer-replied:2026-03-03", "agreed:2026-03-02"),
        case("2026-03-02", "2026-03-05", "agreed:2026-03-06"),
        case("2026-03-02", "2026-03-05", "agreed:2026-03-06", "agreed:2026-03-01"),
        days_of_march("03-12", "intervention 03-02", "agreed 03-20"),
        days_of_march("03-03", "agreed 03-02", "withdrawn 03-02"),
        days_of_march("03-09", "seller 03-09"),
        days_of_march("03-12", "seller 03-02", "buyer 03-12"),
        days_of_march("04-02", *TURNS, "seller 03-26", "agreed 04-01"),
        days_of_march("03-03", "withdrawn 03-02", "intervention 03-03"),
        days_of_march("03-09", "intervention 03-05", "agreed 03-06"),
        days_of_march("03-06", "intervention 03-01"),
        case("2026-03-01", "2026-03-10", "bogus:2026-03-03"),
        case("2026-03-01", "2026-03-10", "bogus", "Agreed:2026-03-03", " agreed:2026-03-03", "agreed :2026-03-03", ":2026-03-03"),
        case("2026-03-01", "2026-03-10", "seller-replied"),
        case("2026-03-01", "2026-03-10", "seller-replied", "seller-replied:", "seller-replied: ", "agreed:\u200b"),
        case("2026-03-01", "2026-03-10", "agreed:2026-02-29", "agreed:2026-13-01", "agreed:1999-01-01", "agreed:x", "agreed:2026-03-03:"),
        # Empty ones are not events, but count as places.
        case("2026-03-01", "2026-03-10", "", "agreed:2026-03-03", " ", "agreed:2026-03-04"),
        case("2026-03-01", "2026-03-10", "\u200b", "", "intervention-requested:2026-03-02"),
        case("2026-03-01", "2026-03-10", "", "bogus"),
        case("2026-03-01", "2026-03-01", *["buyer-replied:2026-03-01"] * 100),
        case("2026-03-01", "2026-03-01", *["buyer-replied:2026-03-01"] * 101),
        case("2026-03-02", "2026-03-01", *["buyer-replied:2026-03-01"] * 101),
        case("2026-03-01", "2026-03-01", *["bogus"] * 102),
        case("2026-03-01", "2026-03-01", *[""] * 150, *["buyer-replied:2026-03-01"] * 100),
        "deadlines?" + "&".join(["event=agreed:1999-01-01"] * 150),
    ],
    "the form of a query": [
        "",
        "fee",
        "fee?",
        "Fee?amount=5",
        "fees?amount=5",
        " fee?amount=5",
        "f%65e?amount=5",
        "?amount=5",
        "price",
        "review?",
        "days?",
        "days?from=2026-03-01",
        "deadlines?",
        "deadlines?applied=2026-03-01",
        "deadlines?today=x&applied=x",
        "fee?amount",
        "fee?amount=",
        "fee?&&amount=5&&",
        "fee?amount=%31%2E%35",
        "fee?%61mount=5",
        "fee?amount=1+234",
        "fee?amount=5+USD+",
        "fee?amount=5%2b",
        "fee?amount=5%2B",
        "fee?amount=5%",
        "fee?amount=%zz5",
        "fee?amount=5%4",
        "fee?amount=5%00",
        "fee?amount=5%FF",
        "fee?amount=5%FE",
        "fee?amount=%C0%B5",
        "fee?amount=%E0%80%A05",
        "fee?amount=%E2%80%8B5%E2%80",
        "fee?amount=5%F0%9F%92%B5",
        "fee?amount==5",
        "fee?amount=5=5",
        "fee?amount=5?6",
        "fee?amount=5&tax=%26",
        "fee?tax=80&withdrawals=1&amount=1000",
        "fee?=5",
        "fee?amount=5&=",
        "fee?amount=5&shipping=1",
        "fee?shipping=",
        "fee?amount=x&shipping=1&tax=x",
        "fee?amount=5&net=5",
        "price?net=5&tax=5",
        "review?submitted=2026-03-06&today=2026-03-06",
        "fee?Amount=5",
        "fee?amount=5&amount=5",
        "fee?amount=5&amount=",
        "fee?amount=&amount=5",
        "fee?amount=x&tax=5&tax=x&withdrawals=x",
        "deadlines?applied=2026-03-01&applied=2026-03-01",
        "fee?withdrawals=x&tax=x&amount=x",
        "fee?withdrawals=x&tax=x",
        "price?withdrawals=-1",
        "fee?amount=" + "0" * 8_180 + "5",
        "fee?amount=" + "0" * 8_181 + "5",
        "fee?" + "٣" * 4_095,
    ],
}
