"""The files under `data/` -> the programme as the model holds it, and the schema of what may stand there."""
