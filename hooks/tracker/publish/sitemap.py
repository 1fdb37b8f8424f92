"""The pages of the site -> `sitemap.xml`: every address with its twin in the other language, absolute, and no
date.

A date would have to be that of the page's content; the day of the build is not that, so none is given.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from tracker.facts.values import Lang

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(pages: Iterable[dict[Lang, str]], site_url: str) -> bytes:
    """Return the sitemap of `pages`, each given by its path in every language, that at the root of the site
    first; `site_url` is the address of
    the site.
    """
    ET.register_namespace("", SITEMAP)
    ET.register_namespace("xhtml", XHTML)
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    for page in pages:
        twins = [(lang, urljoin(site_url, page[lang])) for lang in page]
        for _, address in twins:
            url = ET.SubElement(root, f"{{{SITEMAP}}}url")
            ET.SubElement(url, f"{{{SITEMAP}}}loc").text = address
            for hreflang, href in [*twins, ("x-default", twins[0][1])]:
                ET.SubElement(url, f"{{{XHTML}}}link", rel="alternate", hreflang=hreflang, href=href)
    ET.indent(root, space="")
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
