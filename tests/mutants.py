"""`python -m tests.mutants`: flips one comparison at a time in the code that decides chances, and runs its tests.

A flip is `==`/`!=`, `<`/`<=`, `>`/`>=`, `in`/`not in`, `is`/`is not` or `and`/`or`. A flip that no test notices is a
survivor: printed as FILE:LINE, one a line, with exit status 1. Each runs in a fork of this process, which has
everything imported; the flipped code is put into the functions that are there, so that all who hold one have it.
"""

import ast
import importlib
import inspect
import os
import random
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

import click
import pytest

MODULES = (
    "scoring.behaviours",
    "scoring.beats",
    "scoring.certainty",
    "scoring.chances",
    "scoring.heard",
    "scoring.interval",
    "scoring.scorecard",
    "scoring.verdict",
    "scoring.judges.challenge",
    "scoring.judges.curiosity",
    "scoring.judges.formula",
    "scoring.judges.goal",
    "scoring.judges.impact",
    "scoring.judges.next_step",
)
"""What decides a chance, once the acts are known, and what counts the chances."""
TESTS = (
    "tests/scoring/judges",
    "tests/scoring/test_beats.py",
    "tests/scoring/test_certainty.py",
    "tests/scoring/test_chances.py",
    "tests/scoring/test_scorecard.py",
    "tests/scoring/test_disputed.py",
    "tests/scoring/test_rulings_1_to_16.py",
    "tests/scoring/test_rulings_17_to_32.py",
    "tests/scoring/test_rulings_replayed.py",
    "tests/server/scenarios/test_own_behaviours.py",
)
FLIPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
}


@dataclass(frozen=True, slots=True)
class Flip:
    """The `number`-th comparison of a module."""

    module: str
    number: int
    line: int
    was: str

    def __str__(self) -> str:
        return f"{self.module.replace('.', '/')}.py:{self.line} ({self.was}, number {self.number})"


def flips(module: str) -> list[Flip]:
    """Every comparison of a module, as written."""
    return [
        Flip(module, number, line, type(operator).__name__)
        for number, (line, operator) in enumerate(_operators(_tree(module)))
    ]


def _tree(module: str) -> ast.Module:
    path = inspect.getsourcefile(importlib.import_module(module)) or ""
    return ast.parse(Path(path).read_text("utf-8"), path)


def _operators(tree: ast.AST) -> Iterator[tuple[int, ast.AST]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            yield from ((node.lineno, operator) for operator in node.ops)
        elif isinstance(node, ast.BoolOp):
            yield node.lineno, node.op


class _Flipping(ast.NodeTransformer):
    """Replaces one operator by its opposite."""

    def __init__(self, wanted: ast.AST) -> None:
        self._wanted = wanted

    def visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.Compare):
            node.ops = [self._of(operator) for operator in node.ops]  # type: ignore[misc]
        elif isinstance(node, ast.BoolOp):
            node.op = self._of(node.op)  # type: ignore[assignment]
        return self.generic_visit(node)

    def _of(self, operator: ast.AST) -> ast.AST:
        return FLIPPED[type(operator)]() if operator is self._wanted else operator


def put_in(flip: Flip) -> int:
    """Puts the flipped code into the module's functions; how many hold other code now."""
    module, tree = importlib.import_module(flip.module), _tree(flip.module)
    wanted = [operator for _, operator in _operators(tree)][flip.number]
    _Flipping(wanted).visit(tree)
    code = compile(tree, module.__file__ or "", "exec")
    codes = {(one.co_qualname, one.co_firstlineno): one for one in _codes(code)}
    changed = 0
    for function in _functions(module):
        new = codes[function.__code__.co_qualname, function.__code__.co_firstlineno]
        changed += new != function.__code__
        function.__code__ = new
    return changed


def _codes(code: CodeType) -> Iterator[CodeType]:
    for const in code.co_consts:
        if isinstance(const, CodeType):
            yield const
            yield from _codes(const)


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    """The functions and methods that the module's own lines define, under whatever wraps them."""
    for owner in (module, *(one for one in vars(module).values() if inspect.isclass(one))):
        for value in vars(owner).values():
            function = value.fget if isinstance(value, property) else inspect.unwrap(value) if callable(value) else None
            if isinstance(function, FunctionType) and function.__code__.co_filename == module.__file__:
                yield function


def survives(flip: Flip, tests: Sequence[str] = TESTS) -> bool:
    """Whether all tests pass with it."""
    child = os.fork()
    if not child:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(1, 2)
        if not put_in(flip):
            os._exit(0)
        os._exit(int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests])))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def chosen(sample: int | None, seed: int, only: Sequence[str] = ()) -> list[Flip]:
    """All flips, or a seeded sample of them."""
    found = [flip for module in only or MODULES for flip in flips(module)]
    return found if sample is None else random.Random(seed).sample(found, min(sample, len(found)))


@click.command()
@click.option("--sample", type=click.IntRange(1), help="So many of them instead of all.")
@click.option("--seed", type=int, default=1)
@click.option("--only", multiple=True, type=click.Choice(MODULES))
@click.option("--at-once", type=click.IntRange(1, 8), default=1)
def main(sample: int | None, seed: int, only: tuple[str, ...], at_once: int) -> None:
    """Say which flipped comparisons no test notices."""
    for test in TESTS:
        importlib.import_module(test.removesuffix(".py").replace("/", "."))
    tried = chosen(sample, seed, only)
    with ThreadPoolExecutor(at_once) as threads:
        survivors = [flip for flip, lives in zip(tried, threads.map(survives, tried), strict=True) if lives]
    for flip in survivors:
        click.echo(str(flip))
    click.echo(f"{len(survivors)} of {len(tried)} flipped comparisons were noticed by no test", err=True)
    sys.exit(bool(survivors))


if __name__ == "__main__":
    main()
