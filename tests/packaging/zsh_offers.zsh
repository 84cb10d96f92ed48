# SPDX-License-Identifier: GPL-3.0-or-later
# What does an interactive zsh offer behind a command line? Usage: zsh -f zsh_offers.zsh COMPLETION_FOLDER LINE
# Types the line and a tab into a zsh on a pseudo-terminal, in which compadd prints what it is given.
zmodload zsh/zpty
setup='
PROMPT=
fpath=('$1' $fpath)
autoload -U compinit
compinit -u -D
bindkey "^I" complete-word
zstyle ":completion:*" insert-tab false
begin_of_matches () { print "<begin>" }
end_of_matches () { print "<end>"; exit }
compprefuncs=(begin_of_matches)
comppostfuncs=(end_of_matches)
compadd () {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
    builtin compadd "$@"
    return
  fi
  typeset -a matches
  builtin compadd -A matches "$@"
  (( $#matches )) && print -rl -- $matches
  builtin compadd "$@"
}
PROMPT=
print "<ready>"
'
script=$(mktemp)
print -r -- $setup > $script
zpty shell zsh -f -i
zpty -w shell "source $script"
while zpty -r shell line; do [[ $line == *"<ready>"* ]] && break; done
zpty -w -n shell "$2"$'\t'
inside=0
while zpty -r shell line; do
  line=${line%%[[:cntrl:]]##}
  line=${line//[[:cntrl:]]/}
  case $line in
    *'<begin>'*) inside=1 ;;
    *'<end>'*) break ;;
    *) (( inside )) && print -r -- $line ;;
  esac
done
rm -f $script
