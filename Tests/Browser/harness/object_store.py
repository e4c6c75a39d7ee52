"""An S3 server on the loopback, which rclone uses like any other."""

import os
import warnings
from pathlib import Path
from urllib.request import urlopen

import boto3

with warnings.catch_warnings():
    # A warning about its own imports.
    warnings.simplefilter("ignore")
    from moto.moto_server.threaded_moto_server import ThreadedMotoServer

BUCKET = "help"


class ObjectStore:
    """Runs during its `with` block; `environment` makes it rclone's remote `store:`."""

    def __enter__(self):
        self._server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
        self._server.start()
        host, port = self._server.get_host_and_port()
        endpoint = f"http://{host}:{port}"
        # Its content lives as long as the process.
        urlopen(f"{endpoint}/moto-api/reset", data=b"").close()
        access = {"aws_access_key_id": "test", "aws_secret_access_key": "test", "region_name": "us-east-1"}
        self.client = boto3.client("s3", endpoint_url=endpoint, **access)
        self.client.create_bucket(Bucket=BUCKET)
        options = {
            "TYPE": "s3", "PROVIDER": "Other", "ENDPOINT": endpoint, "REGION": "us-east-1",
            "ACCESS_KEY_ID": "test", "SECRET_ACCESS_KEY": "test", "FORCE_PATH_STYLE": "true",
        }
        # Without this machine's settings for other stores.
        usual = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "RCLONE_"))}
        self.environment = usual | {f"RCLONE_CONFIG_STORE_{name}": value for name, value in options.items()}
        return self

    def __exit__(self, *_):
        self.client.close()
        self._server.stop()

    def keys(self) -> set[str]:
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=BUCKET)
        return {item["Key"] for page in pages for item in page.get("Contents", [])}

    def read(self, key: str) -> tuple[bytes, dict]:
        answer = self.client.get_object(Bucket=BUCKET, Key=key)
        return answer["Body"].read(), answer

    def put(self, key: str, text: str):
        self.client.put_object(Bucket=BUCKET, Key=key, Body=text.encode())

    def versions(self) -> dict[str, object]:
        """The time of the last write of each object."""
        return {key: self.client.head_object(Bucket=BUCKET, Key=key)["LastModified"] for key in self.keys()}


def files_of(site: Path) -> dict[str, bytes]:
    """The entries of a site's manifest by path."""
    lines = (site / ".helpcenter/manifest").read_text().splitlines()[1:]
    return {path: (site / path).read_bytes() for path in (line.split(" ", 3)[3] for line in lines)}
