"""The settings that are addresses -> the site's own, the repository's and its branch, where to tell of a
security problem; each checked for leading where it looks.
"""

from __future__ import annotations

import re

from tracker.content.parsing.configuration import VARIABLE, Findings
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark
from tracker.content.setup.shapes import node_at, setting_text
from tracker.facts.addresses import misread

WEB = re.compile(r"https?://[^\s<>\"']+")
MAIL = re.compile(r"[^\s<>\"'@]+@[^\s<>\"'@]+")
CONTACT = re.compile(r"mailto:[^\s@]+@[^\s@]+|https://\S+")
SITE = re.compile(r"https?://[^\s<>\"'/\\?#]+(?P<path>/[^\s<>\"'\\?#]*)?")
LOCAL = re.compile(r"https?://(?:localhost|127\.0\.0\.1)(?::\d+)?/.*")
"""An address that opens on this machine only."""
REPOSITORY = re.compile(r"https://github\.com/[\w.-]+/(?![\w.-]*\.git$)[\w.-]+", re.ASCII)
"""The address that every link into the repository begins with: they have the form of GitHub's."""
REPOSITORY_MEANT = re.compile(
    r"https?://(?:www\.)?github\.com/+(?P<name>[\w.-]+/(?:(?!\.git\b)[\w.-])+)(?:\.git)?(?:[/?#].*)?$",
    re.ASCII | re.IGNORECASE,
)
"""The same with more around it than belongs there, as copied from a browser or from the button “Code”."""
BRANCH = re.compile(r"(?!.*(?:\.\.|//|\.lock$))[A-Za-z0-9][\w./-]*(?<![./])", re.ASCII)
"""What a branch can be called that links lead to."""
MAIN = "main"
"""The branch that is published where nothing else is said."""


def read_site_url(root: Node, found: Findings) -> str:
    """Return the address of the site."""
    node, text = root.child("site_url"), setting_text(root, "site_url", found)
    if not text or node is None:
        return ""
    if SITE.fullmatch(text):
        # Whoever types it leaves the slash out as often as not, and nothing else can be meant
        address = text if text.endswith("/") else f"{text}/"
        if not LOCAL.fullmatch(address):
            _refuse_misread(address, node.mark, found)
        return address
    right = _repaired(text, "/") or "https://…/"
    given = node.tag == VARIABLE
    found.problem(
        "setting_site_url",
        node.mark,
        found=text,
        sample=f"SITE_URL={right}" if given else f'site_url: !ENV [SITE_URL, "{right}"]',
    )
    return text


def read_address(owner: Node, key: str, sample: str, found: Findings) -> str:
    """Return the address of a page at a key, which readers follow; empty where there is none."""
    node, text = owner.child(key), setting_text(owner, key, found)
    if text and node:
        if WEB.fullmatch(text):
            _refuse_misread(text, node.mark, found)
        else:
            right = _repaired(text, "") or sample
            found.problem("setting_address", node.mark, found=text, sample=f"{key}: {right}")
    return text


def read_email(owner: Node, key: str, found: Findings) -> str:
    """Return the e-mail address at a key, which readers write to; empty where there is none."""
    node, text = owner.child(key), setting_text(owner, key, found)
    if text and node:
        if MAIL.fullmatch(text):
            _refuse_misread(f"mailto:{text}", node.mark, found)
        else:
            found.problem("setting_address", node.mark, found=text, sample=f"{key}: …@…")
    return text


def read_repository(extra: Node, found: Findings) -> str:
    """Return the address of the repository."""
    text = read_address(extra, "repository", "https://github.com/owner/name", found)
    if text and WEB.fullmatch(text) and not REPOSITORY.fullmatch(text):
        mark, meant = node_at(extra, "repository").mark, REPOSITORY_MEANT.match(text)
        if meant:
            sample = f"repository: https://github.com/{meant['name']}"
            found.problem("setting_repository", mark, found=text, sample=sample)
        else:
            found.problem("setting_repository_host", mark, found=text)
    return text


def read_branch(extra: Node, found: Findings) -> str:
    """Return the branch that is published."""
    text = setting_text(extra, "branch", found)
    if text and not BRANCH.fullmatch(text):
        found.problem("setting_branch", node_at(extra, "branch").mark, found=text)
    return text or MAIN


def read_security(extra: Node, found: Findings) -> str:
    """Return where to tell of a security problem."""
    node, text = extra.child("security"), setting_text(extra, "security", found)
    if text and node:
        if CONTACT.fullmatch(text):
            _refuse_misread(text, node.mark, found)
        else:
            found.problem("setting_security", node.mark, found=text)
    return text


def _refuse_misread(address: str, mark: Mark, found: Findings) -> None:
    """Refuse an address that leads elsewhere than it looks."""
    if mistake := misread(address):
        right = mistake.right or "https://…"
        found.problem(mistake.code, mark, found=address, host=mistake.host, right=right)


def _repaired(text: str, end: str) -> str:
    """Return an address with the scheme and the `end` that it lacks; nothing where that makes it none."""
    for begun in (text, f"https://{text}"):
        whole = begun if begun.endswith(end) else f"{begun}{end}"
        if SITE.fullmatch(whole) and not misread(whole):
            return whole
    return ""
