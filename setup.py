"""Puts slides/ and assets/ into the package; all else about it is said in pyproject.toml."""

from setuptools import find_packages, setup

BUNDLED = ("slides", "assets")  # found again by kiosk/base/paths.py
COMMAND_LINE = "assets/command_line"

setup(
    packages=[
        *find_packages(include=["kiosk", "kiosk.*"]),
        *(f"kiosk._bundle.{name}" for name in BUNDLED),
    ],
    data_files=[  # where shells and `man` look
        ("share/bash-completion/completions", [f"{COMMAND_LINE}/kiosk.bash"]),
        ("share/zsh/site-functions", [f"{COMMAND_LINE}/_kiosk"]),
        ("share/fish/vendor_completions.d", [f"{COMMAND_LINE}/kiosk.fish"]),
        ("share/man/man1", [f"{COMMAND_LINE}/kiosk.1"]),
    ],
    package_dir={f"kiosk._bundle.{name}": name for name in BUNDLED},
    package_data={
        "kiosk": [
            "qml/**/*.qml",
            "qml/**/*.js",
            "qml/**/qmldir",
            "messages/*.json",
            "libraries.txt",
        ],
        # A pattern does not find what is hidden: the schemas of the show's files.
        **{f"kiosk._bundle.{name}": ["**/*", ".schema/*"] for name in BUNDLED},
    },
)
