#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does dateline-web start, tell, listen and stop as its page says? Usage: program_test.py BIN_FOLDER SAMPLE_CORPUS"""
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

BIN, CORPUS = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3]) if len(sys.argv) > 2 else (None, None)
FIRST_PASSED = 3  # SD_LISTEN_FDS_START


def ask(client, target, host="localhost"):
    with client:
        client.settimeout(10)
        client.sendall(f"GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        received = b""
        while piece := client.recv(65536):
            received += piece
    return received.decode()


class ProgramTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.folder = pathlib.Path(cls.scratch.name)
        cls.index = cls.folder / "news.idx"
        subprocess.run([BIN / "dateline-index", "build", "--quiet", "--index", cls.index, CORPUS], check=True)

    def environment(self, **more):
        return {"PATH": "/usr/bin:/bin", "HOME": self.scratch.name, **more}

    def start(self, *options, index=True, **environment):
        arguments = [BIN / "dateline-web", *(["--index", self.index] if index else []), *options]
        process = subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True, env=self.environment(**environment))
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(lambda: process.poll() is None and process.kill())
        return process

    def ready(self, process):
        """The address that it tells, past warnings."""
        for line in process.stderr:
            found = re.search(r"^dateline-web: serving (.*) at (?:http://([^/]*)/|(unix:.*))$", line.strip())
            if found:
                return found.group(2) or found.group(3)
        return self.fail(f"ended with {process.wait()}")

    def connect(self, address):
        host, _, port = address.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(port)), timeout=10)

    def stop(self, process, number=signal.SIGTERM):
        process.send_signal(number)
        return process.wait(timeout=20)

    def test_it_serves_until_it_is_stopped(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            process = self.start("--listen", "127.0.0.1:0")
            address = self.ready(process)
            self.assertIn('"total"', ask(self.connect(address), "/search.json?q=sanctions"))
            self.assertEqual(self.stop(process, number), 0)
            log = process.stderr.read()
            self.assertRegex(log, r'^\S+Z 127\.0\.0\.1 "GET /search\.json" 200 \d+ \d+\.\d\n$')

    def test_hosts_beside_loopback_are_those_allowed(self):
        address = self.ready(self.start("--listen", "127.0.0.1:0", "--allow-host", "https://news.example"))
        self.assertIn(" 421 ", ask(self.connect(address), "/healthz", "evil.example").splitlines()[0])
        self.assertIn(" 200 ", ask(self.connect(address), "/healthz", "news.example").splitlines()[0])

    def test_several_addresses_and_a_local_socket(self):
        path = self.folder / "web.sock"
        process = self.start("--listen", "127.0.0.1:0", "--listen", f"unix:{path}", "--socket-mode", "600", "--quiet")
        self.assertIn(f", unix:{path}", process.stderr.readline())
        self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        second = self.start("--listen", f"unix:{path}")
        self.assertEqual(second.wait(timeout=20), 75)
        client = socket.socket(socket.AF_UNIX)
        client.connect(str(path))
        self.assertIn("ok", ask(client, "/healthz"))
        self.assertEqual(self.stop(process), 0)
        self.assertEqual(process.stderr.read(), "")
        self.assertFalse(path.exists())

    def test_the_socket_of_a_killed_server_is_replaced(self):
        path = self.folder / "killed.sock"
        process = self.start("--listen", f"unix:{path}")
        self.ready(process)
        process.kill()
        process.wait()
        self.assertTrue(path.exists())
        self.assertEqual(self.ready(self.start("--listen", f"unix:{path}")), f"unix:{path}")

    def test_mistakes_have_their_exit_statuses(self):
        address = self.ready(self.start("--listen", "127.0.0.1:0"))
        cases = ((["--listen", address], 74, "listen at"), (["--listen", "nowhere"], 2, "no address"),
                 (["--allow-host", "a/b"], 2, "no name of a host"), (["--jobs", "-1"], 2, "--jobs"),
                 (["--socket-mode", "999"], 2, "--socket-mode"), (["--nonsense"], 2, "--nonsense"),
                 (["--index", "/nowhere"], 4, "/nowhere"),
                 (["--access-log", "/nowhere/log", "--listen", "127.0.0.1:0"], 74, "/nowhere/log"))
        for options, status, message in cases:
            with self.subTest(options=options):
                process = self.start(*options)
                self.assertEqual(process.wait(timeout=20), status)
                self.assertIn(message, process.stderr.read())
        process = self.start(index=False)
        self.assertEqual(process.wait(timeout=20), 2)
        self.assertIn("no index is named", process.stderr.read())

    def test_the_path_of_the_index_is_for_those_at_this_machine(self):
        address = self.ready(self.start("--listen", "127.0.0.1:0"))
        self.assertIn(f"--index {self.index}", ask(self.connect(address), "/"))
        address = self.ready(self.start("--listen", "127.0.0.1:0", "--allow-host", "news.example"))
        page = ask(self.connect(address), "/", "news.example")
        self.assertIn("dateline-search</code>", page)
        self.assertNotIn(str(self.index), page)

    def test_strangers_are_warned_of(self):
        process = self.start("--listen", "0.0.0.0:0")
        self.assertIn("is no loopback address", process.stderr.readline())
        self.ready(process)

    def test_a_configuration_file_and_the_environment(self):
        folder = self.folder / "config/dateline"
        folder.mkdir(parents=True)
        (folder / "web.ini").write_text(f'index="{self.index}"\nlisten="127.0.0.1:0"\nallow-host=["news.example"]\n',
                                        encoding="utf-8")
        address = self.ready(self.start(index=False, XDG_CONFIG_HOME=str(folder.parent)))
        self.assertIn("ok", ask(self.connect(address), "/healthz", "news.example"))
        process = self.start(index=False, XDG_CONFIG_HOME=str(folder.parent), DATELINE_INDEX="/elsewhere")
        self.assertEqual(process.wait(timeout=20), 4)
        self.assertIn("/elsewhere", process.stderr.read())

    def test_the_access_log_is_opened_anew_at_a_hangup(self):
        log = self.folder / "access.log"
        process = self.start("--listen", "127.0.0.1:0", "--access-log", log, "--log-queries")
        address = self.ready(process)
        ask(self.connect(address), "/search.json?q=first")
        self.wait_for(lambda: "q=first" in log.read_text(encoding="ascii"))
        log.rename(self.folder / "access.log.1")
        process.send_signal(signal.SIGHUP)
        self.wait_for(log.exists)
        ask(self.connect(address), "/search.json?q=second")
        self.wait_for(lambda: "q=second" in log.read_text(encoding="ascii"))
        self.assertEqual(self.stop(process), 0)

    def test_a_log_that_nobody_reads_stops_neither_answers_nor_the_end(self):
        process = self.start("--listen", "127.0.0.1:0", "--jobs", "1")
        address = self.ready(process)
        for _ in range(100):  # three times what a pipe holds
            self.assertIn(" 404 ", ask(self.connect(address), "/" + "a" * 2000).splitlines()[0])
        self.assert_ends_soon(process)

    def test_an_access_log_that_nobody_reads_does_not_stop_the_end(self):
        log = self.folder / "stuck"
        os.mkfifo(log)
        reader = os.open(log, os.O_RDWR)
        self.addCleanup(os.close, reader)
        process = self.start("--listen", "127.0.0.1:0", "--access-log", log)
        address = self.ready(process)
        for _ in range(100):
            ask(self.connect(address), "/" + "a" * 2000)
        process.send_signal(signal.SIGHUP)
        self.assert_ends_soon(process)

    def assert_ends_soon(self, process):
        before = time.monotonic()
        self.assertEqual(self.stop(process), 0)
        self.assertLess(time.monotonic() - before, 5)

    def test_systemd_passes_sockets_and_is_told(self):
        listening = socket.create_server(("127.0.0.1", 0))
        notified = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        notified.bind(str(self.folder / "notify"))
        notified.settimeout(20)
        child = os.fork()
        if child == 0:
            os.dup2(listening.fileno(), FIRST_PASSED)
            os.set_inheritable(FIRST_PASSED, True)
            os.dup2(os.open("/dev/null", os.O_WRONLY), 2)
            environment = self.environment(LISTEN_PID=str(os.getpid()), LISTEN_FDS="1",
                                           NOTIFY_SOCKET=str(self.folder / "notify"))
            os.execve(BIN / "dateline-web", ["dateline-web", "--index", str(self.index)], environment)
        try:
            self.assertEqual(notified.recv(100), b"READY=1")
            address = "%s:%d" % listening.getsockname()
            self.assertIn("ok", ask(self.connect(address), "/healthz"))
        finally:
            os.kill(child, signal.SIGTERM)
            status = os.waitpid(child, 0)[1]
        self.assertEqual(os.waitstatus_to_exitcode(status), 0)
        self.assertEqual(notified.recv(100), b"STOPPING=1")
        listening.close()
        notified.close()

    def test_sockets_meant_for_another_process_are_left_alone(self):
        self.ready(self.start("--listen", "127.0.0.1:0", LISTEN_PID="1", LISTEN_FDS="5"))

    def test_too_few_descriptors_stop_nobody_for_good(self):
        script = f"ulimit -n 64; exec {BIN}/dateline-web --index {self.index} --listen 127.0.0.1:0"
        process = subprocess.Popen(["sh", "-c", script], stderr=subprocess.PIPE, text=True, env=self.environment())
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.assertIn("warning", process.stderr.readline())
        address = self.ready(process)
        clients = [self.connect(address) for _ in range(80)]
        time.sleep(0.5)
        before = self.cpu_seconds(process)
        time.sleep(1)
        self.assertLess(self.cpu_seconds(process) - before, 0.3)
        for client in clients:
            client.close()
        self.assertIn("ok", ask(self.connect(address), "/healthz"))

    @staticmethod
    def cpu_seconds(process):
        fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def wait_for(self, condition):
        for _ in range(200):
            if condition():
                return
            time.sleep(0.05)
        self.fail("waited in vain")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
