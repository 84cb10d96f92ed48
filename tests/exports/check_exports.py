#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do other parsers read back from each export what JSON says of the same hits?

Usage: check_exports.py BIN_FOLDER   Builds an archive of articles with hostile titles and reads every export of it: CSV
and TSV by Python's csv, RIS line by line, CSL-JSON by the shapes of its schema, Atom by an XML parser.
"""
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from hostile_titles import TITLES

ATOM = "{http://www.w3.org/2005/Atom}"
STARTS_FORMULA = re.compile("^[\\s\"'`\u00ab\u00bb\u2018-\u201f\uff02\uff07\u200b-\u200f\ufeff\x00-\x1f\x7f-\xa0\xad]*"
                            "[=+\\-@\uff1d\uff0b\uff0d\uff20\u2212]")
RIS_LINE = re.compile(r"^(TY|ID|TI|AU|T2|PY|DA|UR|LA|KW|AB|ER)  - (.*)$")
CSL_STRINGS = {"id", "type", "title", "container-title", "URL", "language", "abstract", "keyword"}


class Archive:
    def __init__(self, bin_folder, folder):
        self.environment = {"PATH": f"{bin_folder}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(folder)}
        self.index = folder / "hostile.idx"
        self.source = folder / "hostile.jsonl"
        self.write("price")
        self.run("dateline-index", "build", "--quiet", self.source)

    def write(self, subject, without=None):
        """The articles, on a subject, but for the one at an address."""
        with self.source.open("w", encoding="utf-8") as file:
            for number, title in enumerate(TITLES):
                text = f"{title} article of the oil {subject}. " + f"What else was said of oil and the {subject} that day. " * 100
                article = {"title": title, "url": f"https://example.org/{number}", "text": text,
                           "author": ["Ann Marsh", title], "source": title, "published": f"2019-03-{1 + number % 28:02}"}
                if article["url"] != without:
                    file.write(json.dumps(article) + "\n")

    def run(self, program, command, *arguments):
        index = ["--index", str(self.index)]
        line = [program] + ([command] if command else []) + index + [str(argument) for argument in arguments]
        return subprocess.run(line, env=self.environment, capture_output=True, check=True, timeout=120).stdout

    def export(self, form):
        return self.run("dateline-search", None, "--format", form, "--all", "oil").decode("utf-8")


def is_guarded(cell):
    return not STARTS_FORMULA.match(cell) or cell.startswith("'")


def without_guards(cell):
    return cell.replace("'", "")


def expected_cells(hit):
    clean = {key: "" if value is None else value for key, value in hit.items()}
    return {"id": clean["id"], "title": clean["title"], "source": clean["source"], "url": clean["url"],
            "author": "; ".join(clean["author"]), "published": clean["published"], "snippet": clean["snippet"]["text"],
            "countries": "; ".join(country["code"] for country in clean["countries"]),
            "organizations": "; ".join(organization["name"] for organization in clean["organizations"])}


def check_rows(rows, hits, tidy):
    assert len(rows) == len(hits), f"{len(rows)} rows for {len(hits)} hits"
    for row, hit in zip(rows, hits):
        assert None not in row and None not in row.values(), f"another number of cells: {row}"
        for name, value in expected_cells(hit).items():
            assert without_guards(row[name]) == without_guards(tidy(value)), f"{name}: {row[name]!r} for {value!r}"
        for name, cell in row.items():
            assert is_guarded(cell), f"{name} would be run: {cell!r}"
            assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", cell), f"{name} holds a control: {cell!r}"


def visible(value):
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "\ufffd", value)


def on_one_line(value):
    return re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", value).strip(" ").replace("  ", " ")


def check_csv(archive, hits):
    text = archive.export("csv")
    assert text.endswith("\r\n")
    check_rows(list(csv.DictReader(io.StringIO(text, newline=""))), hits, visible)


def check_tsv(archive, hits):
    text = archive.export("tsv")
    plain = list(csv.DictReader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE))
    check_rows(plain, hits, lambda value: on_one_line(visible(value)))
    quoting = list(csv.DictReader(io.StringIO(text, newline=""), delimiter="\t"))
    assert quoting == plain, "a reader that knows quotes reads another table"


def check_ris(archive, hits):
    lines = archive.export("ris").split("\r\n")
    assert lines.pop() == ""
    records = []
    for line in lines:
        assert len(line.splitlines()) == 1, f"more than one line: {line!r}"
        found = RIS_LINE.match(line)
        assert found, f"no tag: {line!r}"
        if found[1] == "TY":
            records.append([])
        records[-1].append((found[1], found[2]))
    assert len(records) == len(hits)
    for record, hit in zip(records, hits):
        tags = [tag for tag, _ in record]
        assert tags.count("TY") == tags.count("ER") == 1 and tags[0] == "TY" and tags[-1] == "ER"
        assert tags.count("AU") == sum(1 for author in hit["author"] if on_one_line(author))
        assert dict(record)["ID"] == hit["id"] and dict(record)["DA"] == hit["published"].replace("-", "/") + "/"


def check_csl(archive, hits):
    items = json.loads(archive.export("csl"))
    assert [item["id"] for item in items] == [hit["id"] for hit in hits]
    for item, hit in zip(items, hits):
        assert item["type"] == "article-newspaper"
        assert set(item) <= CSL_STRINGS | {"author", "issued"}, f"keys that the schema does not have: {set(item)}"
        assert all(isinstance(item[key], str) for key in CSL_STRINGS & set(item))
        assert all(set(name) == {"literal"} and isinstance(name["literal"], str) for name in item.get("author", []))
        parts = item["issued"]["date-parts"]
        assert len(parts) == 1 and parts[0] == [int(part) for part in hit["published"].split("-")]


def check_atom(archive, hits):
    feed = ElementTree.fromstring(archive.export("atom"))
    entries = feed.findall(ATOM + "entry")
    assert [entry.findtext(ATOM + "id").rsplit(":", 1)[1] for entry in entries] == [hit["id"] for hit in hits]
    times = [entry.findtext(ATOM + "updated") for entry in entries]
    assert feed.findtext(ATOM + "updated") == max(times) and times == [hit["added"]["started"] for hit in hits]
    for entry in entries:
        assert len(entry.findall(ATOM + "title")) == 1 and entry.find(ATOM + "author/" + ATOM + "name") is not None
        assert entry.find(ATOM + "link").get("href").startswith("https://example.org/")


def check_going_on(archive, hits):
    """The index moves on while a slow reader takes an export: every article once, and what is gone is named."""
    gone = hits[-1]
    command = ["dateline-search", "--index", str(archive.index), "--format", "jsonl", "--all", "--snippets", "20", "oil"]
    with subprocess.Popen(command, env=archive.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as export:
        first = export.stdout.readline()
        for subject in ("harvest", "tanker"):
            archive.write(subject, without=gone["url"])
            archive.run("dateline-index", "update", "--quiet", archive.source)
        rest = export.stdout.read()
        errors = export.stderr.read()
        export.wait(timeout=120)
    written = [json.loads(line) for line in (first + rest).split(b"\n") if line]
    assert len(rest) > 1 << 17, "too little for a pipe to hold the export up"
    assert export.returncode == 3, f"exit {export.returncode}: {errors.decode()}"
    assert errors.decode() == f"dateline-search: export: left out as gone since it began (1): {gone['id']}\n"
    assert [hit["id"] for hit in written] == [hit["id"] for hit in hits[:-1]]


def main():
    bin_folder = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as scratch:
        archive = Archive(bin_folder, pathlib.Path(scratch))
        hits = [json.loads(line) for line in archive.export("jsonl").split("\n") if line]
        assert len(hits) >= 60, f"only {len(hits)} articles"
        formulas = [hit["title"] for hit in hits if STARTS_FORMULA.match(hit["title"])]
        assert len(formulas) >= 20 and not any(is_guarded(title) for title in formulas if title[0] != "'")
        assert archive.export("ids").split() == [hit["id"] for hit in hits]
        for check in (check_csv, check_tsv, check_ris, check_csl, check_atom, check_going_on):
            check(archive, hits)
            print(f"{check.__name__}: {len(hits)} hits")
    return 0


if __name__ == "__main__":
    sys.exit(main())
