"""Structured logs on standard error: readable lines in development, JSON in production."""

import logging
import re
import sys

import orjson
import structlog

from service.settings import Profile
from service.telemetry.observation import observation

_NUMBERS = (int, float)
_AMBIGUOUS = re.compile(r'[ ="]')


def with_request_id(
    _logger: object, _name: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Add the id of the request that a line belongs to."""
    if request_id := observation().request_id:
        event["request_id"] = request_id
    return event


def _json(event: structlog.typing.EventDict, **_: object) -> str:
    return orjson.dumps(event, default=str).decode()


def _line(_logger: object, _name: str, event: structlog.typing.EventDict) -> str:
    """Format an event as a line, with its traceback indented below."""
    time_, level, what, trace = (event.pop(key, "") for key in ("timestamp", "level", "event", "exception"))
    details = " ".join(f"{name}={_value(value)}" for name, value in event.items())
    below = [f"    {_printable(line)}" for line in trace.split("\n")] if trace else []
    return "\n".join([f"{time_} {level:8} {_printable(str(what))}  {details}", *below])


def _printable(text: str) -> str:
    """Escape what a terminal obeys rather than shows, so that a request can't write lines of its own."""
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text
    )


def _value(value: object) -> str:
    if isinstance(value, _NUMBERS):
        return str(value)
    text = _printable(str(value))
    if not _AMBIGUOUS.search(text):
        return text
    quoted = text.replace('"', r"\"")
    return f'"{quoted}"'


def configure(profile: Profile) -> None:
    """Send all logs, including those of libraries, to standard error."""
    renderer = structlog.processors.JSONRenderer(_json) if profile is Profile.PRODUCTION else _line
    shared: list[structlog.typing.Processor] = [
        with_request_id,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                renderer,
            ],
        )
    )
    logging.captureWarnings(capture=True)
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
