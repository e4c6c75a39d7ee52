"""Debian's nginx with the built block, as docs/publishing.md describes."""

import os
import subprocess
from pathlib import Path

from harness.free_port import free_port

PROGRAM = Path("/usr/sbin/nginx")
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")

CONFIGURATION = """
{user}
load_module {brotli};
worker_processes 1;
pid {folder}/pid;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port}{secure};
    root {root};
    brotli_static on;
    include {block};
  }}
}}
"""


SECURE = """ ssl http2;
    ssl_certificate {folder}/certificate.pem;
    ssl_certificate_key {folder}/key.pem"""


def make_certificate(folder: Path):
    """A certificate that no browser trusts."""
    names = ["-keyout", folder / "key.pem", "-out", folder / "certificate.pem", "-subj", "/CN=localhost"]
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", *names], check=True, capture_output=True)


class Nginx:
    """Serves `root`, which contains the site of `block`, on a free port during its `with` block: by HTTP/2 if it is secure."""

    def __init__(self, root: Path, block: Path, folder: Path, secure: bool = False):
        for file in (PROGRAM, BROTLI):
            assert file.exists(), f"no {file}; run 'make setup'"
        port = free_port()
        self.origin = f"http{'s' if secure else ''}://127.0.0.1:{port}"
        if secure:
            make_certificate(folder)
        self._errors = folder / "errors"
        self._configuration = folder / "nginx.conf"
        self._configuration.write_text(
            CONFIGURATION.format(
                # Root would switch to a user who may not read the folder.
                user="" if os.getuid() else "user root;",
                brotli=BROTLI,
                folder=folder,
                port=port,
                secure=SECURE.format(folder=folder) if secure else "",
                root=root,
                block=block,
            )
        )

    def __enter__(self):
        # It goes into the background once it listens.
        self._run()
        return self

    def __exit__(self, *_):
        self._run("-s", "stop")

    def _run(self, *arguments: str):
        command = [PROGRAM, "-e", self._errors, "-c", self._configuration, *arguments]
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        assert run.returncode == 0, run.stdout
