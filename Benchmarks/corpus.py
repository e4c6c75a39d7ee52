"""A help center of any size, the same text for this generator and for Hugo.

Seeded: the same size gives the same bytes. Sections hold 20 articles each, as many as are all listed beside an article; an article has about 5.5 KB,
front matter, headings of two levels, lists, a callout, a pipe table, links to other articles, and figures:
facts of the tables in ours, plain words in Hugo's.
"""

import random
from dataclasses import dataclass
from pathlib import Path

ARTICLES_IN_SECTION = 20
TITLE = "Benchmark Help"
BASE_URL = "https://bench.example/"

NOUNS = """account address agreement amount answer article balance bank batch buyer carrier case catalog
category certificate channel claim code color company complaint contract courier customs damage date dealer
delivery deposit description detail discount dispute document draft duty evidence exchange factory feature
file freight goods guide image inspection instruction insurance invoice item label language leather letter
limit line list listing loading location logistics market material measure message method model name note
notice number offer office option order origin package packing page pallet part partner party path payment
permit photo picture plan platform policy port price process product profile proof proposal purchase quality
quantity question quote rate reason receipt record refund region reply report request response result return
review road route rule sample schedule screen seal seller service setting shape sheet shipment shop sign size
solution source space standard statement status step stock storage store summary supplier supply support
surface system table tariff team term test text title tool total track trade transfer transport type unit
value variant vendor version video volume voyage warehouse warranty website weight window wood word work""".split()
VERBS = """accept add agree answer ask attach book bring build calculate call cancel carry change check
choose clear close collect compare complete confirm contact correct count cover create decide declare
deliver describe discuss divide document draw edit enter estimate examine exchange explain export fill find
finish follow forward gather give handle hold import include inform inspect keep know label list load look
mark measure meet move name note notify offer open order pack pay pick place plan post prepare present print
protect prove provide publish raise reach read receive record refuse repair repeat replace reply report
request return review save say see select send settle share ship show sign sort start state store submit
support take tell test track transfer translate turn update upload use verify wait watch write""".split()
LINKS_WORDS = """about above across after along also and any as at because before below between both but by
each either even every for from however if in instead into less like many more most near never next no not
of off often on only or other otherwise over own same since so some soon still such than that the their then
there these they this those though through to together too toward under until up upon very what when where
which while who why with within without yet you your""".split()
MODIFIERS = """actual agreed basic better broken careful careless certain clean clear common complete correct
current daily direct early easy empty exact extra fair final finished firm first foreign formal former frequent
fresh full general good great heavy honest important large late light likely local long lost main missing
modern narrow new normal official old open original outer paid partial plain possible previous private
proper public quick quiet rare ready recent regular right safe separate serious short simple small special
stable strict strong sudden suitable sure thin typical unclear urgent useful usual valid visible whole wide
wrong""".split()


@dataclass(frozen=True)
class Article:
    number: int
    section: str
    name: str
    title: str
    description: str
    day: str
    headings: tuple[tuple[int, str], ...]

    @property
    def path(self):
        """Below `content/`."""
        return f"{self.section}/{self.name}.md"

    @property
    def address(self):
        return f"/{self.section}/{self.name}/"


