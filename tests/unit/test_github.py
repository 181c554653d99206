"""The files for GitHub and pre-commit parse, and name commands, folders and targets that exist."""

import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.support.project import ROOT

GITHUB = ROOT / ".github"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
TARGETS = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
ECOSYSTEMS = {"github-actions": ".github/workflows", "docker": "Dockerfile", "npm": "package-lock.json"}
"""What Dependabot reads in a folder, by the kind of package."""
MADE = {".venv", "build", "node_modules"}
"""Folders that tools create."""


def parse(path: Path) -> Any:
    """The contents of a YAML file, with booleans as in YAML 1.2."""
    return YAML(typ="safe").load(path.read_text("utf-8"))  # pyright: ignore[reportUnknownMemberType]


def steps(workflow: Path) -> list[dict[str, Any]]:
    """The steps of all jobs of a workflow."""
    return [step for job in parse(workflow)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflow(workflow: Path) -> None:
    """A workflow may only read the repository, has a time limit, and uses actions that are pinned by commit."""
    content = parse(workflow)
    assert content["permissions"] == {"contents": "read"}
    assert all("timeout-minutes" in job and "permissions" not in job for job in content["jobs"].values())
    actions = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert actions
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action) for action in actions)


def test_ci_runs_everything() -> None:
    """The CI workflow runs `.ci/run`, which is executable and runs existing targets of the Makefile."""
    commands = [step["run"] for step in steps(GITHUB / "workflows" / "ci.yml") if "run" in step]
    assert commands == [".ci/run"]
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    targets = re.findall(r"for target in ([\w -]+);", script.read_text())[0].split()
    assert {"check", "test"} <= set(targets) <= set(TARGETS)


def test_dependabot() -> None:
    """Dependabot looks in folders that hold what it reads, and in all of those with npm packages."""
    npm: set[Path] = set()
    for update in parse(GITHUB / "dependabot.yml")["updates"]:
        folders = [ROOT / name.lstrip("/") for name in update.get("directories", [update.get("directory")])]
        assert all((folder / ECOSYSTEMS[update["package-ecosystem"]]).exists() for folder in folders)
        npm |= set(folders) if update["package-ecosystem"] == "npm" else set()
    locks = {path.parent for path in ROOT.rglob("package-lock.json") if not MADE & set(path.parts)}
    assert npm == locks


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.name)
def test_issue_form(form: Path) -> None:
    """A form has a name, a description and labels, and its questions have ids that differ, with something required."""
    content = parse(form)
    assert all(content[key] for key in ("name", "description", "labels"))
    questions = [item for item in content["body"] if item["type"] != "markdown"]
    assert len({question["id"] for question in questions}) == len(questions)
    assert any(question.get("validations", {}).get("required") for question in questions)


@pytest.mark.parametrize("page", [GITHUB / "pull_request_template.md", ROOT / "SECURITY.md", *FORMS], ids=str)
def test_names(page: Path) -> None:
    """Each target of make, file and folder that a template or the security policy names exists."""
    text = page.read_text("utf-8")
    assert set(re.findall(r"\bmake ([a-z-]+)", text)) <= set(TARGETS)
    named = re.findall(r"\b(?:docs/[\w./-]*\w|[A-Z]+\.md)\b", text)
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_pre_commit() -> None:
    """Hooks run tools of the project's environment that the development lock holds, and need no other repository."""
    (repository,) = parse(ROOT / ".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    commands = [hook["entry"].split() for hook in repository["hooks"]]
    assert {Path(command[0]).name for command in commands} == {"ruff", "pyright", "lint-imports"}
    assert all(hook["language"] == "system" for hook in repository["hooks"])
    assert all(command[0].startswith(".venv/bin/") for command in commands)
    assert all(
        os.access(Path(sys.executable).with_name(Path(command[0]).name), os.X_OK) for command in commands
    )
