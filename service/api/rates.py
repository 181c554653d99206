"""How much the clients at one address may ask for, by the cost of their requests."""

import math
import time
from ipaddress import IPv6Address, ip_address, ip_network

from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter

from service.plan.admission import OverloadedError

_NETWORK_BITS = 64
"""Of an IPv6 address: whoever has one usually has all that begin with the same bits."""


class RateExceededError(OverloadedError):
    """An address has asked for as much as it may for now."""

    status = 429

    def __init__(self, seconds: int) -> None:
        super().__init__(f"Your address has asked for as much as it may for now. Try again in {seconds} s.")
        self.seconds = seconds


class RateLimit:
    """So much cost an address in a span of time, such as `200000/minute`; the counts are those of one process."""

    def __init__(self, text: str) -> None:
        self._limit = parse(text)
        self._windows = FixedWindowRateLimiter(MemoryStorage())

    async def charge(self, address: str, cost: int) -> None:
        """Count a cost; RateExceededError, with nothing counted, where it is more than is left. This machine is never charged."""
        network = _network(address)
        if network is None:
            return
        if not await self._windows.test(self._limit, network, cost=cost):
            reset = (await self._windows.get_window_stats(self._limit, network)).reset_time
            raise RateExceededError(max(1, math.ceil(reset - time.time())))
        await self._windows.hit(self._limit, network, cost=cost)


def _network(address: str) -> str | None:
    """What is charged for an address; None for this machine."""
    try:
        ip = ip_address(address)
    except ValueError:  # a socket of the file system
        return None
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    if ip.is_loopback:
        return None
    if isinstance(ip, IPv6Address):
        return str(ip_network((int(ip), _NETWORK_BITS), strict=False))
    return str(ip)
