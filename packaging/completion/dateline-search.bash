# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion of dateline-search; tests/packaging compares it with --help.

_dateline_search() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  # bash cuts --option=value into three words.
  if [[ $current == "=" ]]; then
    current=""
  elif [[ $before == "=" ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi

  COMPREPLY=()
  local words="" facets="country organization month year language source author type"
  case $before in
    --index | --data | --deliver-atom)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$current")
      return
      ;;
    --config | --batch | --saved | --cursor)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$current")
      return
      ;;
    --deliver-command)
      mapfile -t COMPREPLY < <(compgen -c -- "$current")
      return
      ;;
    --by) words="day week month year auto" ;;
    --format) words="text json jsonl csv tsv ids ris csl atom" ;;
    --sort) words="relevance newest oldest added" ;;
    --match) words="all any" ;;
    --understand) words="boost filter off" ;;
    --undated) words="include only exclude" ;;
    --collapse) words="story none" ;;
    --color) words="auto always never" ;;
    --facet | --any | --facet-values) words=$facets ;;
    --exclude)
      compopt -o nospace 2>/dev/null
      words="${facets// /= }="
      ;;
    --from | --to) words="today yesterday this-week last-week this-month last-month this-year last-year" ;;
    --country | --organization | --language | --source | --author | --type | --month | --year | --fields | --limit | \
      -n | --offset | --snippets | --time-limit | --show | --similar-to | --contains | --suggest) return ;;
    *)
      [[ $current == -* ]] || return
      words="--index --match --understand --strict --time-limit --country --organization --language --source --author
        --type --month --year --exclude --any --from --to --undated --format --fields --sort --limit -n --offset --all
        --facet --collapse --count-stories --snippets --explain --show --similar-to --count --timeline --by --facet-values --contains --suggest
        --batch --saved --new --cursor --deliver-atom --deliver-command --color --quiet -q
        --data --config --version --help -h"
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}

complete -F _dateline_search dateline-search
