"""Prints what is checked, and counts."""
import time
import traceback

SHOWN = 40  # problems of one check; the rest is counted


class Report:
    def __init__(self):
        self.passed = self.failed = 0

    def heading(self, text):
        print(f"\n{text}", flush=True)

    def run(self, check, context):
        start = time.monotonic()
        try:
            problems = list(check.problems(context))
        except Exception as error:  # a check that breaks has not passed
            trace = traceback.extract_tb(error.__traceback__)[-1]
            problems = [f"the check itself broke: {type(error).__name__}: {error} "
                        f"({trace.filename.rsplit('/', 1)[-1]}:{trace.lineno})"]
        self.result(check.sentence, problems, time.monotonic() - start)

    def result(self, sentence, problems, seconds=0.0):
        if problems:
            self.failed += 1
        else:
            self.passed += 1
        print(f"  {'FAILED' if problems else 'passed'}  {sentence} ({seconds:.1f} s)")
        for problem in problems[:SHOWN]:
            print("            " + str(problem).replace("\n", "\n            "))
        if len(problems) > SHOWN:
            print(f"            and {len(problems) - SHOWN} more")
        print(end="", flush=True)

    def close(self):
        """Prints the last line; returns the exit code."""
        print(f"\n{self.passed} passed, {self.failed} failed")
        return 1 if self.failed or not self.passed else 0
