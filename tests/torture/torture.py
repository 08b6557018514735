#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the program loses when the worst happens to it: torture.py PROGRAM [--tries N] [--seed N] [--units N]

Each fault is brought about N times, at moments and places that the seed chooses. After each, what
was there before must be there still, whole, and what was acknowledged must be there: anything else
is a loss. Prints a table of faults, tries and losses (Markdown), what was skipped and why, and exits
with 1 if anything was lost. Faults that need root (a full disk, a read-only one) are skipped
without it.
"""
import argparse
import glob
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml

sys.dont_write_bytecode = True  # the sources stay as they are
import served  # noqa: E402

TIMEOUT = 120


class Torture:
    def __init__(self, program, tries, seed, units=3000):
        self.program = os.path.abspath(program)
        self.tries = tries
        self.size = units
        self.random = random.Random(seed)
        self.table = []
        self.skipped = []
        self.losses = []
        self.mounted = []

    # --- What is used and checked ---

    def run(self, *arguments, prefix=(), **options):
        return subprocess.run([*prefix, self.program, *arguments], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=TIMEOUT, **options)

    def make_inputs(self):
        self.table_file = 'units.tsv'
        with open('units.tsv', 'w', encoding='utf-8') as out:
            for i in range(self.size):
                out.write(f'Sentence {i} of the council on item {i * 7 % 113}.\t'
                          f'Phrase {i} du conseil sur le point {i * 7 % 113}.\n')
        with open('more.tsv', 'w', encoding='utf-8') as out:
            for i in range(self.size):
                # Each twice in other contexts, so that cleaning has something to do.
                out.write(f'Paragraph {i // 2} of the report.\tParagraphe {i // 2} du rapport.\n')
        for name, word in (('a.txt', 'The meeting was opened'), ('b.txt', 'La séance est ouverte')):
            with open(name, 'w', encoding='utf-8') as out:
                for i in range(400):
                    out.write(f'{i}. {word} on item {i * 3}.\n\n')
        assert self.run('tm', 'import', 'good.tm', 'units.tsv', '--quiet').returncode == 0
        assert self.run('tm', 'import', 'good.tm', 'more.tsv', '--quiet').returncode == 0
        assert self.run('convert', 'units.tsv', 'units.tmx', '--quiet').returncode == 0
        self.count = self.units('good.tm')

    def fresh_memory(self, name='m.tm'):
        for path in glob.glob(name + '*'):
            os.remove(path)
        shutil.copy('good.tm', name)
        shutil.copy('good.tm-words', name + '-words')

    def units(self, memory):
        out = self.run('tm', 'stats', memory).stdout.decode()
        return int(out.split('\n')[0].split('\t')[1]) if out else -1

    def trouble_with_memory(self, memory, least):
        """What is wrong with a memory that must be intact and hold so many units at least."""
        check = self.run('tm', 'check', memory)
        if check.returncode != 0:
            return f'tm check: {check.returncode} {check.stdout[:200]} {check.stderr[:200]}'
        if self.units(memory) < least:
            return f'{self.units(memory)} units of {least}'
        query = ('tm', 'lookup', memory, 'Sentence 5 of the council on item 35.')
        indexed, exhaustive = self.run(*query), self.run(*query, '--exhaustive')
        if indexed.returncode != 0 or indexed.stdout != exhaustive.stdout:
            return 'the index answers otherwise than the exhaustive search'
        return ''

    def trouble_with_output(self, file, old):
        """What is wrong with a file that must be as it was before or complete."""
        with open(file, 'rb') as opened:
            bytes_ = opened.read()
        if bytes_ == old:
            return ''
        try:
            xml.fromstring(bytes_)
        except xml.ParseError as error:
            return f'{file} is half written: {error}'
        return ''

    def trouble_with_leftovers(self, patterns=('.dragoman-*',)):
        left = [path for pattern in patterns for path in glob.glob(pattern)]
        return f'left behind: {left}' if left else ''

    def lose(self, fault, what):
        if what:
            self.losses.append(f'{fault}: {what}')
            return 1
        return 0

    def fault(self, name, tries, one_try):
        lost = 0
        for number in range(tries):
            lost += self.lose(name, one_try(number))
        self.table.append((name, tries, lost))
        print(f'{name}: {tries} tries, {lost} losses', file=sys.stderr)

    def skip(self, name, why):
        self.skipped.append(f'{name}: skipped, {why}')
        print(self.skipped[-1], file=sys.stderr)

    # --- Faults ---

    VERBS = {
        'tm import': ('tm', 'import', 'm.tm', 'new.tsv', '--quiet'),
        'tm clean --apply': ('tm', 'clean', 'm.tm', '--apply', '--quiet', '-o', 'o.jsonl'),
        'tm undo': ('tm', 'undo', 'm.tm', '--quiet'),
        'tm export': ('tm', 'export', 'm.tm', '-o', 'o.tmx', '--quiet'),
        'align -o': ('align', 'a.txt', 'b.txt', '-o', 'o.tmx', '--quiet'),
        'convert -o': ('convert', 'units.tmx', 'o.tmx', '--quiet'),
    }

    def prepare(self, verb):
        self.fresh_memory()
        with open('new.tsv', 'w', encoding='utf-8') as out:
            for i in range(self.size):
                out.write(f'New sentence {i}.\tNouvelle phrase {i}.\n')
        with open('o.tmx', 'w', encoding='utf-8') as out:
            out.write('<tmx>old</tmx>\n')
        # Cleaning and undoing may take away what they are asked to, and no more.
        return {'tm clean --apply': self.size, 'tm undo': self.size}.get(verb, self.count)

    def time_of(self, verb):
        self.prepare(verb)
        start = time.monotonic()
        self.run(*self.VERBS[verb])
        return time.monotonic() - start

    def kill(self, verb, how):
        longest = self.time_of(verb)

        def one_try(_):
            least = self.prepare(verb)
            with open('o.tmx', 'rb') as opened:
                old = opened.read()
            process = subprocess.Popen([self.program, *self.VERBS[verb]],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(self.random.uniform(0, 1.1 * longest))
            process.send_signal(how)
            process.wait(TIMEOUT)
            if how == signal.SIGKILL:
                # The next start removes what no signal handler could.
                self.run('convert', 'a.tsv', 'next.tmx', '--quiet')
            trouble = self.trouble_with_memory('m.tm', least) if 'm.tm' in self.VERBS[verb] else ''
            return (trouble or self.trouble_with_output('o.tmx', old) or
                    self.trouble_with_leftovers())

        self.fault(f'{verb}, {how.name} at a random moment', self.tries, one_try)

    def mount(self, name, options):
        os.makedirs(name, exist_ok=True)
        if subprocess.run(['mount', '-t', 'tmpfs', '-o', options, 'none', name],
                          stderr=subprocess.DEVNULL).returncode != 0:
            return False
        self.mounted.append(name)
        return True

    def full_disk(self):
        if os.geteuid() != 0 or not self.mount('full', 'size=4m'):
            self.skip('full disk', 'only root can mount one')
            return

        def one_try(number):
            verb = list(self.VERBS)[number % len(self.VERBS)]
            least = self.prepare(verb)
            for path in glob.glob('full/*') + glob.glob('full/.d*'):
                os.remove(path)
            for name in glob.glob('m.tm*') + ['o.tmx']:
                shutil.copy(name, 'full')
            room = os.statvfs('full')
            free = room.f_bavail * room.f_frsize
            with open('full/filler', 'wb') as out:
                out.write(b'x' * max(0, free - self.random.randrange(0, 400_000)))
            arguments = [f'full/{a}' if a in ('m.tm', 'o.tmx', 'o.jsonl') else a
                         for a in self.VERBS[verb]]
            done = self.run(*arguments)
            reading = self.run('tm', 'lookup', 'full/m.tm', 'Sentence 5 of the council on item 35.')
            os.remove('full/filler')
            if done.returncode not in (0, 4) or (done.returncode == 4 and b'full' not in done.stderr):
                return f'{verb}: {done.returncode} {done.stderr[:200]}'
            if reading.returncode != 0:
                return f'lookup after {verb}: {reading.returncode} {reading.stderr[:200]}'
            return (self.trouble_with_memory('full/m.tm', least) or
                    self.trouble_with_output('full/o.tmx', b'<tmx>old</tmx>\n') or
                    self.trouble_with_leftovers(('full/.dragoman-*',)))

        self.fault('full disk', self.tries, one_try)

    def reading_verbs(self, memory):
        return [('tm', 'lookup', memory, 'Sentence 5 of the council on item 35.'),
                ('tm', 'search', memory, 'council'), ('tm', 'stats', memory),
                ('tm', 'export', memory), ('tm', 'check', memory),
                ('analyze', 'a.txt', '--tm', memory)]

    def reads_all(self, memory, prefix=()):
        for verb in self.reading_verbs(memory):
            done = self.run(*verb, prefix=prefix)
            if done.returncode != 0:
                return f'{verb[:2]}: {done.returncode} {done.stderr[:200]}'
        done = self.run('tm', 'import', memory, 'units.tsv', prefix=prefix)
        if done.returncode != 4:
            return f'import: {done.returncode} {done.stderr[:200]}'
        return ''

    def read_only(self):
        if os.geteuid() != 0 or not self.mount('readonly', 'size=16m'):
            self.skip('read-only mount', 'only root can mount one')
        else:
            for name in ('good.tm', 'good.tm-words'):
                shutil.copy(name, 'readonly')
            subprocess.run(['mount', '-o', 'remount,ro', 'readonly'], check=True)
            self.fault('read-only mount', max(1, self.tries // 20),
                       lambda _: self.reads_all('readonly/good.tm'))
        prefix = ()
        if os.geteuid() == 0:
            if shutil.which('setpriv') is None:
                self.skip('folder without permission', 'setpriv is not installed')
                return
            prefix = ('setpriv', '--reuid', '65534', '--clear-groups')
        os.makedirs('guarded', exist_ok=True)
        for name in ('good.tm', 'good.tm-words'):
            shutil.copy(name, 'guarded')
            os.chmod(f'guarded/{name}', 0o444)
        os.chmod('guarded', 0o555)
        self.fault('folder that may only be read', max(1, self.tries // 20),
                   lambda _: self.reads_all('guarded/good.tm', prefix))

        def refuses(number):
            verb = (self.reading_verbs('guarded/good.tm') +
                    [('tm', 'import', 'guarded/x.tm', 'units.tsv'), ('pair', 'guarded')])[number % 8]
            done = self.run(*verb, prefix=prefix)
            good = done.returncode in (3, 4) and b'guarded' in done.stderr
            return '' if good else f'{verb}: {done.returncode} {done.stderr[:200]}'

        os.chmod('guarded', 0o000)
        self.fault('folder without permission', 8, refuses)
        os.chmod('guarded', 0o755)

    def little_memory(self):
        if shutil.which('prlimit') is None:
            self.skip('failing allocation', 'prlimit is not installed')
            return

        def one_try(number):
            verb = list(self.VERBS)[number % len(self.VERBS)]
            least = self.prepare(verb)
            limit = self.random.randrange(60, 400) << 20
            done = self.run(*self.VERBS[verb], prefix=('prlimit', f'--as={limit}'))
            # 127: the libraries themselves have no room.
            if done.returncode not in (0, 3, 4, 5, 127) or done.returncode < 0:
                return f'{verb} in {limit} bytes: {done.returncode} {done.stderr[:200]}'
            return (self.trouble_with_memory('m.tm', least) or
                    self.trouble_with_output('o.tmx', b'<tmx>old</tmx>\n') or
                    self.trouble_with_leftovers())

        self.fault('failing allocation', self.tries, one_try)

    def jumping_clock(self):
        if shutil.which('faketime') is None:
            self.skip('clock that jumps', 'faketime is not installed')
            return

        def one_try(number):
            self.fresh_memory()
            when = self.random.choice(['-40y', '+60y', '-1d', '+1d'])
            done = self.run('tm', 'import', 'm.tm', 'a.tsv', prefix=('faketime', '-f', when))
            return (f'{when}: {done.returncode} {done.stderr[:200]}' if done.returncode != 0 else
                    self.trouble_with_memory('m.tm', self.count))

        self.fault('clock that jumps', max(1, self.tries // 10), one_try)

    def together(self):
        def one_try(number):
            self.fresh_memory()
            for writer in range(2):
                with open(f'w{writer}.tsv', 'w', encoding='utf-8') as out:
                    for i in range(500):
                        out.write(f'Writer {writer} wrote {i}.\tAuteur {writer} écrit {i}.\n')
            writers = [subprocess.Popen([self.program, 'tm', 'import', 'm.tm', f'w{w}.tsv',
                                         '--quiet'], stderr=subprocess.PIPE) for w in range(2)]
            trouble = ''
            while any(writer.poll() is None for writer in writers):
                for verb in self.reading_verbs('m.tm')[:3]:
                    done = self.run(*verb)
                    if done.returncode != 0:
                        trouble = f'reader: {verb[:2]} {done.returncode} {done.stderr[:200]}'
            for writer in writers:
                error = writer.stderr.read()
                if writer.returncode != 0:
                    trouble = f'writer: {writer.returncode} {error[:200]}'
            return trouble or self.trouble_with_memory('m.tm', self.count + 1000)

        self.fault('two writers and a reader', max(1, self.tries // 5), one_try)

    def damage(self):
        with open('good.tm', 'rb') as opened:
            good = opened.read()

        def one_try(number):
            bytes_ = bytearray(good)
            for _ in range(self.random.choice((1, 5, 50))):
                at = self.random.randrange(len(bytes_) - 4)
                kind = self.random.randrange(3)
                if kind == 0:
                    bytes_[at] = self.random.randrange(256)
                elif kind == 1:
                    bytes_[at] ^= 1 << self.random.randrange(8)
                else:
                    bytes_[at:at + 4] = b'\xff\xfe\x9b\x00'
            if self.random.randrange(6) == 0:
                del bytes_[self.random.randrange(len(bytes_)):]
            for verb in self.reading_verbs('d.tm') + [
                    ('tm', 'clean', 'd.tm', '--apply'), ('tm', 'import', 'd.tm', 'a.tsv'),
                    ('tm', 'undo', 'd.tm'), ('tm', 'check', 'd.tm', '--repair')]:
                for path in glob.glob('d.tm*'):
                    os.remove(path)
                with open('d.tm', 'wb') as out:
                    out.write(bytes_)
                done = self.run(*verb)
                is_check = verb[1] == 'check'
                if done.returncode not in ((0, 1, 3, 4) if is_check else (0, 3, 4)):
                    return f'{verb}: {done.returncode} {done.stderr[:200]}'
                if done.returncode in (3, 4) and b'd.tm' not in done.stderr:
                    return f'{verb} does not name the file: {done.stderr[:200]}'
            return ''

        self.fault('damaged memory', max(1, self.tries // 2), one_try)

    # --- All of it ---

    def run_all(self):
        with open('a.tsv', 'w', encoding='utf-8') as out:
            out.write('One.\tUn.\n')
        self.make_inputs()
        for verb in self.VERBS:
            self.kill(verb, signal.SIGKILL)
        for verb in self.VERBS:
            self.kill(verb, signal.SIGTERM)
        self.full_disk()
        self.read_only()
        self.little_memory()
        self.jumping_clock()
        self.together()
        for how in (signal.SIGKILL, signal.SIGTERM):
            self.fault(f'serve under mixed writes, {how.name} at a random moment',
                       max(1, self.tries // 2), lambda _, how=how: served.one_try(self, how))
        self.damage()

    def report(self):
        print('| fault | tries | losses |\n| --- | ---: | ---: |')
        for name, tries, lost in self.table:
            print(f'| {name} | {tries} | {lost} |')
        for line in self.skipped:
            print(f'\n{line}')
        for loss in self.losses:
            print(f'LOST: {loss}', file=sys.stderr)
        return 1 if self.losses else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('program')
    parser.add_argument('--tries', type=int, default=100)
    parser.add_argument('--seed', type=int, default=20261129)
    parser.add_argument('--units', type=int, default=3000, help='half as many as the memory has')
    options = parser.parse_args()
    torture = Torture(options.program, options.tries, options.seed, options.units)
    folder = tempfile.mkdtemp(prefix='torture-')
    os.chmod(folder, 0o755)
    os.chdir(folder)
    try:
        torture.run_all()
    finally:
        os.chdir('/')
        for name in torture.mounted:
            subprocess.run(['umount', os.path.join(folder, name)], check=False)
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(torture.report())


if __name__ == '__main__':
    main()
