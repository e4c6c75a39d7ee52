"""`check --external` reports external links that do not answer."""

import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from harness.built_site import REPOSITORY, TOOL


class Answers(BaseHTTPRequestHandler):
    """Answers with the status in the address, and refuses HEAD requests if the address says so."""

    def do_HEAD(self):
        self.answer(405 if self.path.startswith("/whole/") else int(self.path.split("/")[-1]))

    def do_GET(self):
        self.answer(int(self.path.split("/")[-1]))

    def answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def outside():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_outside_links_are_asked(outside, tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "templates").symlink_to(REPOSITORY / "templates")
    links = " ".join(f"[a]({outside}{path})" for path in ["/200", "/404", "/whole/200", "/whole/410"])
    (tmp_path / "content/index.md").write_text(
        f"---\ntitle: Home\ndescription: Where to start.\n---\nSee {links}.\n"
    )
    command = [TOOL, "check", "--external", "--root", tmp_path]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    said = [line.split("note: ")[1] for line in run.stderr.splitlines() if "[outside-link]" in line]
    assert [line.split(" [")[0] for line in said] == [
        f"'{outside}/404' answers with 404",
        f"'{outside}/whole/410' answers with 410",
    ], run.stderr
