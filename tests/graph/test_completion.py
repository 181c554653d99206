"""Completion in the shells themselves, by the scripts that the command prints."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from functools import cache

import pytest

from embedded_neo4j import Running
from tests.support.foreground import wait_until
from tests.support.project import COMMAND, environment

Complete = Callable[[str, Mapping[str, str]], list[str]]
BASH = """
eval "$SCRIPT"
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_argument_graph_completion argument-graph
printf '%s\\n' "${COMPREPLY[@]}"
"""
ZSH = """
zmodload zsh/zpty
zpty shell 'zsh -f -i'
zpty -w shell 'PROMPT=; autoload -U compinit && compinit -u -D
eval "$SCRIPT"
tell() { zle complete-word; print -rn -- "comp""leted[$BUFFER]"; exit }; zle -N tell; bindkey "^T" tell'
zpty -w -n shell "$1"$'\\C-t'
zpty -r shell said '*completed\\[*\\]*'
print -r -- $said
"""
FISH = """
echo $SCRIPT | source
complete --do-complete $argv[1]
"""


@cache
def script(shell: str) -> str:
    """What makes a shell complete the command."""
    variables = environment(_ARGUMENT_GRAPH_COMPLETE=f"source_{shell}")
    return subprocess.check_output([COMMAND], env=variables, text=True)


def run(place: Mapping[str, str], *command: str) -> str:
    """What a shell says, in which the command is found and Neo4j is at that place."""
    shell = command[0]
    if not shutil.which(shell) and os.environ.get("CI") != "true":
        pytest.skip(f"there is no {shell} on this machine; .ci/run installs it")
    path = f"{COMMAND.parent}:{os.environ['PATH']}"
    variables = {**os.environ, "PATH": path, "TERM": "dumb", "SCRIPT": script(shell), **place}
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=True, timeout=600)
    assert done.stderr == ""
    return done.stdout


def in_bash(line: str, place: Mapping[str, str]) -> list[str]:
    """Bash takes a colon for a word, and is given what comes after it."""
    words = [word for word in re.split(r"(:)| ", line) if word is not None and (word or line.endswith(" "))]
    offered = run(place, "bash", "-c", BASH, "bash", *words).split()
    *known, _ = re.split("[ :]", line)
    return [line[: len(" ".join(known)) + 1] + word for word in offered]


def in_zsh(line: str, place: Mapping[str, str]) -> list[str]:
    """A line editor that is given the key, and tells what has become of the line."""
    found = re.search(r"completed\[(.*)\]", run(place, "zsh", "-f", "-c", ZSH, "zsh", line))
    assert found
    done = found[1].replace("\\:", ":").rstrip()
    return [] if done == line else [done]


def in_fish(line: str, place: Mapping[str, str]) -> list[str]:
    """Fish tells each with what it means."""
    said = run(place, "fish", "--no-config", "-c", FISH, line)
    before = line[: line.rindex(" ") + 1]
    return [before + told.partition("\t")[0] for told in said.splitlines()]


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("complete", [in_bash, in_zsh, in_fish])
def test_completion(complete: Complete, server: Running) -> None:
    """A command, an option and an id are completed; without a database no id is, and nothing is said."""
    place = {"NEO4J_URI": server.bolt_uri, "NEO4J_PASSWORD": server.password}
    assert complete("argument-graph led", place) == ["argument-graph ledger"]
    assert complete("argument-graph seed wi", place) == ["argument-graph seed wipe"]
    assert complete("argument-graph evaluate --sem", place) == ["argument-graph evaluate --semantics"]
    line = "argument-graph chains --to claim:stabilize-e"
    wanted = ["argument-graph chains --to claim:stabilize-energy-markets"]
    wait_until(lambda: complete(line, place) == wanted)  # A database that takes its time offers nothing.
    assert complete("argument-graph show claim:stabilize-e", {"NEO4J_URI": "bolt://127.0.0.1:9"}) == []
