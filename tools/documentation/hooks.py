"""What MkDocs adds to the folder docs: pages from the project's root, and reference made from schema, settings and models."""

from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

from tools.documentation import commands, decisions, links, notebooks, schema, seeds, settings

ROOT = Path(__file__).parents[2]
MADE = {
    "reference/schema.md": schema.page,
    "reference/settings.md": settings.page,
    "reference/commands.md": commands.page,
    "reference/seed.md": seeds.page,
    "decisions/index.md": decisions.page,
}


def on_files(files: Files, *, config: Any) -> Files:
    """Add the pages."""
    for uri, make in MADE.items():
        files.append(File.generated(config, uri, content=make()))
    for notebook in sorted((ROOT / "docs" / "notebooks").glob("*.ipynb")):
        uri = f"notebooks/{notebook.stem}.md"
        files.append(File.generated(config, uri, content=notebooks.page(notebook)))
    for uri, source in links.PAGES.items():
        files.append(File.generated(config, uri, abs_src_path=str(ROOT / source)))
    for source in links.attached(files):
        files.append(File.generated(config, f"files/{source}", abs_src_path=str(ROOT / source)))
    return files


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:
    """A page's links lead to the site."""
    return links.rewritten(markdown, page.file.src_uri)
