"""A port of the loopback that nothing listens on."""

import random
import socket

# Below those that Linux gives to connections by itself: no connection takes one before the server does.
PORTS = range(10_000, 30_000)


def free_port() -> int:
    while True:
        port = random.choice(PORTS)
        if is_free(port):
            return port


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
