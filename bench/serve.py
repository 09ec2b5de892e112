#!/usr/bin/env python3
"""How fast the server answers over a large register, as its users start it.

usage: bench/serve.py [--entries N] [--seconds S] [--connections N] [--listeners N] [--rate R] [--unseen F] [--minutes M]
                      [--page] [--check [--share F]]

Makes a register of N made-up entries (100,000 unless told; kept under bench/target/serve), starts `./demarche serve` over a
copy of it, and tells in one run: seconds until the first list is answered; requests a second, and how long they take, for a file of the
page, for lists, searches and both (`LoadBench`: most ask for what others ask for as well, a share F for what nobody asked for before;
what nobody asked for is timed apart too); who hears of changes, and after how long, while R requests a second are answered, and
how long views of the whole register take after a change (`ListenBench`); the heap after a collection and the resident memory before
and after. Beside the times stand processor seconds of the server, which others on the machine change less. --minutes M goes on asking
and changing for so long and tells how memory grows. --page opens views in Chromium and tells when they are usable.

--check exits 1 where a figure is over its bar; with --share F times may miss theirs by that factor, as on a machine that others use.
"""
import argparse
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

import benchmarks

HOME = benchmarks.HOME
KEPT = HOME / "bench" / "target" / "serve"
PAGE = HOME / "app/src/main/resources/org/demarche/app/serve/page/assets"
READY_SECONDS, LEAST_RATE, MOST_P99, MOST_HEARD, MOST_VIEW, USABLE_SECONDS = 2.0, 2_000, 50.0, 2_000.0, 300.0, 2.0
MOST_GROWTH = 10.0  # megabytes of heap an hour would still be a leak to look for; a quarter of an hour tells as much
TICK = os.sysconf("SC_CLK_TCK")


def made(entries):
    """The register, made where it is not there; some 70 seconds for 100,000 entries."""
    KEPT.mkdir(parents=True, exist_ok=True)
    file = KEPT / f"register-{entries}.db"
    if not file.exists():
        fresh = file.with_suffix(".new")
        for old in KEPT.glob(fresh.name + "*"):
            old.unlink()
        print(benchmarks.java("RegisterBench", "fill", fresh, entries, options=("-Xmx1g",)), end="")
        fresh.rename(file)
    return file


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`./demarche serve` on a port of its own."""

    def __init__(self, store):
        self.port = free_port()
        start = time.monotonic()
        self.process = subprocess.Popen([str(HOME / "demarche"), "serve", "--store", str(store), "--port", str(self.port)],
                                        stdout=subprocess.DEVNULL)
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() - start > 60:
                sys.exit("serve: the server does not answer")
            time.sleep(0.01)
        self.ready = time.monotonic() - start
        self.ready_processor = self.processor()

    def answers(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
                connection.sendall(f"GET /api/v1/engagements HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
                                   "Connection: close\r\n\r\n".encode())
                return connection.recv(12) == b"HTTP/1.1 200"
        except OSError:
            return False

    def processor(self):
        """Seconds of the processors so far."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(") ", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def memory(self):
        """Megabytes of heap that are in use after a collection, of resident memory that is the process's own, and threads."""
        subprocess.run([jcmd(), str(self.process.pid), "GC.run"], stdout=subprocess.DEVNULL, check=False)
        told = subprocess.run([jcmd(), str(self.process.pid), "GC.heap_info"], stdout=subprocess.PIPE, text=True, check=False).stdout
        used = next(float(line.split("used ")[1].split("K")[0]) / 1024 for line in told.splitlines() if "used " in line)
        status = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines())
        return used, int(status["RssAnon"].split()[0]) / 1024, int(status["Threads"])

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def jcmd():
    beside = pathlib.Path(os.path.realpath(shutil.which(benchmarks.JAVA) or benchmarks.JAVA)).parent / "jcmd"
    return str(beside) if beside.exists() else "jcmd"


