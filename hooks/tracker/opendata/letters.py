"""The letters that ask for figures -> Word files, the same bytes from the same facts and day."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tracker.facts.values import LANGUAGES, Lang
from tracker.language.letters import Letter
from tracker.language.rules import rules_of
from tracker.language.words import letters as say

FONT = "Times New Roman"
"""The one that Decree 30/2020/NĐ-CP sets for letters of offices."""
SIZE = Pt(13)
SPACE_AFTER = Pt(6)
MARGINS = {"top_margin": Cm(2), "bottom_margin": Cm(2), "left_margin": Cm(3), "right_margin": Cm(1.5)}
IN_ZIP = (1980, 1, 1, 0, 0, 0)
"""The time of every part of the file: the first that a zip can hold."""


def letter_file(letter: Letter, as_of: dt.date, lang: Lang = LANGUAGES[0]) -> bytes:
    """Return a letter, which is in `lang`, as a Word file."""
    document = docx.Document()
    _of_office(document, spoken := rules_of(lang).locale.replace("_", "-"))
    if letter.inferred:
        document.add_paragraph().add_run(say.INFERRED_IN_FILE[lang]).italic = True
    for words in (letter.to, letter.subject):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(words).bold = True
    for words in letter.paragraphs:
        document.add_paragraph(words)
    # What a program would say of itself and its clock is the day of the facts, and nobody's name.
    about, day = document.core_properties, dt.datetime(as_of.year, as_of.month, as_of.day)
    about.author, about.last_modified_by, about.comments, about.keywords = "", "", "", ""
    about.title, about.language, about.revision = letter.subject, spoken, 1
    about.created = about.modified = about.last_printed = day
    out = io.BytesIO()
    document.save(out)
    return _without_clock(out.getvalue())


def _of_office(document: Document, spoken: str) -> None:
    """Give a document the page and the letters of an office's."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, SIZE
    normal.paragraph_format.space_after = SPACE_AFTER
    fonts = normal.element.rPr.rFonts
    for script in ("w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
    language = normal.element.rPr.makeelement(qn("w:lang"), {qn("w:val"): spoken})
    normal.element.rPr.append(language)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    for name, width in MARGINS.items():
        setattr(section, name, width)


def _without_clock(data: bytes) -> bytes:
    """Return a zip with the times of its parts left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = zipfile.ZipInfo(name, IN_ZIP)
            part.compress_type, part.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            part.create_system = 3
            new.writestr(part, old.read(name))
    return out.getvalue()
