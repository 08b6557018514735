# SPDX-License-Identifier: Apache-2.0
"""A server that is killed while several clients write: what it acknowledged must be there."""
import http.client
import json
import os
import random
import shutil
import signal
import subprocess
import threading
import time
from urllib.parse import quote

FOLDER = 'served'
MEMORY = f'{FOLDER}/m.tm'


class Server:
    def __init__(self, program):
        self.process = subprocess.Popen(
            [program, 'serve', '--workspace', FOLDER, '--port', '0', '--quiet'],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = int(self.process.stdout.readline().rstrip().rstrip('/').rsplit(':', 1)[1])

    def end(self, how):
        self.process.send_signal(how)
        self.process.wait(60)
        self.process.stdout.close()


class Client:
    """One connection. What a request gives when the server has gone is None."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection('127.0.0.1', port, timeout=60)

    def ask(self, method, path, body=None):
        try:
            data = body if body is None or isinstance(body, bytes) else json.dumps(body)
            self.connection.request(method, path, data)
            answer = self.connection.getresponse()
            content = answer.read()
        except (OSError, http.client.HTTPException):
            return None
        if answer.status >= 300:
            raise RuntimeError(f'{method} {path}: {answer.status} {content[:200]}')
        return json.loads(content) if content.startswith((b'{', b'[')) else content


class Writers:
    """What clients had acknowledged, and what they had sent last."""

    def __init__(self, port, seed):
        self.units = []  # sources
        self.texts = {}  # of segments: what they may be now
        self.trouble = ''
        self.imported = 0
        works = [self.add_units, self.add_by_tmserver, self.edit, self.import_files, self.look_up]
        self.threads = [threading.Thread(target=self.work, args=(one, port, seed + k))
                        for k, one in enumerate(works)]
        for thread in self.threads:
            thread.start()

    def work(self, work, port, seed):
        try:
            work(Client(port), random.Random(seed))
        except Exception as error:  # noqa: whatever it is, it is a loss
            self.trouble = str(error)

    def add_units(self, client, chosen):
        for number in range(100_000):
            source = f'Unit {number} of {chosen.randrange(10**9)}.'
            unit = {'source': source, 'target': 'Une unité.', 'source_lang': 'en', 'target_lang': 'fr'}
            if client.ask('POST', '/api/v1/memories/m/units', unit) is None:
                return
            self.units.append(source)

    def add_by_tmserver(self, client, chosen):
        for number in range(100_000):
            source = f'String {number} of {chosen.randrange(10**9)}.'
            unit = {'source': source, 'target': 'Une chaîne.'}
            if client.ask('PUT', f'/tmserver/en/fr/unit/{quote(source)}', unit) is None:
                return
            self.units.append(source)

    def edit(self, client, chosen):
        rows = client.ask('GET', '/api/v1/documents/b/rows?count=2000')
        segments = [one for row in rows['rows'] for one in row['target']['segments']] if rows else []
        for segment in segments:
            self.texts[segment['id']] = [segment['text']]
        while segments:
            segment = chosen.choice(segments)['id']
            text = f'Texte {chosen.randrange(10**9)}.'
            self.texts[segment].append(text)  # it may have come, even if nobody hears of it
            edit = {'kind': 'text', 'side': 'target', 'segment': segment, 'text': text}
            if client.ask('POST', '/api/v1/documents/b/edits', edit) is None:
                return
            self.texts[segment] = [text]

    def import_files(self, client, chosen):
        for number in range(100_000):
            sources = [f'Line {number} {k} of {chosen.randrange(10**9)}.' for k in range(300)]
            table = ''.join(f'{one}\tUne ligne.\n' for one in sources).encode()
            started = client.ask(
                'POST', '/api/v1/memories/m/import?filename=f.tsv&source=en&target=fr', table)
            state = started
            while state is not None and state.get('state') not in ('done', 'failed'):
                time.sleep(0.01)
                state = client.ask('GET', f"/api/v1/jobs/{started['job']}")
            if state is None:
                return
            if state['state'] == 'failed':
                raise RuntimeError(f'import: {state}')
            self.units += sources
            self.imported += 1

    def look_up(self, client, _):
        while client.ask('GET', '/api/v1/memories/m/lookup?q=Unit+5+of+7&source=en&target=fr'):
            pass

    def join(self):
        for thread in self.threads:
            thread.join()


def prepare(torture):
    """Makes the folder that each try begins with."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.makedirs(FOLDER)
    shutil.copy('good.tm', MEMORY)
    shutil.copy('good.tm-words', MEMORY + '-words')
    if not os.path.exists('good.bitext'):
        made = torture.run('align', 'a.txt', 'b.txt', '-o', 'good.bitext', '--quiet')
        assert made.returncode == 0, made.stderr
    shutil.copy('good.bitext', f'{FOLDER}/b.bitext')


def trouble_after(torture, writers):
    server = Server(torture.program)
    try:
        client = Client(server.port)
        exported = client.ask('GET', '/api/v1/memories/m/export?format=tsv&source=en&target=fr')
        there = {line.split('\t')[0] for line in exported.decode().split('\n')}
        lost = [one for one in writers.units if one not in there]
        if lost:
            return f'{len(lost)} of {len(writers.units)} units, such as {lost[0]}'
        rows = client.ask('GET', '/api/v1/documents/b/rows?count=2000')['rows']
        now = {one['id']: one['text'] for row in rows for one in row['target']['segments']}
        for segment, texts in writers.texts.items():
            if now.get(segment) not in texts:
                return f'segment {segment} is {now.get(segment)!r} and not one of {texts}'
    finally:
        server.end(signal.SIGTERM)
    return torture.trouble_with_memory(MEMORY, torture.count + len(writers.units))


def one_try(torture, how):
    prepare(torture)
    server = Server(torture.program)
    writers = Writers(server.port, torture.random.randrange(10**9))
    time.sleep(torture.random.uniform(0.05, 2.5))
    server.end(how)
    writers.join()
    return writers.trouble or trouble_after(torture, writers)
