"""`python -m graph_seed`: the same commands as `argument-graph seed`."""

from graph_seed.cli import app

if __name__ == "__main__":
    app(prog_name="python -m graph_seed")
