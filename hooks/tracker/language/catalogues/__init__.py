"""The words of each language beyond those that ship, one module a language; `phrases` says what stands in
it.
"""
