"""Equations on one line, and raised digits that stay exponents."""

import pytest
from importers.office import equation, fraction, power, symbols

from kiosk.importers.archive import parse_part
from kiosk.importers.formulas import add_formula, formula_text
from kiosk.importers.scripts import lowered, raised


def part(name: str, *inner: str) -> str:
    return f"<m:{name}>{''.join(inner)}</m:{name}>"


def structure(name: str, settings: str = "", **parts: str) -> str:
    inner = "".join(part(key, value) for key, value in parts.items())
    return part(name, part(f"{name}Pr", settings), inner)


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (symbols("A=250"), "A=250"),
        (symbols("\U0001d434=\U0001d7d0\U0001d7d3\U0001d7ce"), "A=250"),  # as PowerPoint writes
        (fraction(symbols("1"), symbols("2")), "1/2"),
        (symbols("3") + fraction(symbols("1"), symbols("2")), "3 1/2"),
        (fraction(symbols("a+b"), symbols("2")), "(a+b)/2"),
        (fraction(symbols("完成数"), symbols("计划数")) + symbols("=85%"), "完成数/计划数=85%"),
        (power(symbols("10"), symbols("6")), "10⁶"),
        (power(symbols("10"), symbols("-3")), "10⁻³"),
        (power(symbols("x"), symbols("n")), "xⁿ"),
        (power(symbols("x"), symbols("a+1")), "x^(a+1)"),
        (power(fraction(symbols("1"), symbols("2")), symbols("3")), "(1/2)³"),
        (structure("sSub", e=symbols("x"), sub=symbols("12")), "x₁₂"),
        (structure("sSub", e=symbols("x"), sub=symbols("max")), "x_max"),
        (structure("sSubSup", e=symbols("x"), sub=symbols("1"), sup=symbols("2")), "x₁²"),
        (structure("sPre", sub=symbols("6"), sup=symbols("14"), e=symbols("C")), "₆¹⁴C"),
        (structure("rad", '<m:degHide m:val="1"/>', deg="", e=symbols("16")), "√16"),
        (structure("rad", deg=symbols("3"), e=symbols("a+b")), "∛(a+b)"),
        (structure("rad", deg=symbols("5"), e=symbols("x")), "⁵√x"),
        (
            structure(
                "nary", '<m:chr m:val="∑"/>', sub=symbols("i=1"), sup=symbols("n"), e=symbols("x")
            ),
            "∑_(i=1)ⁿ x",
        ),
        (structure("func", fName=symbols("sin"), e=symbols("x")), "sin x"),
        (structure("d", e=symbols("a+b")) + symbols("c"), "(a+b)c"),
        (structure("d", '<m:begChr m:val="["/><m:endChr m:val=""/>', e=symbols("a")), "[a"),
        (
            part("m", *(part("mr", part("e", symbols(c)), part("e", symbols("0"))) for c in "ab")),
            "a 0; b 0",
        ),
        (structure("limLow", e=symbols("lim"), lim=symbols("x→0")), "lim_(x→0)"),
        (structure("acc", '<m:chr m:val="̃"/>', e=symbols("n")), "ñ"),
        (structure("phant", '<m:show m:val="0"/>', e=symbols("7")) + symbols("8"), "8"),
    ],
)  # fmt: skip
def test_an_equation_is_one_line(inner: str, text: str) -> None:
    assert formula_text(parse_part(equation(inner).encode())) == text


def test_a_fraction_does_not_grow_into_the_number_before() -> None:
    half = parse_part(equation(fraction(symbols("1"), symbols("2"))).encode())
    assert add_formula("3", half) == "3 1/2"
    assert add_formula("about ", half) == "about 1/2"


def test_only_digits_and_signs_are_raised() -> None:
    assert [raised(text) for text in ("6", "-3", "st", "in", "2,3", "①")] == [
        "⁶", "⁻³", "st", "in", "²,³", "①",
    ]  # fmt: skip
    assert [lowered(text) for text in ("2", "10", "max")] == ["₂", "₁₀", "max"]
