"""The entry point of the `argument-graph` command."""

import sys


def main() -> None:
    """Run the command line, and exit. To import all commands takes longer than to solve most problems: `solve` is tried without."""
    if sys.argv[1:2] == ["solve"]:
        from service.commands.solving import run_plainly

        run_plainly(sys.argv[2:])
    from service.command_line import run

    run()


if __name__ == "__main__":
    main()
