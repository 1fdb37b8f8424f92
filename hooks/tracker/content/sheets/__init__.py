"""A filled sheet -> the text of one new file under `data/reports/`."""
