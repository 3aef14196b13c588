"""Prints the command that the README gives for ``play`` or ``test``: the n-th command of its first shell block."""

import re
import sys
from pathlib import Path

ORDER = ("play", "test")


def main(wanted: str) -> None:
    readme = Path(__file__).parent.parent.joinpath("README.md").read_text(encoding="utf-8")
    block = re.search(r"```sh\n(.*?)```", readme, flags=re.DOTALL)
    if block is None:
        sys.exit("README.md has no shell block")
    commands = [line for line in block[1].splitlines() if line.strip() and not line.startswith("#")]
    print(commands[ORDER.index(wanted)])


if __name__ == "__main__":
    main(sys.argv[1])
