#!/usr/bin/env python3
"""Measure fuzzy lookups on a large memory that is served, at rest and while an import runs.

    tests/bench/serve_load.py build/app/dragoman

makes a memory of a million units in a temporary folder (--memory keeps one, or takes one that is
there), serves it, and prints a table: what clients that ask without a pause get, and how long the
answers take. A reviser's program asks for one segment after the other, so there are few clients.
"""

import argparse
import json
import multiprocessing
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from urllib.parse import quote

SYLLABLES = ['ba', 'con', 'de', 'fer', 'gra', 'in', 'lo', 'men', 'no', 'per', 're', 'sti', 'ta', 'un', 'ver']


class Sentences:
    """Sentences whose words are spread as those of a language: a few are everywhere, most are rare.
    One in five repeats an earlier one with other words or figures, as those of reports do."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        words = {''.join(self.random.choices(SYLLABLES, k=self.random.randint(1, 4)))
                 for _ in range(60_000)}
        self.words = sorted(words)
        self.random.shuffle(self.words)
        self.earlier = []

    def word(self):
        # Zipf's law: the rank of a word is the inverse of its share.
        return self.words[min(len(self.words) - 1, int(len(self.words) ** self.random.random()))]

    def one(self):
        if self.earlier and self.random.random() < 0.2:
            words = list(self.random.choice(self.earlier))
            for _ in range(self.random.randint(1, 3)):
                words[self.random.randrange(len(words))] = (
                    str(self.random.randint(1, 2_000)) if self.random.random() < 0.5 else self.word())
        else:
            words = [self.word() for _ in range(self.random.randint(4, 35))]
        if len(self.earlier) < 50_000:
            self.earlier.append(words)
        else:
            self.earlier[self.random.randrange(len(self.earlier))] = words
        return ' '.join(words).capitalize() + '.'


def write_units(file, count, seed):
    sentences = Sentences(seed)
    with open(file, 'w', encoding='utf-8') as out:
        for _ in range(count):
            text = sentences.one()
            translation = ' '.join(word[::-1] for word in text.split(' '))
            out.write(f'{text}\t{translation}\n')


def queries(memory, count):
    """Sentences of the memory with a word or two changed: fuzzy matches."""
    chosen = random.Random(7)
    found = []
    with open(memory + '.tsv', encoding='utf-8') as lines:
        for line in lines:
            if chosen.random() < 0.02:
                found.append(line.split('\t')[0])
    chosen.shuffle(found)
    for text in found[:count]:
        words = text.split(' ')
        for _ in range(chosen.randint(1, 2)):
            words[chosen.randrange(len(words))] = chosen.choice(words)
        yield ' '.join(words)


def receive(connection):
    data = b''
    while b'\r\n\r\n' not in data:
        piece = connection.recv(65536)
        if not piece:
            raise ConnectionError('the server closed the connection')
        data += piece
    head, body = data.split(b'\r\n\r\n', 1)
    fields = head.lower().split(b'\r\n')
    length = next(int(one.split(b':')[1]) for one in fields if one.startswith(b'content-length'))
    while len(body) < length:
        body += connection.recv(65536)
    return int(head.split(b' ')[1]), body


def ask_on(port, texts, seconds, seed, results):
    """Asks without a pause; puts the seconds that each answer took, and how many had a match."""
    requests = [f'GET /api/v1/memories/load/lookup?q={quote(text)}&source=en&target=fr HTTP/1.1\r\n'
                f'Host: localhost\r\n\r\n'.encode() for text in texts]
    random.Random(seed).shuffle(requests)
    connection = socket.create_connection(('127.0.0.1', port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    times, matched = [], 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        begin = time.monotonic()
        connection.sendall(requests[len(times) % len(requests)])
        status, body = receive(connection)
        times.append(time.monotonic() - begin)
        if status != 200:
            raise RuntimeError(f'{status} {body[:200]}')
        matched += b'"score"' in body
    results.put((times, matched))


def measure(port, texts, clients, seconds):
    results = multiprocessing.Queue()
    asking = [multiprocessing.Process(target=ask_on, args=(port, texts, seconds, k, results))
              for k in range(clients)]
    for one in asking:
        one.start()
    got = [results.get(timeout=seconds + 60) for _ in asking]
    for one in asking:
        one.join()
    times = sorted(time_ for one, _ in got for time_ in one)
    return {'rate': len(times) / seconds, 'matched': sum(matched for _, matched in got) / len(times),
            'p50': times[len(times) // 2] * 1e3, 'p99': times[len(times) * 99 // 100] * 1e3,
            'longest': times[-1] * 1e3}


def send(port, method, path, body=b''):
    connection = socket.create_connection(('127.0.0.1', port))
    connection.sendall(f'{method} {path} HTTP/1.1\r\nHost: localhost\r\n'
                       f'Content-Length: {len(body)}\r\n\r\n'.encode() + body)
    return json.loads(receive(connection)[1])


def start(program, folder, memory):
    server = subprocess.Popen([program, 'serve', '--workspace', folder, '--tm', memory, '--port', '0',
                               '--quiet'], stdout=subprocess.PIPE, text=True)
    address = server.stdout.readline().split()[-1]
    return server, int(address.rstrip('/').rsplit(':', 1)[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('program')
    parser.add_argument('--units', type=int, default=1_000_000)
    parser.add_argument('--seconds', type=int, default=10)
    parser.add_argument('--clients', type=int, default=4)
    parser.add_argument('--memory', help='folder of a memory to be kept')
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    folder = options.memory or tempfile.mkdtemp(prefix='serve-load-')
    os.makedirs(folder, exist_ok=True)
    memory = os.path.join(folder, 'load.tm')
    try:
        if not os.path.exists(memory):
            print('making the memory …', file=sys.stderr)
            write_units(memory + '.tsv', options.units, 1)
            subprocess.run([program, 'tm', 'import', memory, memory + '.tsv', '-s', 'en', '-t', 'fr',
                            '--quiet'], check=True)
        write_units(os.path.join(folder, 'more.tsv'), max(1_000, options.units // 5), 2)
        with open(os.path.join(folder, 'more.tsv'), 'rb') as opened:
            more = opened.read()
        texts = list(queries(memory, 5_000))
        server, port = start(program, folder, memory)
        print(f'{options.units} units, {options.clients} clients, {options.seconds} s each\n')
        print('| | lookups/s | with a match | p50, ms | p99, ms | longest, ms |')
        print('| --- | ---: | ---: | ---: | ---: | ---: |', flush=True)
        try:
            measure(port, texts, options.clients, 2)  # opens the index

            def row(name):
                figures = measure(port, texts, options.clients, options.seconds)
                print(f"| {name} | {figures['rate']:.0f} | {figures['matched']:.0%} | "
                      f"{figures['p50']:.2f} | {figures['p99']:.2f} | {figures['longest']:.0f} |",
                      flush=True)

            row('at rest')
            job = send(port, 'POST', '/api/v1/memories/load/import?filename=more.tsv&source=en&target=fr',
                       more)['job']
            row('while an import runs')
            print(f"\nthe import then: {send(port, 'GET', f'/api/v1/jobs/{job}')}")
            send(port, 'DELETE', f'/api/v1/jobs/{job}')
        finally:
            server.terminate()
            server.wait(60)
    finally:
        if not options.memory:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == '__main__':
    main()