class Writer:
    """Writes one article after the other, each from its own seed, so that all sizes share their text."""

    def __init__(self, size, facts):
        self.size = size
        self.facts = facts
        self.articles = [self._outline(number) for number in range(size)]

    def sections(self):
        """Each with its articles, in order."""
        found = {}
        for article in self.articles:
            found.setdefault(article.section, []).append(article)
        return found

    def _outline(self, number):
        chance = random.Random(f"outline {number}")
        words = f"{chance.choice(VERBS)} {chance.choice(MODIFIERS)} {chance.choice(NOUNS)}"
        name = f"{words} {letters(number)}".replace(" ", "-")
        title = f"{words} {letters(number)}".capitalize()
        description = sentence(chance, 12, 16)[:-1] + f", as in {letters(number)}."
        day = f"2026-{chance.randint(1, 9):02}-{chance.randint(1, 28):02}"
        headings = []
        for _ in range(chance.randint(4, 5)):
            headings.append((2, heading(chance)))
            headings += [(3, heading(chance)) for _ in range(chance.choice([0, 1, 1]))]
        section = f"section-{letters(number // ARTICLES_IN_SECTION)}"
        return Article(number, section, name, title, description, day, tuple(headings))

    def text(self, number, dialect):
        """The whole file of an article."""
        article = self.articles[number]
        chance = random.Random(f"text {number}")
        parts = [dialect.front_matter(article, number % ARTICLES_IN_SECTION + 1)]
        parts.append(self._paragraph(chance, article, dialect))
        for index, (level, text) in enumerate(article.headings):
            parts.append(f"{'#' * level} {text}")
            parts.append(self._paragraph(chance, article, dialect))
            if index == 1:
                parts.append(self._table(chance, article, dialect))
            elif index == 2:
                parts.append(self._callout(chance, article, dialect))
            elif index % 3 == 0:
                parts.append(self._list(chance, article, dialect))
            else:
                parts.append(self._paragraph(chance, article, dialect))
        return "\n\n".join(parts) + "\n"

    def _paragraph(self, chance, article, dialect):
        sentences = [sentence(chance, 9, 16) for _ in range(chance.randint(3, 4))]
        place = chance.randrange(len(sentences))
        sentences[place] = self._link_sentence(chance, article, dialect)
        if chance.random() < 0.4:
            sentences.append(self._fact_sentence(chance, dialect))
        if chance.random() < 0.5:
            sentences.append(f"It is **{chance.choice(MODIFIERS)}** or `{chance.choice(NOUNS)}`.")
        return " ".join(sentences)

    def _link_sentence(self, chance, article, dialect):
        first = article.number - article.number % ARTICLES_IN_SECTION
        near = range(first, min(first + ARTICLES_IN_SECTION, self.size))
        target = self.articles[chance.choice(near) if chance.random() < 0.7 else chance.randrange(self.size)]
        anchor = slug(target.headings[0][1]) if chance.random() < 0.3 else None
        return f"{words(chance, 4, 8).capitalize()}: see [{target.title}]({dialect.target(article, target, anchor)})."

    def _fact_sentence(self, chance, dialect):
        fact = chance.choice(self.facts)
        return f"{words(chance, 3, 6).capitalize()}: {dialect.fact(fact)}."

    def _list(self, chance, article, dialect):
        mark = "-" if chance.random() < 0.5 else "1."
        items = [f"{mark} {sentence(chance, 6, 12)}" for _ in range(chance.randint(3, 5))]
        items.append(f"{mark} {self._link_sentence(chance, article, dialect)}")
        return "\n".join(items)

    def _callout(self, chance, article, dialect):
        kind = chance.choice(["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"])
        return f"> [!{kind}]\n> {sentence(chance, 9, 15)} {self._link_sentence(chance, article, dialect)}"

    def _table(self, chance, article, dialect):
        rows = ["| case | rule | answer |", "|---|---|---|"]
        for _ in range(chance.randint(4, 6)):
            rows.append(f"| {words(chance, 2, 4)} | {dialect.fact(chance.choice(self.facts))} | {words(chance, 3, 6)} |")
        return "\n".join(rows)


class Ours:
    """Facts with their scheme, and links with the path of the other file."""

    section_page = "index.md"

    def front_matter(self, article, weight):
        return (
            f"---\ntitle: {article.title}\ndescription: {article.description}\n"
            f"weight: {weight}\ndate: {article.day}\n---"
        )

    def target(self, article, other, anchor):
        path = f"{other.name}.md" if other.section == article.section else f"../{other.path}"
        return path + (f"#{anchor}" if anchor else "")

    def fact(self, fact):
        return f"[{fact['text']}](fact:{fact['id']})"


class Hugos(Ours):
    """Figures as plain words, and links with finished addresses, so that Hugo has nothing to resolve."""

    section_page = "_index.md"

    def target(self, article, other, anchor):
        return other.address + (f"#{anchor}" if anchor else "")

    def fact(self, fact):
        return fact["text"]


def write(size, root, dialect, facts):
    """Writes `content/` below `root`."""
    writer = Writer(size, facts)
    content = Path(root, "content")
    content.mkdir(parents=True)
    Path(content, dialect.section_page).write_text(
        f"---\ntitle: {TITLE}\ndescription: All the articles.\n---\n\nPick a section.\n"
    )
    for index, (section, articles) in enumerate(writer.sections().items()):
        Path(content, section).mkdir()
        title = section.replace("-", " ").capitalize()
        Path(content, section, dialect.section_page).write_text(
            f"---\ntitle: {title}\ndescription: What stands in {section}.\nweight: {index + 1}\n---\n\nRead on.\n"
        )
        for article in articles:
            Path(content, article.path).write_text(writer.text(article.number, dialect))
    return writer


def letters(number):
    """A number as at least two letters, because texts may not contain figures."""
    text = ""
    while number or len(text) < 2:
        number, digit = divmod(number, 26)
        text = chr(ord("a") + digit) + text
    return text


def slug(text):
    return text.lower().replace(" ", "-")


def heading(chance):
    return f"{chance.choice(VERBS)} the {chance.choice(MODIFIERS)} {chance.choice(NOUNS)}".capitalize()


def words(chance, least, most):
    kinds = [LINKS_WORDS, NOUNS, VERBS, MODIFIERS]
    return " ".join(chance.choice(kinds[index % 4]) for index in range(chance.randint(least, most)))


def sentence(chance, least, most):
    return words(chance, least, most).capitalize() + "."
