#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Does the package install, work and go? Run by scripts/test-package inside a clean Debian 12 root, first with
# `install`, then with `remove`.
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin

fail() {
  echo "FAILED: $*" >&2
  exit 1
}
listing() {
  find / -xdev \( -path /proc -o -path /var/cache/apt -o -path /var/cache/man -o -path /var/lib/apt -o -path /root \) \
    -prune -o -print | sort
}

check_installation() {
  apt-get install -qq -y --no-install-recommends /root/dateline.deb >/root/log 2>&1 ||
    { cat /root/log; fail "installation"; }
  size=$(dpkg-query -W -f='${Installed-Size}' dateline)
  echo "installed: $size kB, $(grep -c '^Setting up' /root/log) packages in all"

  # minbase leaves pages out of no package, so everything that dpkg lists must be there.
  for file in /usr/share/man/man1/dateline-index.1.gz /usr/share/man/man1/dateline-search.1.gz \
    /usr/share/man/man1/dateline-web.1.gz /usr/share/bash-completion/completions/dateline-web \
    /usr/share/zsh/site-functions/_dateline-web /lib/systemd/system/dateline-web.service \
    /lib/systemd/system/dateline-web.socket /etc/dateline/web.ini \
    /usr/share/bash-completion/completions/dateline-index /usr/share/bash-completion/completions/dateline-search \
    /usr/share/zsh/site-functions/_dateline-index /usr/share/zsh/site-functions/_dateline-search \
    /lib/systemd/system/dateline-reindex@.service /lib/systemd/system/dateline-reindex@.timer \
    /lib/systemd/system/dateline-alerts@.service /lib/systemd/system/dateline-post-run@.service \
    /usr/lib/sysusers.d/dateline.conf /etc/dateline/news.conf /etc/dateline/post-run.d \
    /usr/share/doc/dateline/copyright /usr/share/doc/dateline/changelog.Debian.gz /usr/share/dateline/gazetteer.bin \
    /usr/share/dateline/tagger.bin; do
    [ -e "$file" ] || fail "$file is not there"
  done
  for file in news.conf web.ini; do
    dpkg-query -W -f='${Conffiles}' dateline | grep -q "/etc/dateline/$file" || fail "$file is no conffile"
  done
  find /etc/systemd -name '*dateline*' 2>/dev/null | grep . && fail "a unit was enabled"
  dpkg --verify dateline | grep . && fail "files differ from the package"

  dateline-index build --quiet --index /root/sample.idx /usr/share/dateline/sample-corpus
  articles=$(dateline-index status --index /root/sample.idx | sed -n 's/^articles *//p')
  hits=$(dateline-search --index /root/sample.idx --count North Korea workers Russia)
  echo "sample corpus: $articles articles, $hits of them match: North Korea workers Russia"
  if [ "$articles" -lt 70 ] || [ "$hits" -lt 1 ]; then fail "too few articles"; fi

  # Where systemd comes with it, the user is made, and the units are sound.
  apt-get install -qq -y --no-install-recommends systemd man-db >/root/log 2>&1 || { cat /root/log; fail "systemd"; }
  dpkg-reconfigure dateline
  getent passwd dateline >/dev/null || fail "no user dateline"
  systemd-analyze verify dateline-reindex@news.timer dateline-reindex@news.service dateline-alerts@news.service \
    dateline-post-run@news.service dateline-web.socket dateline-web.service 2>&1 | grep dateline && fail "units"
  man -w dateline-index dateline-search dateline-web >/dev/null || fail "man finds no page"
}

check_removal() {
  echo '# mine' >>/etc/dateline/news.conf
  apt-get remove -qq -y dateline >/root/log 2>&1 || { cat /root/log; fail "removal"; }
  left=$(listing | grep dateline | grep -v '^/var/lib/dpkg/info/dateline\.\(list\|postrm\)$' |
    grep -v '^/var/lib/dateline\|^/var/lib/systemd/timers/')
  echo "left after remove: $left"
  [ "$left" = "$(printf '/etc/dateline\n/etc/dateline/news.conf\n/etc/dateline/web.ini')" ] || fail "other things are left after remove"
  apt-get purge -qq -y dateline >/root/log 2>&1 || { cat /root/log; fail "purge"; }
  left=$(listing | grep dateline | grep -v '^/var/lib/dateline\|^/var/lib/systemd/timers/' || true)
  echo "left after purge: ${left:-nothing}"
  [ -z "$left" ] || fail "something is left after purge"
}

case $1 in
  install) check_installation ;;
  remove) check_removal ;;
esac
