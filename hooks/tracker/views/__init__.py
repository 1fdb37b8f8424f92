"""The facts + a language -> finished strings, and the HTML around them. Jinja is known here and
nowhere else.
"""
