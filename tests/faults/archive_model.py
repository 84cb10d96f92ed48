# SPDX-License-Identifier: GPL-3.0-or-later
"""Which states may an index show while it follows an archive that changes?

An archive of text files (an article each) and files of JSON lines. A title names the article and its version, which
stands in no other article; a state of the archive is {id: "title in path:line"}.
"""
import hashlib
import json
import os
import random

SUBJECTS = ("France", "Kenya", "the United Nations", "Peru", "Japan", "North Korea", "Reuters")


class Archive:
    def __init__(self, folder, seed, size=24):
        self.folder = folder
        self.folder.mkdir(parents=True, exist_ok=True)
        self.random = random.Random(seed)
        self.files = {}  # name: list of titles in order
        self.numbers = 0
        self.renamed = False  # something, since an index last held all of it
        for _ in range(size // 4):
            self.add()

    def articles(self):
        """{id: "title in path:line"} in the order in which an index reads them."""
        return {id_of(name, title): f"{title} in {self.folder / name}:{'' if name.endswith('.txt') else line}"
                for name in sorted(self.files) for line, title in enumerate(self.files[name], 1)}

    def number(self):
        self.numbers += 1
        return self.numbers

    def new_title(self, article):
        return f"Report {article} version {self.number()}"

    def new_article(self):
        return self.new_title(f"n{self.number():05}")

    def add(self):
        kind = self.random.choice(("txt", "jsonl"))
        count = 1 if kind == "txt" else self.random.randint(2, 9)
        self.write(f"{self.number():05}.{kind}", [self.new_article() for _ in range(count)])

    def changed(self, title):
        return self.new_title(title.split()[1])

    def edit(self, name):
        titles = self.files[name]
        for _ in range(self.random.randint(1, len(titles))):
            place = self.random.randrange(len(titles))
            titles[place] = self.changed(titles[place])
        self.write(name, titles)

    def extend(self, name):
        if name.endswith(".txt"):
            return self.edit(name)
        return self.write(name, self.files[name] + [self.new_article() for _ in range(self.random.randint(1, 4))])

    def shorten(self, name):
        if len(self.files[name]) == 1:
            return self.delete(name)
        self.files[name].pop(self.random.randrange(len(self.files[name])))
        return self.write(name, self.files[name])

    def delete(self, name):
        (self.folder / name).unlink()
        del self.files[name]

    def rename(self, name):
        new_name = f"{self.number():05}.{name.split('.')[1]}"
        os.rename(self.folder / name, self.folder / new_name)
        self.files[new_name] = self.files.pop(name)
        self.renamed = True

    def change(self, changes, most_files=10):
        for _ in range(changes):
            if len(self.files) < 4:
                self.add()
                continue
            name = self.random.choice(sorted(self.files))
            deeds = [self.edit, self.edit, self.extend, self.shorten, self.rename]
            deeds.append(self.delete if len(self.files) > most_files else lambda _: self.add())
            self.random.choice(deeds)(name)

    def rewrite(self):
        """Every article has another text."""
        for name, titles in self.files.items():
            self.write(name, [self.changed(title) for title in titles])

    def text_of(self, title):
        words = random.Random(title)
        said = " ".join(f"{words.choice(SUBJECTS)} said word{words.randrange(400)}." for _ in range(30))
        return f"The whole account of {title}. {said}"

    def write(self, name, titles):
        if name.endswith(".txt"):
            text = f"{titles[0]}\n\n{self.text_of(titles[0])}\n"
        else:
            text = "".join(json.dumps({"url": f"https://news.example/{title.split()[1]}", "title": title,
                                       "date": "2020-03-11", "text": self.text_of(title)}) + "\n" for title in titles)
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        os.utime(path, (1.7e9 + self.number(), 1.7e9 + self.numbers))
        self.files[name] = list(titles)


def hash_in_print(key):
    """As schema/content_hash.h prints the first 128 bits of a SHA-256."""
    number = int.from_bytes(hashlib.sha256(key).digest()[:16], "big") << 2
    return "".join("0123456789abcdefghjkmnpqrstvwxyz"[number >> shift & 31] for shift in range(125, -1, -5))


def id_of(name, title):
    if name.endswith(".txt"):
        return hash_in_print(f"path\0\0{name}\0".encode())
    return hash_in_print(f"url\0https://news.example/{title.split()[1]}".encode())


def states_of_update(before, archive, batch):
    """The states that an update from `before` to what the archive holds may show, in order.

    Articles are put in the order of reading, then those that are gone go in the order of their ids, both in batches. A
    renamed file moves captures of articles that do not change, so that batches may then end anywhere.
    """
    batch = 1 if archive.renamed else batch
    wanted = archive.articles()
    state = dict(before)
    states = [dict(state)]
    new = [identity for identity, title in wanted.items() if before.get(identity) != title]
    for number, identity in enumerate(new, 1):
        state[identity] = wanted[identity]
        if number % batch == 0 or number == len(new):
            states.append(dict(state))
    going = sorted(identity for identity in before if identity not in wanted)
    for number, identity in enumerate(going, 1):
        del state[identity]
        if number % batch == 0 or number == len(going):
            states.append(dict(state))
    return states