def run(main, *arguments):
    """What the class printed, shown as it comes; and the figures in it by their names."""
    figures = {}
    process = subprocess.Popen([benchmarks.JAVA, "-XX:+UseSerialGC", "-Xmx300m", "-cp", benchmarks.jar(), f"org.demarche.bench.{main}",
                                *map(str, arguments)], stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        if line.startswith("= "):
            name, *values = line[2:].split()
            figures[name] = [float(value) for value in values]
        else:
            print("  " + line, end="", flush=True)
    if process.wait() not in (0, 1):
        sys.exit(f"serve: {main} ended with status {process.returncode}")
    return figures


def asset():
    return "/assets/" + next(path.name for path in sorted(PAGE.glob("index-*.js")))


def slope(points):
    """Growth an hour by least squares."""
    n = len(points)
    mean_x, mean_y = sum(x for x, _ in points) / n, sum(y for _, y in points) / n
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread * 3600 if spread else 0.0


def measure(server, options, bars):
    print(f"ready: the first list after {server.ready:.2f} s, {server.ready_processor:.2f} s of the processors")
    bars.append(("ready", server.ready, READY_SECONDS / options.share, True))
    time.sleep(8)  # what is fetched behind the first answers
    used, resident, _ = server.memory()
    print(f"memory before: {used:.0f} MB of heap, {resident:.0f} MB resident")
    before = server.processor()
    load = run("LoadBench", server.port, asset(), options.seconds, options.connections, options.unseen)
    print(f"  the server took {server.processor() - before:.1f} s of the processors; "
          f"lists {load['list'][0] / load['file'][0]:.0%}, searches {load['search'][0] / load['file'][0]:.0%} of the file's rate")
    for kind in "list", "search":
        bars.append((f"{kind} a second", load[kind][0], LEAST_RATE * options.share, False))
        bars.append((f"{kind} p99 ms", load[kind][1], MOST_P99 / options.share, True))
    faults = sum(figures[2] for figures in load.values())
    bars.append(("faults", faults, 0, True))
    heard(server, options, options.listen, bars)
    used, resident, threads = server.memory()
    print(f"memory after: {used:.0f} MB of heap, {resident:.0f} MB resident, {threads} threads")


def heard(server, options, seconds, bars):
    told = run("ListenBench", server.port, options.listeners, seconds, options.rate, 1)
    bars.append(("changes missed", told["listen"][0], 0, True))
    bars.append(("listeners cut off", told["listen"][1], 0, True))
    bars.append(("heard after p99 ms", told["listen"][2], MOST_HEARD / options.share, True))
    bars.append(("slowest view after a change, p50 ms", told["views"][0], MOST_VIEW / options.share, True))


def long_run(server, options, bars):
    """Heap and resident memory once a minute; the first third is left out, as caches fill."""
    start, points = time.monotonic(), []
    while time.monotonic() - start < 60 * options.minutes:
        heard(server, options, 55, [])
        used, resident, threads = server.memory()
        minutes = (time.monotonic() - start) / 60
        points.append((minutes * 60, used, resident))
        print(f"after {minutes:4.1f} minutes: {used:.0f} MB of heap, {resident:.0f} MB resident, {threads} threads", flush=True)
    steady = points[len(points) // 3:]
    heap, resident = slope([(x, y) for x, y, _ in steady]), slope([(x, y) for x, _, y in steady])
    # An hour's growth at the rate of this run, held to what a quarter of an hour may show by chance.
    print(f"memory grows by {heap:+.1f} MB of heap and {resident:+.1f} MB resident an hour")
    if options.minutes >= 10:
        bars.append(("growth of the heap in the run, MB", heap * options.minutes / 60, MOST_GROWTH, True))


def page(server, options, bars):
    classpath = HOME / "bench" / "target" / "browser.classpath"
    if not classpath.exists():
        benchmarks.maven("-Pbrowser", "dependency:build-classpath", "-Dmdep.outputFile=target/browser.classpath")
    told = subprocess.run([benchmarks.JAVA, "-cp", classpath.read_text().strip(),
                           str(HOME / "bench/src/browser/FirstView.java"), str(server.port)], stdout=subprocess.PIPE, text=True, check=True)
    for line in told.stdout.splitlines():
        view, seconds, kilobytes = line.split("\t")
        print(f"  {view:<10} usable after {float(seconds):.2f} s, {float(kilobytes):.0f} kB over the wire")
        bars.append((f"{view} usable, s", float(seconds), USABLE_SECONDS / options.share, True))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=15)
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--listeners", type=int, default=500)
    parser.add_argument("--listen", type=float, default=30)
    parser.add_argument("--rate", type=float, default=200)
    parser.add_argument("--unseen", type=float, default=0.1)
    parser.add_argument("--minutes", type=float, default=0)
    parser.add_argument("--page", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--share", type=float, default=1.0)
    options = parser.parse_args()
    subprocess.run([str(HOME / "demarche"), "--version"], stdout=subprocess.DEVNULL, check=True)  # builds it where that is to do
    source = made(options.entries)
    bars = []
    with tempfile.TemporaryDirectory(dir=KEPT) as folder:
        store = pathlib.Path(folder) / "register.db"
        shutil.copyfile(source, store)
        Server(store).stop()  # the file and the program are read once before
        server = Server(store)
        try:
            print(f"load of the machine: {os.getloadavg()[0]:.1f}")
            if options.page:
                page(server, options, bars)
            measure(server, options, bars)
            if options.minutes:
                long_run(server, options, bars)
            print(f"load of the machine: {os.getloadavg()[0]:.1f}, this run included")
        finally:
            server.stop()
    missed = [bar for bar in bars if not (bar[1] <= bar[2] if bar[3] else bar[1] >= bar[2])]
    for name, value, bar, _ in missed:
        print(f"serve: {name}: {value:.2f}, the bar is {bar:.2f}")
    return 1 if options.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
