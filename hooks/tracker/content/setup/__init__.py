"""`mkdocs.yml` -> the settings of a programme, its languages and colours, and the programmes beside it."""
