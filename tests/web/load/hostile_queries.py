# SPDX-License-Identifier: GPL-3.0-or-later
"""Which queries of at most 1,024 bytes could hurt a server?"""

MAX_BYTES = 1024
COMMON = "the of to and in said a mln for dlrs it on year its from by will pct at was be is with said".split()
WORDS = COMMON + ("oil trade bank company president government Russia Korea Soviet Iran China workers sanctions WHO IT "
                  "Washington prices market share north south united states новости рабочие 労働者 北朝鮮 الأمم").split()
STEMS = "con int pro com dis tra pre mar ban sta gov the".split()
FIELDS = ("title lead author source lang country country.main dateline org date added url id type story saved "
          "foo").split()
VALUES = ("KP RU none any (KP OR RU) 2017 2017-03..2017-06 ..2019 3months.. last-month >1987 en Reuters * \"a b\" "
          "1..999999 9999-99-99 -").split(" ")
NOISE = "()\"'~*^?[]{}|&+-\\/.:;,<>=!#%$@`\u200b\u202e\ufeff\u0301\u00ad"
CJK = "北朝鮮労働者経済制裁東京中国銀行石油한국노동자は"


def words(random, number, source=WORDS):
    return [random.choice(source) for _ in range(number)]


def wildcards(random):
    letters = [random.choice(STEMS)[:random.randint(1, 3)] + "*" for _ in range(random.randint(1, 8))]
    return random.choice([" ", " OR ", " NEAR/1000 "]).join(letters)


def or_chain(random):
    return " OR ".join(words(random, random.randint(2, 160)))


def and_chain(random):
    return random.choice([" ", " AND "]).join(words(random, random.randint(2, 160)))


def not_chain(random):
    return "the " + " ".join(random.choice(["-", "NOT "]) + word for word in words(random, 100))


def deep(random):
    depth = random.choice([1, 8, 16, 17, 100, 400])
    inner = " OR ".join(words(random, 20))
    return "(" * depth + inner + random.choice([")" * depth, "", ")" * 500])


def nested(random):
    query = random.choice(WORDS)
    for _ in range(random.randint(2, 30)):
        query = f"({query} {random.choice(['OR', 'AND', 'NOT', ''])} {random.choice(WORDS)})"
    return query


def near(random):
    operator = random.choice(["NEAR", "ADJ"])
    distance = random.choice([1, 10, 1000, 99999999])
    return f" {operator}/{distance} ".join(words(random, random.randint(2, 40), random.choice([COMMON, WORDS])))


def near_groups(random):
    groups = ["(" + " OR ".join(words(random, random.randint(2, 16), COMMON)) + ")" for _ in range(random.randint(2, 8))]
    return f" {random.choice(['NEAR', 'ADJ'])}/{random.choice([1, 5, 1000])} ".join(groups)


def phrase(random):
    quoted = '"' + " ".join(words(random, random.randint(2, 60), COMMON)) + '"'
    return quoted + random.choice(["", "", f"~{random.choice([1, 5, 1000])}"])


def phrases(random):
    return random.choice([" ", " OR "]).join(
        '"' + " ".join(words(random, 3, COMMON)) + '"~1000' for _ in range(random.randint(2, 40)))


def at_least(random):
    return random.choice([" ", " OR "]).join(
        f"atleast{random.choice([1, 3, 100, 4294967296])} {word}" for word in words(random, random.randint(1, 40)))


def repeated(random):
    word = random.choice(COMMON)
    return random.choice([" ", " OR ", " NEAR/1000 ", " ADJ/1000 "]).join([word] * random.randint(2, 300))


def cjk(random):
    run = "".join(random.choice(CJK) for _ in range(random.choice([1, 2, 10, 60, 341])))
    return random.choice([run, f'"{run}"', f"{run}*", f"{run[:9]} NEAR/1000 {run[-9:]}"])


def fields(random):
    clauses = [f"{random.choice(FIELDS)}:{random.choice(VALUES)}" for _ in range(random.randint(1, 40))]
    return random.choice([" ", " OR ", " -"]).join(clauses)


def dates(random):
    ends = [random.choice(["", "1987", "1987-02", "1987-02-30", "0000", "99999", "3months", "last-year", "-1"])
            for _ in range(2)]
    return f"{random.choice(COMMON)} date:{'..'.join(ends)} added:{random.choice(['1', '..', '3..5', '2019-01'])}"


def noise(random):
    alphabet = NOISE + "abc \t\n"
    return "".join(random.choice(alphabet) for _ in range(random.randint(1, 400)))


def names(random):
    return " ".join(words(random, random.randint(2, 60), ["North Korea", "Russia", "United Nations", "U.S.", "Iran",
                                                         "International Monetary Fund", "Georgia", "IT", "WHO"]))


def mixture(random):
    parts = [random.choice(KINDS)(random)[:random.randint(5, 300)] for _ in range(random.randint(2, 5))]
    return random.choice([" ", " OR ", " AND ", " NOT "]).join(parts)


KINDS = [wildcards, or_chain, and_chain, not_chain, deep, nested, near, near_groups, phrase, phrases, at_least, repeated,
         cjk, fields, dates, noise, names]


def mutated(random, seed):
    """A seed of the fuzzer with pieces doubled, dropped, swapped and broken."""
    text = seed
    for _ in range(random.randint(1, 6)):
        at, end = sorted(random.randint(0, len(text)) for _ in range(2))
        piece = text[at:end]
        text = random.choice([text[:at] + text[end:], text[:end] + piece * random.randint(1, 5) + text[end:],
                              piece + text[:at] + text[end:], text[:at] + random.choice(NOISE) + text[at:],
                              text[:at] + " " + random.choice(COMMON) + random.choice([" OR ", " ", "* "]) + text[at:]])
    return text


def cut(text, most):
    return text.encode("utf-8", "ignore")[:most].decode("utf-8", "ignore")


def hostile_query(random, seeds):
    """The name of a kind and a query of that kind, nearly always within the bound of the web."""
    kind = random.choice([*KINDS, mixture, mutated])
    text = mutated(random, random.choice(seeds)) if kind is mutated else kind(random)
    most = MAX_BYTES if random.random() < 0.98 else 4 * MAX_BYTES
    return kind.__name__, cut(text, most)
