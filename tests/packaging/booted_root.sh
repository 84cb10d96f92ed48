#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Do the services run, confined as they are, under a booted systemd? Run by scripts/test-package inside the root, as a
# unit of its own.
set -eu
export LC_ALL=C.UTF-8

fail() {
  echo "FAILED: $*"
  journalctl --no-pager -u 'dateline*'
  exit 1
}
wait_for() {
  for _ in $(seq 60); do
    if [ "$(tail -n 1 /var/lib/dateline/news/told 2>/dev/null)" = "$1" ]; then return; fi
    sleep 0.5
  done
  fail "the script after the run was not told: $1"
}

mkdir -p /srv/news
cp -r /usr/share/dateline/sample-corpus /srv/news/
cat >/etc/dateline/post-run.d/tell <<'SCRIPT'
#!/bin/sh
if touch /srv/news/written 2>/dev/null; then echo "may write to the sources"; fi
[ -s "$1" ] && echo "$2 $DATELINE_ARCHIVE" >>/var/lib/dateline/news/told
SCRIPT
chmod 755 /etc/dateline/post-run.d/tell
# Programs without these commands are tried with those that they have.
mkdir -p /run/systemd/system/dateline-reindex@.service.d /run/systemd/system/dateline-alerts@.service.d
if ! dateline-index update --help >/dev/null 2>&1; then
  echo "no update yet: tried with build"
  sed -n 's/^ExecStart=\(.*\) update /[Service]\nExecStart=\nExecStart=\1 build /p' \
    /lib/systemd/system/dateline-reindex@.service >/run/systemd/system/dateline-reindex@.service.d/try.conf
fi
if ! dateline-search --help | grep -q -- --saved; then
  echo "no --saved yet: tried with --count"
  printf '[Service]\nExecStart=\nExecStart=/usr/bin/dateline-search --count sanctions\n' \
    >/run/systemd/system/dateline-alerts@.service.d/try.conf
fi
systemctl daemon-reload

printf '[sanctions]\nsanctions\n' >/etc/dateline/news.searches
systemctl start dateline-reindex@news.service || fail "the run fails"
wait_for "0 news"
systemctl start dateline-alerts@news.service || fail "the alerts fail"
[ ! -e /srv/news/written ] || fail "a service wrote to the sources"
articles=$(dateline-index status --index /var/lib/dateline/news/index | sed -n 's/^articles *//p')
[ "$articles" -ge 70 ] || fail "$articles articles"
[ "$(stat -c '%U %a' /var/lib/dateline/news/index)" = "dateline 750" ] || fail "the index is open to all"

systemctl start dateline-web.socket || fail "the web sockets do not open"
answer=$(bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080
  printf "GET /search.json?q=sanctions HTTP/1.0\r\n\r\n" >&3
  cat <&3')
case $answer in
  "HTTP/1.1 200 "*'"total"'*) ;;
  *) fail "the web front end answers: $answer" ;;
esac
systemctl stop dateline-web.socket dateline-web.service || fail "the web front end does not stop"
systemctl is-failed --quiet dateline-web.service && fail "the web front end ended badly"

mv /srv/news /srv/gone
if systemctl start dateline-reindex@news.service 2>/dev/null; then fail "a missing source is a success"; fi
wait_for "74 news"
systemctl enable --now --quiet dateline-reindex@news.timer || fail "the timer does not start"
systemctl disable --now --quiet dateline-reindex@news.timer
rm /etc/dateline/post-run.d/tell /etc/dateline/news.searches
rm -r /srv/gone
echo "the services: $articles articles; a missing source was told as 74"
echo ok
