"""What may be done with what is published -> the licence of the data and pages, and that of the code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licence:
    """One licence, as it is called and where its text is."""

    name: str
    url: str
    id: str = ""
    """As registers of licences call it; empty where that is not known."""
    title: str = ""
    """The whole name, where there is a longer one."""

    @property
    def full(self) -> str:
        """The whole name."""
        return self.title or self.name


CC_BY = Licence(
    name="CC BY 4.0",
    url="https://creativecommons.org/licenses/by/4.0/",
    id="CC-BY-4.0",
    title="Creative Commons Attribution 4.0 International",
)
MIT = Licence(name="MIT", url="https://opensource.org/license/mit", id="MIT")


@dataclass(frozen=True, slots=True)
class Licences:
    """The licences of a site, those it came with where it does not say others."""

    content: Licence = CC_BY
    """Of the data, and of the pages where they do not say something else."""
    code: Licence = MIT


AS_IT_CAME = Licences()
"""The licences of a site that names no others."""
