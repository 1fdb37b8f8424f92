"""What may stand in a `mkdocs.yml` -> the keys that are known, by where they stand; any other is refused,
since it would be ignored without a word.
"""

from __future__ import annotations

from tracker.content.setup.several import PART_OF, PROGRAMMES

MKDOCS = (
    *("site_name", "site_description", "site_author", "site_url", "site_dir", "copyright"),
    *("repo_url", "repo_name", "edit_uri", "edit_uri_template", "remote_branch", "remote_name"),
    *("nav", "exclude_docs", "draft_docs", "not_in_nav", "validation", "docs_dir", "use_directory_urls"),
    *("theme", "extra_css", "extra_javascript", "extra_templates", "extra"),
    *("markdown_extensions", "plugins", "hooks", "watch", "strict", "dev_addr", "INHERIT"),
)
"""Every setting that MkDocs knows."""
EXTRA = (
    *("publisher", "repository", "branch", "look", "licences", "examples", "security", "generator"),
    *(PROGRAMMES, PART_OF),
)
"""What may stand under `extra`: our own settings, and whether the theme names itself in every page."""
LICENCES, LICENCE = ("content", "code"), ("name", "url")
PUBLISHER = ("name", "url", "email")
EXAMPLES = ("folder", "as_of")
LANGUAGE = (
    *("locale", "name", "default", "site_name", "site_description"),
    *("site_author", "copyright", "theme", "nav"),
)
"""What may stand under a language. The rest of what the plugin knows would give it other addresses than the
code does, or leave its pages out.
"""
I18N_OPTIONS = (
    *("docs_structure", "fallback_to_default", "reconfigure_material", "reconfigure_search"),
    "languages",
)
"""What may stand under the plugin that builds the two languages."""
KEYS = frozenset((*MKDOCS, *EXTRA, *LICENCES, *LICENCE, *PUBLISHER, *EXAMPLES, *LANGUAGE))
"""The keys by which slips of the keyboard are told."""
