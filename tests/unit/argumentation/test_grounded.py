"""The grounded labelling."""

from hypothesis import given

from argumentation.dung.framework import Framework
from argumentation.dung.grounded import extension_labelling, grounded_labelling
from argumentation.dung.labels import Label, Semantics
from tests.support.frameworks import Drawn, frameworks
from tests.support.plain_semantics import extensions


@given(drawn=frameworks())
def test_least_complete(drawn: Drawn) -> None:
    """What is IN is the least complete extension; OUT is what it attacks."""
    (extension,) = extensions(drawn.size, drawn.attacks, Semantics.GROUNDED)
    assert grounded_labelling(drawn.framework) == extension_labelling(drawn.framework, extension)


@given(drawn=frameworks())
def test_labelling(drawn: Drawn) -> None:
    """The labelling of an admissible set: no argument that is IN has an attacker that isn't OUT."""
    for extension in extensions(drawn.size, drawn.attacks, Semantics.ADMISSIBLE):
        labels = extension_labelling(drawn.framework, extension)
        assert {i for i, label in enumerate(labels) if label is Label.IN} == extension
        assert all(labels[i] is Label.OUT for i, j in drawn.attacks if j in extension)


def test_long_chain() -> None:
    """A chain of attacks of any length is decided from its start."""
    labels = grounded_labelling(Framework(50_000, ((i, i + 1) for i in range(49_999))))
    assert labels == [Label.IN, Label.OUT] * 25_000


def test_repeated_attack() -> None:
    """An attack that is told twice is one."""
    assert grounded_labelling(Framework(3, [(0, 1), (0, 1), (1, 2), (1, 2)])) == [
        Label.IN,
        Label.OUT,
        Label.IN,
    ]
