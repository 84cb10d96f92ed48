# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion of dateline-index; tests/packaging compares it with --help.

_dateline_index_commands="build update watch status check verify failures suppress unsuppress retag audit compact backup extract"

# The options of a command; of the program itself for "".
_dateline_index_options() {
  local index="--index"
  local rules="--rules --no-rules"
  local reading="--map --jobs --on-error --max-record-bytes --encoding --language --report"
  local run="--lock-timeout --allow-removals --no-positions"
  local always="--color --quiet -q --data --config --version --help -h"
  case $1 in
    build | update) echo "$index $reading $rules --dry-run $run $always" ;;
    watch) echo "$index $reading $rules $run $always" ;;
    status) echo "$index --json $always" ;;
    check) echo "$index --repair --json --lock-timeout $always" ;;
    verify) echo "$index --deep --json $always" ;;
    failures) echo "$index --retry --json --report --jobs --lock-timeout $always" ;;
    suppress) echo "$index --reason --lock-timeout $always" ;;
    retag) echo "$index $rules --jobs --dry-run --json --lock-timeout $always" ;;
    audit) echo "$index --field --value --sample --seed --list --judged --json $always" ;;
    unsuppress | compact | backup) echo "$index --lock-timeout $always" ;;
    extract) echo "$reading $rules $always" ;;
    *) echo "--config --version --help -h" ;;
  esac
}

_dateline_index() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command="" at
  # bash cuts --option=value into three words.
  if [[ $current == "=" ]]; then
    current=""
  elif [[ $before == "=" ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((at = 1; at < COMP_CWORD; ++at)); do
    if [[ " $_dateline_index_commands " == *" ${COMP_WORDS[at]} "* && ${COMP_WORDS[at - 1]} != --config ]]; then
      command=${COMP_WORDS[at]}
      break
    fi
  done

  COMPREPLY=()
  local words=""
  case $before in
    --index | --data)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$current")
      return
      ;;
    --config | --report | --rules | --judged)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$current")
      return
      ;;
    --on-error) words="skip stop" ;;
    --color) words="auto always never" ;;
    --field) words="country organization" ;;
    --map)
      compopt -o nospace 2>/dev/null
      words="title= text= lead= author= source= url= date= language= id= type= dateline="
      ;;
    --jobs | --max-record-bytes | --encoding | --language | --lock-timeout | --reason | --value | --sample | --seed) return ;;
    *)
      if [[ $current == -* ]]; then
        words=$(_dateline_index_options "$command")
      elif [[ -z $command ]]; then
        words=$_dateline_index_commands
      fi
      ;;
  esac
  if [[ -n $words ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    return
  fi
  case $command in
    build | update | watch | extract | backup)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$current")
      ;;
  esac
}

complete -F _dateline_index dateline-index
