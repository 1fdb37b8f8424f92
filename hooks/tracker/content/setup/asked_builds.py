"""What a build is asked for beside the pages -> the file of the site that holds it, and the variable that the
pages are told by.
"""

from __future__ import annotations

REPORT = "report"
"""The folder of the site that the report is printed into, one file a language, where a build is asked for it.
"""
REPORT_SETTING = "WITH_REPORT"
"""The variable by which such a build tells the pages that the report will be there."""
OFFLINE = "offline.zip"
"""The file of the site that holds all of it for reading without a server, where a build is asked for it."""
OFFLINE_SETTING = "WITH_OFFLINE"
"""The variable by which such a build tells the pages that this copy will be there."""
ROOT_SETTING = "SITE_ROOT"
"""The variable by which a build of several programmes tells the front where the whole site is."""
FRONT_SETTING = "WITH_FRONT"
"""The variable by which a build of several programmes tells the pages of one that the front is there."""
