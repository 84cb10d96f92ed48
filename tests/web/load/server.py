# SPDX-License-Identifier: GPL-3.0-or-later
"""A dateline-web of one's own, and the least of an HTTP client."""
import pathlib
import re
import socket
import subprocess


def get(target):
    return f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode()


def read_response(client):
    """Status and body of a response that ends with its connection; (0, b"") where none came."""
    received = b""
    try:
        while True:
            piece = client.recv(1 << 16)
            if not piece:
                break
            received += piece
    except OSError:
        pass
    found = re.match(rb"HTTP/1\.1 (\d{3}) ", received)
    return (int(found.group(1)), received.partition(b"\r\n\r\n")[2]) if found else (0, b"")


class Server:
    """Serves `index` at a free port of 127.0.0.1; its access log goes to the folder `scratch`."""

    def __init__(self, program, index, scratch, *options):
        self.process = subprocess.Popen(
            [program, "--index", index, "--listen", "127.0.0.1:0", "--access-log", pathlib.Path(scratch, "access.log"),
             *options], stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        found = re.search(r"at http://([\d.:]+)/", line)
        if not found:
            raise RuntimeError(f"no server: {line}{self.process.stderr.read()}")
        self.address = found.group(1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stderr.close()

    def stop(self):
        """The exit status after SIGTERM."""
        self.process.terminate()
        return self.process.wait(timeout=30)

    def connect(self):
        host, _, port = self.address.rpartition(":")
        return socket.create_connection((host, int(port)), timeout=10)

    def _memory_mb(self, key):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(re.search(rf"^{key}:\s+(\d+) kB", status, re.M).group(1)) / 1024

    def resident_mb(self):
        return self._memory_mb("VmRSS")

    def peak_mb(self):
        return self._memory_mb("VmHWM")

    def statuses(self):
        """Status -> number of answers to searches so far."""
        with self.connect() as client:
            client.sendall(get("/metrics"))
            page = read_response(client)[1].decode()
        found = re.findall(r'^dateline_http_requests_total\{route="/search.json",status="(\w+)"\} (\d+)', page, re.M)
        return {int(status) if status.isdigit() else status: int(count) for status, count in found}
