"""How long a writer waits from saving an article to the new bytes over HTTP."""

import http.client
import socket
import subprocess
import time
from contextlib import contextmanager
from statistics import median

PATIENCE = 600
PAUSE = 0.002


def latency(command, article_file, address, port, saves):
    """The median of some saves, in seconds, each with another text at the article's end."""
    text = article_file.read_text()
    with _serving(command):
        _wait_for(port, address, "</html>")
        waits = []
        for number in range(saves):
            mark = f"saved{time.monotonic_ns()}"
            start = time.perf_counter()
            article_file.write_text(f"{text}\n{mark}\n")
            _wait_for(port, address, mark)
            waits.append(time.perf_counter() - start)
            time.sleep(0.5)  # A writer does not save again at once, and both servers join quick saves.
    article_file.write_text(text)
    return median(waits)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def _serving(command):
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        server.terminate()
        server.wait()


def _wait_for(port, address, mark):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if mark.encode() in _get(port, address):
            return
        time.sleep(PAUSE)
    raise TimeoutError(f"http://127.0.0.1:{port}{address} did not show '{mark}' in {PATIENCE} s")


def _get(port, address):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", address)
        return connection.getresponse().read()
    except (ConnectionError, http.client.IncompleteRead):
        return b""  # It does not listen yet, or rendered the page again while it sent it.
    finally:
        connection.close()
