"""Notebooks as pages: their text and code, and the picture that a script has taken of the last cell's plot."""

import json
from pathlib import Path
from typing import Any


def page(notebook: Path) -> str:
    """The page in Markdown."""
    cells: list[dict[str, Any]] = json.loads(notebook.read_text("utf-8"))["cells"]
    parts = [_shown(cell["cell_type"], "".join(cell["source"])) for cell in cells]
    picture = f"![What the notebook plots](../images/{notebook.stem}.png)"
    return "\n\n".join((*parts, picture, f"[The notebook]({notebook.name})")) + "\n"


def _shown(kind: str, source: str) -> str:
    return f"```python\n{source}\n```" if kind == "code" else source
