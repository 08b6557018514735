#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs every verb on damaged files of every format: mutate.py PROGRAM [--runs N] [--seed N] [--jobs N]

Each run damages one good file by the seed's choice and gives it to one verb. It must end in time and
within its memory, by itself, with a status that docs/README.md names, and leave nothing behind but
its output; that is missing where the input was refused, and well-formed where it was not. Prints
what broke these rules, keeps its files in mutate-found/, and exits with 1 if anything did.
"""
import argparse
import glob
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '../fuzz'))
import seeds  # noqa: E402

TIMEOUT = 60
MEMORY = 3 << 30
MOST_SEVERE = {'qa': (0, 1, 3), 'check': (0, 1, 3)}

TOKENS = [b'\0', b'\xff', b'\xc3', b'\xe2\x80', b'\xed\xa0\x80', b'\xef\xbb\xbf', b'\r', b'\n\n', b'\t', b'"', b"'", b'<', b'>',
          b'&', b'&#0;', b'&#x110000;', b'<![CDATA[', b']]>', b'<!--', b'-->', b'<!DOCTYPE a [<!ENTITY b "c">]>', b'&b;', b'{', b'[',
          b'}', b'-1', b'99999999999999999999', b'1e999', b'nan', b'..', b'/', b'%s%n', b'\x1b[2J', '\u202e'.encode(),
          '\u0301'.encode() * 50, b'a' * 5000, b'1,' * 500, b'(' * 500, b'=cmd()']


def package(parts):
    with tempfile.NamedTemporaryFile() as place:
        with zipfile.ZipFile(place.name, 'w', zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                archive.writestr(name, text)
        with open(place.name, 'rb') as opened:
            return opened.read()


def docx_parts():
    start = '<?xml version="1.0" encoding="UTF-8"?>'
    link = '<Relationship Id="{0}" Type="http://x/{0}" Target="{0}.xml"/>'
    parts = {'_rels/.rels': start + '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target='
                                    '"word/document.xml"/></Relationships>',
             'word/document.xml': f'{start}<w:document xmlns:w="w"><w:body>{seeds.W["text"] * 3}</w:body></w:document>',
             'word/_rels/document.xml.rels': start + '<Relationships>' + ''.join(
                 link.format(name) for name in ('styles', 'numbering', 'footnotes')) + '</Relationships>'}
    for name in ('styles', 'numbering', 'footnotes'):
        parts[f'word/{name}.xml'] = f'{start}<w:{name} xmlns:w="w">{seeds.W[name]}</w:{name}>'
    return parts


def odt_parts():
    spaces = ' '.join(f'xmlns:{name}="{name}"' for name in ('office', 'text', 'style', 'fo', 'table', 'draw'))
    return {'mimetype': 'application/vnd.oasis.opendocument.text',
            'content.xml': f'<office:document-content {spaces}><office:automatic-styles>{seeds.O["styles"]}'
                           '</office:automatic-styles><office:body><office:text>' + seeds.O['text'] * 3 +
                           '</office:text></office:body></office:document-content>',
            'styles.xml': f'<office:document-styles {spaces}>{seeds.O["common"]}</office:document-styles>'}


def pdf():
    objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
               '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 9 0 R>>>>>>',
               f'<</Length {len(seeds.PDF_PAGES[0])}>>stream\n{seeds.PDF_PAGES[0]}\nendstream',
               '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>']
    return ('%PDF-1.4\n' + ''.join(f'{k + 1} 0 obj{text}endobj\n' for k, text in enumerate(objects)) + seeds.PDF_FONT +
            '\ntrailer<</Root 1 0 R>>\n').encode()


def rtf():
    return ('{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}{\\b 1.} The Committee met.\\par (a) It rose.\\par \\trowd\\cellx500'
            '\\intbl A\\cell\\row}').encode()


DOCUMENTS = ['a.txt', 'a.html', 'a.docx', 'a.odt', 'a.pdf']
UNITS = ['u.tmx', 'u12.xlf', 'u21.xlf', 'u.tbx', 'u.tsv', 'u.csv', 'u.jsonl']
OFFICE = ['a.rtf', 'a.doc']


def commands():
    """(file that is damaged, arguments, output): every verb with every format that it reads."""
    table = []
    for name in DOCUMENTS:
        table += [(name, ['segment', name, '-o', 'o.txt'], 'o.txt'),
                  (name, ['qa', name, '-l', 'en', '--to', 'json', '-o', 'o.json'], 'o.json'),
                  (name, ['analyze', name, '--tm', 'm.tm', '--to', 'json', '-o', 'o.json'], 'o.json'),
                  (name, ['pretranslate', name, '--tm', 'm.tm', '-o', 'o.xlf'], 'o.xlf')]
        table += [(name, ['align', name, 'good.fr.txt', '-o', out], out)
                  for out in ('o.tmx', 'o.xlf', 'o.html', 'o.jsonl', 'o.bitext')]
        table.append((name, ['qa', 'good.en.txt', name, '--to', 'html', '-o', 'o.html'], 'o.html'))
    for name in UNITS:
        table += [(name, ['convert', name, out, '--lenient'], out) for out in ('o.tmx', 'o.xlf', 'o.csv', 'o.jsonl')]
        table += [(name, ['convert', name, 'o.tmx'], 'o.tmx'), (name, ['tm', 'import', 'new.tm', name], None)]
    table += [(name, ['segment', name, '-o', 'o.txt'], 'o.txt') for name in OFFICE]
    table += [
        ('g.tsv', ['qa', 'good.en.txt', 'good.fr.txt', '--glossary', 'g.tsv', '--to', 'sarif', '-o', 'o.json'], 'o.json'),
        ('u.tbx', ['qa', 'good.en.txt', 'good.fr.txt', '--glossary', 'u.tbx', '-o', 'o.txt'], 'o.txt'),
        ('b.baseline', ['qa', 'good.en.txt', 'good.fr.txt', '--baseline', 'b.baseline', '-o', 'o.txt'], 'o.txt'),
        ('r.srx', ['segment', 'good.en.txt', '--srx', 'r.srx', '-o', 'o.txt'], 'o.txt'),
        ('.dragoman.toml', ['qa', 'good.en.txt', 'good.fr.txt', '-o', 'o.txt'], 'o.txt'),
        ('l.ladder', ['score', 'l.ladder', 'good.ladder'], None),
        ('l.ladder', ['score', 'good.ladder', 'l.ladder'], None),
        ('p.tsv', ['batch', 'p.tsv', '-o', 'out'], None),
        ('x.bitext', ['convert', 'x.bitext', 'o.tmx'], 'o.tmx'),
        ('x.bitext', ['qa', 'x.bitext', '-o', 'o.txt'], 'o.txt'),
        ('u.tmx', ['lexicon', 'learn', 'u.tmx', '-o', 'o.lexicon'], 'o.lexicon'),
        ('q.txt', ['tm', 'lookup', 'm.tm', '--file', 'q.txt', '-o', 'o.jsonl'], 'o.jsonl'),
        ('m.tm', ['tm', 'stats', 'm.tm'], None),
        ('m.tm', ['tm', 'export', 'm.tm', '-o', 'o.tmx'], 'o.tmx'),
        ('m.tm', ['tm', 'check', 'm.tm'], None),
        ('m.tm', ['tm', 'clean', 'm.tm', '-o', 'o.jsonl'], 'o.jsonl'),
        ('m.tm', ['tm', 'lookup', 'm.tm', 'The Committee met.'], None),
        ('m.tm-words', ['tm', 'lookup', 'm.tm', 'The Committee met.'], None),
        ('m.tm-words', ['tm', 'search', 'm.tm', 'comm*'], None),
    ]
    return table


class Mutator:
    def __init__(self, program, seed, folder):
        self.program = os.path.abspath(program)
        self.seed = seed
        self.folder = folder
        self.good = os.path.join(folder, 'good')
        self.parts = {'a.docx': docx_parts(), 'a.odt': odt_parts()}
        self.make_good_files()

    def make_good_files(self):
        os.makedirs(self.good)
        files = {'a.txt': seeds.SAMPLE * 3, 'a.html': '<!DOCTYPE html><html lang="en">' + seeds.HTML[0], 'a.pdf': pdf(), 'a.rtf': rtf(),
                 'u.tmx': seeds.TMX, 'u12.xlf': seeds.XLIFF12, 'u21.xlf': seeds.XLIFF2, 'u.tbx': seeds.TBX[0],
                 'u.tsv': seeds.TABLES[0], 'u.csv': seeds.TABLES[1], 'u.jsonl': seeds.JSONL[1] + seeds.JSONL[1],
                 'g.tsv': seeds.TABLES[2], 'b.baseline': seeds.LISTS[1], 'r.srx': seeds.SRX,
                 '.dragoman.toml': 'checks = ["between"]\nskip = ["typography"]\nseverity = "warning"\n',
                 'l.ladder': seeds.LISTS[0], 'p.tsv': 'good.en.txt\tgood.fr.txt\tname\n', 'q.txt': 'The Committee met.\nOne.\n',
                 'good.en.txt': seeds.SAMPLE, 'good.fr.txt': 'Le Comité s’est réuni le 3 mai 2004.\n\n1. M. Dupont parle.\n'}
        for name, parts in self.parts.items():
            files[name] = package(parts)
        for name, data in files.items():
            with open(os.path.join(self.good, name), 'wb') as out:
                out.write(data if isinstance(data, bytes) else data.encode())
        for arguments in (['tm', 'import', 'm.tm', 'u.tmx', 'u.tsv', '--quiet'],
                          ['tm', 'lookup', 'm.tm', 'One.'],
                          ['align', 'good.en.txt', 'good.fr.txt', '-o', 'x.bitext', '--quiet'],
                          ['align', 'good.en.txt', 'good.fr.txt', '-o', 'good.ladder', '--quiet']):
            done = subprocess.run([self.program, *arguments], cwd=self.good, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            assert done.returncode == 0, (arguments, done.stderr)
        if shutil.which('soffice'):
            subprocess.run(['soffice', '-env:UserInstallation=file://' + os.path.join(self.folder, 'profile'), '--headless',
                            '--convert-to', 'doc', '--outdir', self.good, os.path.join(self.good, 'a.rtf')],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        self.commands = [row for row in commands() if os.path.exists(os.path.join(self.good, row[0]))]
        # LibreOffice takes seconds for each file.
        self.weights = [0.05 if row[0] in OFFICE else 1 for row in self.commands]

    @staticmethod
    def damaged(data, choose, others):
        for _ in range(choose.choice((1, 1, 1, 2, 3, 8))):
            at = choose.randrange(len(data) + 1)
            end = min(len(data), at + choose.choice((1, 4, 30, 300)))
            kind = choose.randrange(8)
            if kind == 0 and at < len(data):
                data = data[:at] + bytes([data[at] ^ 1 << choose.randrange(8)]) + data[at + 1:]
            elif kind == 1:
                data = data[:at] + bytes([choose.randrange(256)]) + data[at + 1:]
            elif kind == 2:
                data = data[:at] + data[end:]
            elif kind == 3:
                data = data[:end] + data[at:end] * choose.choice((1, 2, 50, 1000)) + data[end:]
            elif kind == 4:
                data = data[:at]
            elif kind == 5:
                other = choose.choice(others)
                begin = choose.randrange(len(other) + 1)
                data = data[:at] + other[begin:begin + choose.choice((4, 40, 4000))] + data[end:]
            else:
                data = data[:at] + choose.choice(TOKENS) + data[at:]
        return data

    def prepare(self, name, choose, place):
        for file in glob.glob(os.path.join(self.good, '*')):
            shutil.copy(file, place)
        if name in self.parts and choose.random() < 0.7:
            parts = dict(self.parts[name])
            part = choose.choice(list(parts))
            parts[part] = self.damaged(parts[part].encode(), choose, [text.encode() for text in parts.values()])
            data = package(parts)
        else:
            with open(os.path.join(self.good, name), 'rb') as opened:
                data = opened.read()
            with open(os.path.join(self.good, choose.choice(DOCUMENTS + UNITS)), 'rb') as opened:
                data = self.damaged(data, choose, [opened.read(), data])
        with open(os.path.join(place, name), 'wb') as out:
            out.write(data)

    def run(self, number):
        """(status, what is wrong or "") of the run of that number."""
        choose = random.Random(self.seed * 1_000_003 + number)
        name, arguments, output = choose.choices(self.commands, self.weights)[0]
        place = tempfile.mkdtemp(dir=self.folder)
        scratch = os.path.join(place, 'scratch')
        os.mkdir(scratch)
        self.prepare(name, choose, place)
        before = set(os.listdir(place))
        limit = None if 'asan' in self.program else lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        try:
            done = subprocess.run([self.program, *arguments], cwd=place, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, timeout=TIMEOUT * (3 if name in OFFICE else 1), preexec_fn=limit,
                                  env=dict(os.environ, TMPDIR=scratch))
            wrong = self.trouble(place, scratch, before, arguments, output, done)
            status = done.returncode
        except subprocess.TimeoutExpired:
            wrong, status = f'did not end within {TIMEOUT} seconds', None
        if wrong:
            kept = os.path.join('mutate-found', str(number))
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(place, kept)
            wrong = f'run {number}: {" ".join(arguments)} of {kept}: {wrong}'
        shutil.rmtree(place)
        return arguments[0], status, wrong

    @staticmethod
    def trouble(place, scratch, before, arguments, output, done):
        verb = arguments[1] if arguments[0] == 'tm' else arguments[0]
        if done.returncode not in MOST_SEVERE.get(verb, (0, 3)):
            return f'status {done.returncode}: {done.stderr[-600:]}'
        left = os.listdir(scratch) + glob.glob(os.path.join(place, '.dragoman-*'))
        if left:
            return f'left behind: {left}'
        new = set(os.listdir(place)) - before
        allowed = {output, 'out', 'new.tm', 'new.tm-words', 'm.tm-wal', 'm.tm-shm', 'x.bitext-wal', 'x.bitext-shm'}
        if new - allowed:
            return f'made {new - allowed}'
        if done.returncode == 3 and output in new:
            return 'an output although the input was refused'
        if done.returncode == 3 and not done.stderr.strip():
            return 'refused without a word'
        if done.returncode != 3 and output is not None and output not in new:
            return 'no output'
        for stream in (done.stdout, done.stderr):
            try:
                if '\x1b[2J' in stream.decode():
                    return 'acts on a terminal'
            except UnicodeDecodeError:
                return 'prints what is not UTF-8'
        return Mutator.trouble_with_output(os.path.join(place, output)) if output in new else ''

    @staticmethod
    def parse_xml(file, text):
        try:
            xml.fromstring(text)
        except xml.ParseError:
            # Expat knows the names of the fourth edition of XML 1.0, and those of the fifth are good.
            if subprocess.run(['xmllint', '--huge', '--noout', file], stderr=subprocess.DEVNULL).returncode != 0:
                raise

    @staticmethod
    def trouble_with_output(file):
        if file.endswith('.bitext'):
            return ''
        try:
            with open(file, encoding='utf-8') as opened:
                text = opened.read()
            if file.endswith(('.tmx', '.xlf')):
                Mutator.parse_xml(file, text)
            elif file.endswith('.json'):
                json.loads(text)
            elif file.endswith('.jsonl'):
                for line in text.split('\n')[:-1]:
                    json.loads(line)
        except (ValueError, xml.ParseError) as error:
            return f'{os.path.basename(file)}: {error}'
        return ''


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('program')
    parser.add_argument('--runs', type=int, default=10_000)
    parser.add_argument('--first', type=int, default=0, help='the number of the first run')
    parser.add_argument('--seed', type=int, default=20261129)
    parser.add_argument('--jobs', type=int, default=2)
    options = parser.parse_args()
    shared = '/dev/shm' if os.access('/dev/shm', os.W_OK) else None
    folder = tempfile.mkdtemp(prefix='mutate-', dir=shared)
    statuses = Counter()
    bad = 0
    try:
        mutator = Mutator(options.program, options.seed, folder)
        with ThreadPoolExecutor(options.jobs) as pool:
            runs = range(options.first, options.first + options.runs)
            for done, (verb, status, wrong) in enumerate(pool.map(mutator.run, runs), 1):
                statuses[(verb, status)] += 1
                if wrong:
                    bad += 1
                    print(wrong, flush=True)
                if done % 500 == 0:
                    print(f'{done} runs, {bad} wrong', file=sys.stderr, flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for (verb, status), count in sorted(statuses.items(), key=str):
        print(f'{verb}\t{status}\t{count}')
    print(f'{options.runs} runs, {bad} wrong')
    sys.exit(1 if bad else 0)


if __name__ == '__main__':
    main()
