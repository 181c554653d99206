"""What commands print, for those that can't wait for the libraries of the others."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argument_store.faults import Fault


class Failure(Exception):
    """An error that ends a command with a message and an exit status; `faults` list errors of the input by file and line."""

    def __init__(self, message: str, status: int = 1, faults: Sequence["Fault"] = ()) -> None:
        super().__init__(message)
        self.status = status
        self.faults = faults

    def text(self) -> str:
        """Return the message for people."""
        if self.faults:
            return "\n".join(map(str, self.faults))
        return f"argument-graph: {self}"

    def json(self) -> str:
        """Return the message as one line of JSON."""
        data: dict[str, Any] = {"error": str(self), "status": self.status}
        if self.faults:
            data["faults"] = [fault.data() for fault in self.faults]
        return json.dumps(data, ensure_ascii=False)


def json_text(data: Any) -> str:
    """Data as JSON for standard output."""
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
