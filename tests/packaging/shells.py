# SPDX-License-Identifier: GPL-3.0-or-later
"""What do bash and zsh offer behind a command line?"""
import pathlib
import shutil
import subprocess

BASH = r"""
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
definition=$(complete -p "$1")
function=${definition#*-F }
"${function%% *}" "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}" >&2
[ ${#COMPREPLY[@]} -eq 0 ] || printf '%s\n' "${COMPREPLY[@]}"
"""

# The specs that the file would hand to _arguments.
ZSH = r"""
_arguments() { return 0 }
source "$1"
typeset -a specs
"_$2_specs" "$3"
print -rl -- $specs
"""


def run(command, folder=None):
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True, cwd=folder,
                            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    if result.stderr:
        raise AssertionError(f"{command}: {result.stderr}")
    return result.stdout.splitlines()


def bash_offers(folder, words, where=None):
    """What bash offers for the last of `words`; "" for a new word. `where`: the working folder."""
    script = pathlib.Path(folder, words[0] + ".bash").resolve()
    return run(["bash", "--norc", "-c", BASH, "bash", str(script), *words], where)


def has_zsh():
    return shutil.which("zsh", path="/usr/bin:/bin") is not None


def zsh_specs(folder, program, command):
    """The specs for _arguments, such as --on-error=[what ...]:what:(skip stop)."""
    script = pathlib.Path(folder, "_" + program).resolve()
    return run(["zsh", "-f", "-c", ZSH, "zsh", str(script), program, command])
