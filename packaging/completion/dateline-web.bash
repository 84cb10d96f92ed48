# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion of dateline-web; tests/packaging compares it with --help.

_dateline_web() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  # bash cuts --option=value into three words.
  if [[ $current == "=" ]]; then
    current=""
  elif [[ $before == "=" ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi

  COMPREPLY=()
  local words=""
  case $before in
    --index | --data)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$current")
      return
      ;;
    --config | --access-log)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$current")
      return
      ;;
    --listen | --socket-mode | --allow-host | --jobs | -j | --time-limit | --max-connections | --max-waiting | \
      --max-per-client | --max-exports | --stop-timeout) return ;;
    *)
      [[ $current == -* ]] || return
      words="--index --data --listen --socket-mode --allow-host --jobs -j --time-limit --max-connections --max-waiting
        --max-per-client --max-exports --stop-timeout --access-log --log-queries --quiet -q --config --version --help -h"
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}

complete -F _dateline_web dateline-web
