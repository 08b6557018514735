#!/usr/bin/env python3
"""make_terms.py UNBIS COUNTRIES > terms.tsv

Makes the terms that the program is built with, from two tables in tab-separated columns; README.md
beside this says where they come from. Articles and marks that a table adds to a name are left out:
"Albanie (l')", "the Republic of Albania", "Holy See (the) *"."""

import csv
import json
import pathlib
import re
import sys

LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh"]
ARTICLE = r"the|l|le|la|les|el|los|las"
QA_DATA = pathlib.Path(__file__).parents[2] / "qa" / "data"


def rows(file):
    with open(file, encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def plain(name):
    name = name.replace("’", "'").strip().rstrip("*").strip()
    name = re.sub(rf" \((?:{ARTICLE})'?\)$", "", name)
    name = re.sub(rf"^(?:{ARTICLE})(?: |')", "", name)
    # A few names of the table have stray marks.
    return re.sub(r"[|\t]", " ", name).strip()


def country_names(language):
    """Names by ISO code that our own data has for the language: former names too."""
    file = QA_DATA / f"{language}.countries.json"
    if not file.exists():
        return {}
    text = "".join(l for l in file.open(encoding="utf-8") if not l.startswith("//"))
    return {
        code: entry.get("names", []) + entry.get("doubtful", [])
        for code, entry in json.loads(text)["countries"].items()
    }


def alternatives(row, language, own):
    names = [row[f"{language}_{form}"] for form in ("short", "formal", "m49")]
    names = [plain(name) for name in names + own.get(row["#alpha3"], [])]
    names += [name.split(" (")[0] for name in names]
    return list(dict.fromkeys(name for name in names if name))


def main(unbis, countries):
    print("#" + "\t".join(LANGUAGES))
    own = {language: country_names(language) for language in LANGUAGES}
    for row in rows(countries):
        print("\t".join("|".join(alternatives(row, l, own[l])) for l in LANGUAGES))
    for row in rows(unbis):
        print("\t".join(plain(row[l]).lower() for l in LANGUAGES))


main(*sys.argv[1:])
