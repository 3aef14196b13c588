"""What Windows shows under Properties, Details: scanners trust a file that says what it is a little more."""

from __future__ import annotations

from typing import Any

ENGLISH, UNICODE = 0x0409, 1200


def stamp(version: str) -> Any:
    """The resource for a version such as 0.1.0."""
    from PyInstaller.utils.win32 import versioninfo as windows

    numbers = (*map(int, version.split(".")), 0)
    told = {
        "CompanyName": "The Huikuan team",
        "FileDescription": "Huikuan 回款: practise collecting overdue trade debts",
        "FileVersion": version,
        "LegalCopyright": "MIT License",
        "ProductName": "Huikuan 回款",
        "ProductVersion": version,
    }
    strings = [windows.StringStruct(name, text) for name, text in told.items()]
    return windows.VSVersionInfo(
        ffi=windows.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            windows.StringFileInfo([windows.StringTable(f"{ENGLISH:04x}{UNICODE:04x}", strings)]),
            windows.VarFileInfo([windows.VarStruct("Translation", [ENGLISH, UNICODE])]),
        ],
    )
