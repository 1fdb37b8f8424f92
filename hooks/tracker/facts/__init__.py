"""What was set out and what is known: values, rules and verdicts. No words, no HTML, no files."""
