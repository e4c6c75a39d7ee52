"""The preview under load: many requests and a hundred open reload streams while files change.

Prints the answers and the memory of the server after each round. Exits with 1 when an answer is wrong, a stream is
lost, the last save is not shown, or the memory grows after the first round.
"""

import re
import selectors
import shutil
import socket
import subprocess
import sys
import threading
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from harness.built_site import REPOSITORY, TOOL

ROUNDS = 3
ANSWERS = 20_000
"""The least number for each round."""
STREAMS = 100
SECONDS_BETWEEN_SAVES = 0.1
MOST_GROWTH = 1.1
ARTICLE = "content/fees/withdrawals.md"
SHEET = "templates/assets/css/99-load.css"


class Server:
    """A preview of a copy of the site."""

    def __init__(self, root: Path):
        self.root = root
        for folder in ("content", "templates"):
            shutil.copytree(REPOSITORY / folder, root / folder)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        command = [TOOL, "serve", "--root", root, "--port", str(self.port)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.process.stdout.readline()

    def memory(self) -> float:
        """Resident memory in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024

    def page(self, address: str) -> str:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", address)
        return connection.getresponse().read().decode()

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=60)


class Streams:
    """Open reload streams, read continuously."""

    def __init__(self, server: Server):
        self.lost = 0
        self.events = 0
        self._selector = selectors.DefaultSelector()
        for _ in range(STREAMS):
            stream = socket.create_connection(("127.0.0.1", server.port))
            stream.sendall(f"GET /.preview/events HTTP/1.1\r\nHost: localhost:{server.port}\r\n\r\n".encode())
            self._selector.register(stream, selectors.EVENT_READ)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        while True:
            for key, _ in self._selector.select(timeout=1):
                data = key.fileobj.recv(1 << 16)
                self.events += data.count(b"\n\n")
                if not data:
                    self.lost += 1
                    self._selector.unregister(key.fileobj)


class Saves:
    """A writer who continuously saves an article and sometimes a style sheet."""

    def __init__(self, root: Path):
        self.count = 0
        self._article = root / ARTICLE
        self._sheet = root / SHEET
        self._text = self._article.read_text()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._save, daemon=True)
        self._thread.start()

    def _save(self):
        while not self._over.wait(SECONDS_BETWEEN_SAVES):
            self.count += 1
            self._article.write_text(f"{self._text}\n{self.sentence}\n")
            if self.count % 10 == 0:
                self._sheet.write_text(f"p {{ margin: {self.count}px }}\n")

    @property
    def sentence(self) -> str:
        """The text that the last save added to the article."""
        return f"Saved as version {self.count}."

    def end(self):
        self._over.set()
        self._thread.join()


def addresses(root: Path) -> list[str]:
    """The pages of all articles."""
    files = sorted(path.relative_to(root / "content") for path in (root / "content").rglob("*.md"))
    return ["/" + re.sub(r"(^|/)index\.md$|\.md$", "/", str(file)).removeprefix("/") for file in files]


def load(server: Server, pages: list[str]) -> dict[str, int]:
    """Sends requests until there are enough answers; returns their number and the faults."""
    total = {"answers": 0, "wrong": 0, "lost": 0, "microseconds": 0}
    script = Path(__file__).parent / "harness/requests.lua"
    while total["answers"] < ANSWERS:
        command = ["wrk", "--threads", "1", "--connections", "16", "--duration", "5s", "--timeout", "30s"]
        command += ["--script", script, f"http://127.0.0.1:{server.port}/", "--", *pages]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        for name, figure in re.findall(r"(answers|wrong|lost|microseconds) (\d+)", said):
            total[name] += int(figure)
    return total


def main() -> int:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        server = Server(root)
        try:
            return run(server, root)
        finally:
            server.close()


def run(server: Server, root: Path) -> int:
    pages = addresses(root)
    streams = Streams(server)
    print(f"{len(pages)} pages, {STREAMS} reload streams; {server.memory():.0f} MB before the first request\n")
    print("| round | answers | per second | wrong | lost | saves | events | memory |\n|---|---|---|---|---|---|---|---|")
    memories, troubles = [], []
    saves = Saves(root)
    for number in range(1, ROUNDS + 1):
        saved, events = saves.count, streams.events
        total = load(server, pages)
        memories.append(server.memory())
        speed = total["answers"] / (total["microseconds"] / 1e6)
        print(
            f"| {number} | {total['answers']:,} | {speed:,.0f} | {total['wrong']} | {total['lost']} "
            f"| {saves.count - saved} | {streams.events - events:,} | {memories[-1]:.0f} MB |",
            flush=True,
        )
        if total["wrong"] or total["lost"]:
            troubles.append(f"round {number}: an answer was wrong or lost")
    saves.end()
    if not is_shown(saves.sentence, server):
        troubles.append("the last save is not shown")
    if streams.lost:
        troubles.append(f"{streams.lost} reload streams were closed")
    if memories[-1] > MOST_GROWTH * memories[0]:
        troubles.append("the memory grows")
    print("\n".join(troubles) or "\nEvery answer was right, the last save is shown, and the memory did not grow.")
    return 1 if troubles else 0


def is_shown(sentence: str, server: Server) -> bool:
    """Waits for a sentence in the saved article."""
    address = "/" + ARTICLE.removeprefix("content/").removesuffix(".md") + "/"
    return any(sentence in server.page(address) for _ in range(1_000))


if __name__ == "__main__":
    sys.exit(main())
