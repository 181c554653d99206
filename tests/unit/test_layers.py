"""The layers that `.importlinter` draws."""

import re
import tomllib
from configparser import ConfigParser
from pathlib import Path

PROJECT = Path(__file__).parents[2]


def test_every_package_has_its_floor() -> None:
    """The packages of the wheel are those whose imports are checked, and the lowest contract orders all of them."""
    layers = ConfigParser()
    layers.read_string((PROJECT / ".importlinter").read_text(encoding="utf-8"))
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = sorted(project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"])
    assert sorted(layers["importlinter"]["root_packages"].split()) == packages
    assert sorted(re.findall(r"\w+", layers["importlinter:contract:floors"]["layers"])) == packages
