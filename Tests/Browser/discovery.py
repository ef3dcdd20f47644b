"""Finds the checks: every function named test_... in the modules of checks/."""
import importlib
from dataclasses import dataclass
from pathlib import Path
from typing import Callable


@dataclass(frozen=True)
class Check:
    """A generator of problems; a check that yields none has passed."""

    label: str  # module.function, what --only looks in
    sentence: str
    problems: Callable


def find_checks():
    checks = []
    for file in sorted((Path(__file__).parent / "checks").glob("*.py")):
        if file.stem.startswith("_"):
            continue
        module = importlib.import_module(f"checks.{file.stem}")
        for name, function in vars(module).items():
            if name.startswith("test_") and function.__module__ == module.__name__:
                sentence = name.removeprefix("test_").replace("_", " ")
                checks.append(
                    Check(f"{file.stem}.{name}", sentence[0].upper() + sentence[1:], function))
    return checks
