"""Whether the tests would notice a slip in the code: change one thing in a module, run its tests, and see
that one of them fails. `make mutants` does it for the facts, by what stands in `mutants.toml`.

A mutant is a module with one change: `<` for `<=`, `and` for `or`, a guard left out. Each runs in a process
of its own, forked from one in which everything but the module, and what is built on it, is imported already.
A mutant is killed when a test fails, or when it runs for too long; it survives when all pass. One that no
test could kill, since it means the same, is listed in `mutants.toml` with the reason; it is run all the same,
and the list is wrong where a test kills it.

What to do with a survivor: where it is a slip a reader would meet, add the case that is missing, for a status
to `status.yaml`; where it means the same, write the code so that it cannot be got wrong, and only then list
it.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import gc
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import io
import json
import math
import os
import random
import re
import resource
import signal
import sys
import time
import tomllib
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, NamedTuple

import pytest

MEMORY = 2 << 30
"""Bytes that a mutant may take; one that piles things up without end would stop the machine."""
PASSED, FAILED, NOT_LOADED = 0, 1, 2
"""How the process of a mutant ends: it survives, it is killed, or its tests have nothing to do with it."""
SIGNS: dict[type[ast.AST], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.And: "and",
    ast.Or: "or",
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
}
UNTOUCHED = ("annotation", "returns", "decorator_list")


class Span(NamedTuple):
    """A change of a text: what stands in place of its characters from `start` up to `end`."""

    start: int
    end: int
    new: str

    def applied(self, text: str) -> str:
        """Return `text` with the change."""
        return text[: self.start] + self.new + text[self.end :]


class Mutant(NamedTuple):
    """One change of one module."""

    module: str
    inside: str
    """The function it is in, with its class before it; empty where it is in none."""
    line: int
    before: str
    """The line, or the lines in one, as they are."""
    after: str
    nth: int
    """Which of several changes that read the same, in one function."""
    span: Span

    @property
    def key(self) -> tuple[str, str, str, str, int]:
        """What it is known by in the list of equivalent ones, on whatever line it stands."""
        return self.module, self.inside, self.before, self.after, self.nth

    def __str__(self) -> str:
        """Return it as a line."""
        return f"{self.module} {self.inside}: {self.before}  ->  {self.after}"


class Finder:
    """Finds every change of a module that `operators` allow, in the order of its lines. Left as they are:
    annotations and decorators, which decide nothing, asserts, which are for the type checker, and words.
    """

    def __init__(self, module: str, source: str, operators: dict[str, Any]) -> None:
        self.module, self.source, self.operators = module, source, operators
        self.starts = [0]
        """Where each line starts."""
        for line in source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.seen: Counter[tuple[str, str, str]] = Counter()

    def mutants(self) -> list[Mutant]:
        """Return every mutant."""
        changes = dict.fromkeys(self._below(ast.parse(self.source), ""))  # the last index is one less, too
        return [self._named(inside, span) for inside, span in changes]

    def _named(self, inside: str, span: Span) -> Mutant:
        first = self.source.rfind("\n", 0, span.start) + 1
        last = self.source.find("\n", span.end)
        changed = span.applied(self.source)[first : last + len(span.new) - (span.end - span.start)]
        before, after = (" ".join(text.split()) for text in (self.source[first:last], changed))
        self.seen[inside, before, after] += 1
        nth = self.seen[inside, before, after]
        return Mutant(self.module, inside, self.source.count("\n", 0, first) + 1, before, after, nth, span)

    def _below(self, node: ast.AST, inside: str) -> Iterator[tuple[str, Span]]:
        if isinstance(node, ast.Assert | ast.JoinedStr):
            return
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            inside = f"{inside}.{node.name}".lstrip(".")
        for span in self._of(node):
            yield inside, span
        for name, value in ast.iter_fields(node):
            if name not in UNTOUCHED:
                for part in value if isinstance(value, list) else [value]:
                    if isinstance(part, ast.AST):
                        yield from self._below(part, inside)

    def _of(self, node: ast.AST) -> Iterator[Span]:  # noqa: C901, a case for each kind of change
        """Yield the changes of `node` itself."""
        match node:
            case ast.Compare():
                sides = [node.left, *node.comparators]
                for (left, right), operator in zip(pairwise(sides), node.ops, strict=True):
                    yield from self._signs("compare", left, operator, right)
            case ast.BoolOp():
                for left, right in pairwise(node.values):
                    yield from self._signs("boolean", left, node.op, right)
            case ast.BinOp():
                yield from self._signs("arithmetic", node.left, node.op, node.right)
            case ast.AugAssign():
                yield from self._signs("arithmetic", node.target, node.op, node.value)
            case ast.UnaryOp(op=ast.Not() | ast.USub() as sign) if self.operators["unary_removed"]:
                start = self._start(node)
                yield Span(start, start + (len("not ") if isinstance(sign, ast.Not) else len("-")), "")
            case ast.Constant(value=bool()):
                if self.operators["true_false"]:
                    yield self._instead(node, str(not node.value))
            case ast.Constant(value=int(value)):
                for step in self.operators["integer"]:
                    yield self._instead(node, str(value + step))
            case ast.Call(func=ast.Name(id=name)):
                for other in self.operators["call"].get(name, ()):
                    yield self._instead(node.func, other)
            case ast.Subscript(slice=index):
                for other in self.operators["index"].get(ast.unparse(index), ()):
                    yield self._instead(index, other)
            case ast.Return(value=ast.expr() as value) if self.operators["return_none"]:
                if not isinstance(value, ast.Constant) or value.value:
                    yield self._instead(value, "None")
            case ast.If(test=test) if self.operators["guard_removed"]:
                yield self._instead(test, "False")
            case ast.comprehension(ifs=tests) if self.operators["guard_removed"]:
                for test in tests:
                    yield self._instead(test, "True")

    def _signs(self, kind: str, left: ast.expr, operator: ast.AST, right: ast.expr) -> Iterator[Span]:
        """Yield the changes of the sign between two operands, which brackets and a comment may surround."""
        sign = SIGNS.get(type(operator), "")
        start, end = self._end(left), self._start(right)
        between = re.sub(r"#.*", lambda comment: " " * len(comment[0]), self.source[start:end])
        at = start + between.find(sign)
        for other in self.operators[kind].get(sign, ()):
            yield Span(at, at + len(sign), other)

    def _instead(self, node: ast.expr, new: str) -> Span:
        return Span(self._start(node), self._end(node), new)

    def _start(self, node: ast.expr) -> int:
        return self._place(node.lineno, node.col_offset)

    def _end(self, node: ast.expr) -> int:
        assert node.end_lineno is not None and node.end_col_offset is not None
        return self._place(node.end_lineno, node.end_col_offset)

    def _place(self, line: int, offset: int) -> int:
        """Return where in the text a place is that `ast` gives in bytes of its line."""
        start = self.starts[line - 1]
        return start + len(self.source[start : self.starts[line]].encode()[:offset].decode())


class Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives out one module from other code than its file holds."""

    def __init__(self, name: str, file: Path, code: CodeType) -> None:
        self.name, self.file, self.code = name, file, code

    def find_spec(self, fullname: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        """Answer for the one module."""
        if fullname != self.name:
            return None
        return importlib.util.spec_from_file_location(fullname, self.file, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        """Run the code in place of the file's."""
        exec(self.code, vars(module))


class Bench:
    """A module and its tests, ready to be run with one change after another.

    The rest of a process is shared by all mutants, so a bench is set up in a process of its own.
    """

    def __init__(self, name: str, file: Path, tests: Sequence[str], folder: Path) -> None:
        self.name, self.file, self.tests = name, file, tests
        self.roots = (file.parents[name.count(".")], folder)

    def _ours(self) -> set[str]:
        """Return the modules that are loaded from the code and from the tests."""
        return {
            name
            for name, module in list(sys.modules.items())
            if name != "__main__"
            and (of := getattr(module, "__file__", None))
            and any(Path(of).is_relative_to(root) for root in self.roots)
        }

    def set_up(self) -> None:
        """Import all that the module rests on, run its tests as they are, and forget what rests on it."""
        importlib.import_module(self.name)
        below = self._ours() - {self.name}
        if self._test():
            raise SystemExit(f"{self.name}: its tests fail without any change, so they say nothing")
        for name in self._ours() - below:
            gone, (package, _, own) = sys.modules.pop(name), name.rpartition(".")
            if getattr(sys.modules.get(package), own, None) is gone:
                delattr(sys.modules[package], own)  # else `from package import own` would find it again
        gc.collect()
        gc.freeze()  # what all mutants share is not looked through, and so not copied, in each

    def _test(self) -> int:
        arguments = ["-x", "-q", "--assert=plain", "-p", "no:cacheprovider", "-p", "no:faulthandler"]
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return int(pytest.main([*arguments, *self.tests]))

    def fork(self, source: str, seconds: int) -> int:
        """Run the tests, in a process of its own, on the module as `source`; return the id of the process,
        which ends with 0 when all pass, and computes for no more than `seconds`.
        """
        child = os.fork()
        if child:
            return child
        code = FAILED
        try:
            # By the time it computes, not by the clock, so that a busy machine kills nothing
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                changed = compile(source, str(self.file), "exec", dont_inherit=True)
            sys.meta_path.insert(0, Changed(self.name, self.file, changed))
            code = FAILED if self._test() else PASSED if self.name in sys.modules else NOT_LOADED
        finally:
            os._exit(code)


class Part(NamedTuple):
    """What `mutants.toml` says of one module, found."""

    file: Path
    tests: list[str]
    source: str
    mutants: list[Mutant]


def plan(config: dict[str, Any], folder: Path) -> dict[str, Part]:
    """Return each module of `config` with its tests, which may lie anywhere below `folder`, and its
    mutants.
    """
    found = {}
    for module in config["module"]:
        name = module["name"]
        spec = importlib.util.find_spec(name)
        if spec is None or spec.origin is None:
            raise SystemExit(f"{name}: no such module")
        tests = []
        for test in module["tests"]:
            wanted, *inner = test.split("::")
            files = sorted(folder.rglob(wanted))
            if len(files) != 1:
                raise SystemExit(f"{wanted}: {len(files)} such files below {folder}")
            tests.append("::".join([str(files[0]), *inner]))
        file = Path(spec.origin)
        source = file.read_text(encoding="utf-8")
        found[name] = Part(file, tests, source, Finder(name, source, config["operators"]).mutants())
    return found


def listed(config: dict[str, Any]) -> dict[tuple[str, str, str, str, int], str]:
    """Return the mutants that are listed as equivalent, with the reason for each."""
    return {
        (each["module"], each["in"], each["before"], each["after"], each.get("nth", 1)): each["reason"]
        for each in config.get("equivalent", ())
    }


def faults_of_list(config: dict[str, Any], mutants: Sequence[Mutant]) -> Iterator[str]:
    """Yield what is wrong with the list of equivalent mutants: a reason that is missing, one that no longer
    matches, too many.
    """
    equivalent = listed(config)
    known = {mutant.key for mutant in mutants}
    for key, reason in equivalent.items():
        module, inside, before, after, _ = key
        if not reason.strip():
            yield f"{module} {inside}: {before}  ->  {after}: listed without a reason"
        if key not in known:
            yield f"{module} {inside}: {before}  ->  {after}: listed, but there is no such mutant"
    if len(equivalent) > len(mutants) * config["most_equivalent"] / 100:
        yield (
            f"{len(equivalent)} of {len(mutants)} mutants are listed as equivalent: more than "
            f"{config['most_equivalent']} %"
        )


def run(config: dict[str, Any], bench: Bench, part: Part, until: float) -> dict[int, str]:
    """Run the mutants of one module, in an order that the seed decides, until all are done or `until`, which
    is of the monotonic clock; return what became of each by its place: survived, killed, or too long.
    """
    bench.set_up()
    _, control, used = os.wait4(bench.fork(part.source, 600), 0)
    if control:
        raise SystemExit(f"{bench.name}: its tests do not pass on it, or do not load it ({control})")
    seconds = math.ceil(config["patience"] * max(used.ru_utime + used.ru_stime, 0.2))
    waiting = list(range(len(part.mutants)))
    random.Random(f"{config['seed']} {bench.name}").shuffle(waiting)
    running: dict[int, tuple[int, float]] = {}
    ends: dict[int, str] = {}
    while running or (waiting and time.monotonic() < until):
        while waiting and len(running) < config["workers"] and time.monotonic() < until:
            place = waiting.pop()
            source = part.mutants[place].span.applied(part.source)
            running[bench.fork(source, seconds)] = place, time.monotonic()
        child, ended = os.waitpid(-1, os.WNOHANG)
        if child:
            place, _ = running.pop(child)
            ends[place] = "too long" if os.WIFSIGNALED(ended) else "killed" if ended else "survived"
            continue
        for slow, (_, since) in running.items():
            if time.monotonic() - since > 20 * seconds:  # it waits for something and computes nothing
                os.kill(slow, signal.SIGKILL)
        time.sleep(0.002)
    return ends


def apart(work: Callable[[], dict[int, str]]) -> dict[int, str]:
    """Return what `work` returns, having done it in a process whose imports nobody shares."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        code = 1
        try:
            with os.fdopen(writing, "w") as end:
                json.dump(work(), end)
            code = 0
        except SystemExit as why:
            print(why, file=sys.stderr)
        except BaseException:  # whatever it is, it ends here: the fork must not go on as its parent
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    os.close(writing)
    with os.fdopen(reading) as end:
        data = end.read()
    if os.waitpid(child, 0)[1]:
        raise SystemExit(1)
    return {int(place): how for place, how in json.loads(data).items()}


HEAD = "module                          mutants    run  killed  too long  survived  equivalent    score"


class Found(NamedTuple):
    """What became of the mutants of a module, or of all."""

    total: int
    ends: Counter[str]

    @property
    def score(self) -> float:
        """The share that was killed, in percent, of those that were run and are not listed as equivalent."""
        counted = self.ends.total() - self.ends["equivalent"]
        return 100 * (self.ends["killed"] + self.ends["too long"]) / counted if counted else 100.0

    def row(self, name: str) -> str:
        """Return it as a row of the table under `HEAD`."""
        return (
            f"{name:30}{self.total:9}{self.ends.total():7}{self.ends['killed']:8}{self.ends['too long']:10}"
            f"{self.ends['survived']:10}{self.ends['equivalent']:12}{self.score:8.1f}%"
        )


def judged(part: Part, ends: dict[int, str], equivalent: Container[Any], faults: list[str]) -> Found:
    """Print the mutants of a module that survived and return how many there are of each; one that is listed
    as equivalent and yet killed is a fault.
    """
    found = Found(len(part.mutants), Counter())
    for place, how in sorted(ends.items()):
        mutant = part.mutants[place]
        if mutant.key in equivalent:
            found.ends["equivalent"] += 1
            if how != "survived":
                faults.append(f"{mutant}: listed, but a test kills it")
            continue
        found.ends[how] += 1
        if how == "survived":
            print(f"{os.path.relpath(part.file)}:{mutant.line} {mutant.inside}")
            print(f"    {mutant.before}\n    {mutant.after}", flush=True)
    return found


def main() -> int:
    """Run it all, print what survived, and return 0 where the score is high enough and the list is right."""
    parser = argparse.ArgumentParser(description="Change one thing after another, and see that a test fails.")
    parser.add_argument("--config", type=Path, default=Path(__file__).with_suffix(".toml"))
    parser.add_argument("--seconds", type=float, help="how long it may take, in place of what the file says")
    parser.add_argument("--module", action="append", help="only this one of its modules; may be repeated")
    given = parser.parse_args()
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    config = tomllib.loads(given.config.read_text(encoding="utf-8"))
    folder = given.config.resolve().parent
    parts = plan(config, folder)
    faults = list(faults_of_list(config, [mutant for part in parts.values() for mutant in part.mutants]))
    equivalent = listed(config)
    began = time.monotonic()
    until = began + (given.seconds or config["seconds"])
    parts = {name: part for name, part in parts.items() if not given.module or name in given.module}
    left = sum(len(part.mutants) for part in parts.values())
    found: dict[str, Found] = {}
    for name, part in parts.items():
        # Each module has its share of the time that is left; what one does not need goes to those after it
        now = time.monotonic()
        end = now + (until - now) * len(part.mutants) / max(left, 1)
        left -= len(part.mutants)
        ends = apart(partial(run, config, Bench(name, part.file, part.tests, folder), part, end))
        found[name] = judged(part, ends, equivalent, faults)
    every = sum((each.ends for each in found.values()), Counter[str]())
    whole = Found(sum(each.total for each in found.values()), every)
    print(HEAD, *(each.row(name) for name, each in found.items()), whole.row("all"), sep="\n")
    if every.total() < whole.total:
        print(f"Time was enough for {every.total()} of {whole.total}: a sample, drawn by the seed.")
    print(f"{time.monotonic() - began:.0f} seconds")
    if whole.score < config["least_score"]:
        faults.append(f"{whole.score:.1f} % is less than {config['least_score']} %")
    print(*faults, sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
