"""Word documents of everything by chance, imported and compared word for word with what they say.

    python -m tests.long.documents --runs 300 [--seed 1]

Nothing may be lost, reworded or invented: what is seen on paper is shown, the rest is listed.
"""

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

from importers.office import equation, para, run, symbols, table, text_box, word

from kiosk.content.load import load
from kiosk.content.model import PALETTES
from kiosk.importers.detect import read_document
from kiosk.importers.outline_to_show import outline_to_show
from kiosk.importers.show_files import show_files
from kiosk.importers.write_folder import write_folder

_HIDDEN = (
    "<w:vanish/>", '<w:rStyle w:val="Hidden"/>', '<w:rStyle w:val="Child"/>',
)  # fmt: skip
_STYLES = (
    '<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Child"><w:basedOn w:val="Hidden"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="HiddenP"><w:rPr><w:vanish/></w:rPr></w:style>'
)
_LISTS = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt '
    'w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
_NUMBERS = "一二三四五六七八九"
_SIGNS = (("Symbol", "F0B3", "≥"), ("Wingdings", "F0FE", "☑"), ("Symbol", "F0B1", "±"))


@dataclass
class Said:
    """A part of a document: its XML, what of it is shown, and what is listed."""

    xml: str
    shown: list[str] = field(default_factory=list)
    listed: list[str] = field(default_factory=list)


@dataclass
class Document:
    """A document that was made by chance."""

    body: list[str]
    shown: Counter[str]
    listed: Counter[str]
    parts: dict[str, str]


class Writer:
    """Writes one document; `seed` decides all of it."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.notes: list[str] = []
        self._told: set[str] = set()

    def document(self) -> Document:
        """Write a document with styles, or one whose headings are only numbered."""
        official = self.chance.random() < 0.3
        title = self._name()
        said = [
            Said(
                para(title, centred=True, size=44) if official else para(title, style="Title"),
                [title],
            )
        ]
        if official:
            said.append(Said(para("各位代表："), [], ["各位代表："]))
        for number in range(self.chance.randint(2, 4)):
            said.append(self._heading(f"{_NUMBERS[number]}、", "1", official=official))
            for below in range(self.chance.randint(1, 3)):
                said.append(self._heading(f"（{_NUMBERS[below]}）", "2", official=official))
                said += [self._wrapped(self._part()) for _ in range(self.chance.randint(1, 5))]
                said.append(self._plain())
        if official:
            end = ["市总工会", f"20{self.chance.randint(10, 24)}年12月5日"]
            said.append(Said("".join(map(para, end)), [], end))
        return Document(
            [each.xml for each in said],
            Counter(text for each in said for text in each.shown),
            Counter(text for each in said for text in each.listed),
            {"styles": _STYLES, "numbering": _LISTS, "footnotes": "".join(self.notes)},
        )

    def _heading(self, number: str, style: str, *, official: bool) -> Said:
        name = self._name()
        if official:
            return Said(para(f"{number}{name}"), [f"{number}{name}"])
        return Said(para(name, style=style), [name])

    def _part(self) -> Said:
        return self.chance.choice(_PARTS)(self)

    def _wrapped(self, said: Said) -> Said:
        wrap = self.chance.choice(_WRAPPERS)
        return Said(wrap.replace("*", said.xml), said.shown, said.listed)

    def _plain(self) -> Said:
        text = self._sentence()
        return Said(para(text), [text])

    def _runs(self) -> Said:
        text = self._sentence()
        cut = self.chance.randint(1, len(text) - 1)
        wrap = self.chance.choice(_RUN_WRAPPERS)
        return Said(para(more=run(text[:cut]) + wrap.replace("*", run(text[cut:]))), [text])

    def _listed(self) -> Said:
        texts = [self._sentence() for _ in range(self.chance.randint(1, 3))]
        return Said("".join(para(text, listed=True) for text in texts), texts)

    def _raised(self) -> Said:
        name = self._name()
        shift, seen = self.chance.choice((("super", "⁶"), ("sub", "₆")))
        raised = run("6", f'<w:vertAlign w:val="{shift}script"/>')
        return Said(para(f"{name} 5 × 10", more=raised + run(" kWh")), [f"{name} 5 × 10{seen} kWh"])

    def _sign(self) -> Said:
        name, number = self._name(), self._number()
        font, code, seen = self.chance.choice(_SIGNS)
        sign = f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'
        if self.chance.random() < 0.5:
            letter = chr(int(code, 16) - 0xF000)
            sign = run(letter, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')
        return Said(para(f"{name} ", more=sign + run(f" {number}")), [f"{name} {seen} {number}"])

    def _hidden(self) -> Said:
        text, hidden = self._sentence(), self._sentence()
        if self.chance.random() < 0.3:
            return Said(para(hidden, style="HiddenP") + para(text), [text], [hidden])
        return Said(para(text, more=run(hidden, self.chance.choice(_HIDDEN))), [text], [hidden])

    def _struck(self) -> Said:
        name, number, struck = self._name(), self._number(), self._number()
        look = self.chance.choice(("<w:strike/>", "<w:dstrike/>"))
        more = run(f"{struck} ", look) + run(f"{number} members")
        return Said(para(f"{name} ", more=more), [f"{name} {number} members"], [struck])

    def _breaks(self) -> Said:
        texts = [self._sentence() for _ in range(3)]
        first, second = (self.chance.choice(_BREAKS) for _ in range(2))
        return Said(para(texts[0], more=first + run(texts[1]) + second + run(texts[2])), texts)

    def _tab(self) -> Said:
        name, number = self._name(), self._number()
        tab = self.chance.choice(("<w:tab/>", "<w:ptab/>"))
        return Said(para(name, more=f"<w:r>{tab}</w:r>" + run(number)), [f"{name} {number}"])

    def _joined(self) -> Said:
        words = [self._name() for _ in range(self.chance.randint(2, 4))]
        mark = self.chance.choice(("<w:del/>", "<w:moveFrom/>", "<w:vanish/>"))
        xml = "".join(
            f"<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{run(each + ' ')}</w:p>"
            for each in words[:-1]
        )
        return Said(xml + para(words[-1]), [" ".join(words)])

    def _drop_cap(self) -> Said:
        text = self._sentence()
        initial = para(text[0]).replace("<w:pPr>", '<w:pPr><w:framePr w:dropCap="drop"/>')
        return Said(initial + para(text[1:]), [text])

    def _changed(self) -> Said:
        text, gone = self._sentence(), self._sentence()
        deleted = run(gone).replace("w:t", "w:delText")
        gone_run = self.chance.choice(
            (f"<w:del>{deleted}</w:del>", f"<w:moveFrom>{run(gone)}</w:moveFrom>")
        )
        return Said(para(more=gone_run + f"<w:ins>{run(text)}</w:ins>"), [text])

    def _form(self) -> Said:
        name, number = self._name(), self._number()
        inner, seen = self.chance.choice(_FORMS)
        field = (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{inner}</w:ffData></w:fldChar></w:r>'
            '<w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
        return Said(para(f"{name} ", more=field + run(f" {number}")), [f"{name} {seen} {number}"])

    def _field(self) -> Said:
        text = self._sentence()
        field = (
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF x</w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(text)}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
        return Said(para(more=field), [text])

    def _prompt(self) -> Said:
        text = self._sentence()
        prompt = (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>*</w:sdtContent></w:sdt>"
        )
        if self.chance.random() < 0.5:
            return Said(para(text, more=prompt.replace("*", run("Click here"))), [text])
        return Said(para(text) + prompt.replace("*", para("Click here")), [text])

    def _box(self) -> Said:
        text, inside = self._sentence(), self._sentence()
        if self.chance.random() < 0.4:
            art = f'<w:r><w:pict><v:shape><v:textpath string="{inside}"/></v:shape></w:pict></w:r>'
            return Said(para(text, more=art), [text, inside])
        return Said(para(text, more=text_box(para(inside))), [text, inside])

    def _formula(self) -> Said:
        name, number = self._name(), self._number()
        more = equation(symbols(f"A={number}")) + run(" square metres")
        return Said(para(f"{name} ", more=more), [f"{name} A={number} square metres"])

    def _note(self) -> Said:
        text, note = self._sentence(), self._sentence()
        self.notes.append(f'<w:footnote w:id="{len(self.notes) + 1}">{para(note)}</w:footnote>')
        mark = f'<w:r><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
        return Said(para(text, more=mark), [text], [note])

    def _table(self) -> Said:
        rows: list[Sequence[str]] = []
        shown, listed = [], []
        for _ in range(self.chance.randint(2, 5)):
            label, number = self._name(), self._number()
            match self.chance.randrange(4):
                case 0:
                    rows.append([label, self._number(), number])
                    listed.append(" | ".join(rows[-1]))
                case 1:
                    rows.append([f"{self.chance.randint(8, 19)}:30", label])
                    shown.append(" ".join(rows[-1]))
                case 2:
                    rows.append([self._sentence(), self._sentence()])
                    listed.append(" | ".join(rows[-1]))
                case _:
                    rows.append([label, number])
                    shown.append(f"{label} {number}")
        return Said(table(*rows), shown, listed)

    def _number(self) -> str:
        return f"{self.chance.randint(10, 899)},{self.chance.randint(100, 999)}"

    def _name(self) -> str:
        """Return words that the document has not said yet."""
        while True:
            parts = [self.chance.choice(_SYLLABLES) for _ in range(self.chance.randint(3, 5))]
            if (name := "".join(parts).capitalize()) not in self._told:
                self._told.add(name)
                return name

    def _sentence(self) -> str:
        return f"{self._name()} {self._name().lower()} {self._number()} members"


_SYLLABLES = re.findall("..", "bacodufegihajokuleminopaqurositavuwexoza")
_CHOICE = '<w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="good"/>'
_FORMS = (
    (f"<w:ddList>{_CHOICE}</w:ddList>", "good"), ("<w:checkBox/>", "☐"),
    ("<w:checkBox><w:checked/></w:checkBox>", "☒"),
)  # fmt: skip
_WRAPPERS = (
    "*", "*", "*", "<w:sdt><w:sdtContent>*</w:sdtContent></w:sdt>", "<w:customXml>*</w:customXml>",
    "<x:new xmlns:x='urn:new'>*</x:new>",
    "<mc:AlternateContent><mc:Choice Requires='x'>*</mc:Choice>"
    "<mc:Fallback>*</mc:Fallback></mc:AlternateContent>",
    "<mc:AlternateContent><mc:Choice Requires='x'><x:new xmlns:x='urn:new'/></mc:Choice>"
    "<mc:Fallback>*</mc:Fallback></mc:AlternateContent>",
)  # fmt: skip
_RUN_WRAPPERS = (
    "*", "<w:hyperlink>*</w:hyperlink>", "<w:smartTag>*</w:smartTag>", "<w:ins>*</w:ins>",
    "<w:fldSimple w:instr='REF x'>*</w:fldSimple>", "<w:sdt><w:sdtContent>*</w:sdtContent></w:sdt>",
    "<w:moveTo>*</w:moveTo>", "<w:bdo>*</w:bdo>",
    "<w:r><w:ruby><w:rt><w:r><w:t>ba</w:t></w:r></w:rt><w:rubyBase>*</w:rubyBase></w:ruby></w:r>",
)  # fmt: skip
_BREAKS = tuple(
    f"<w:r>{each}</w:r>"
    for each in ("<w:br/>", "<w:cr/>", '<w:br w:type="page"/>', '<w:br w:type="column"/>')
)
_PARTS: tuple[Callable[[Writer], Said], ...] = (
    Writer._plain, Writer._runs, Writer._listed, Writer._raised, Writer._sign, Writer._hidden,
    Writer._struck, Writer._breaks, Writer._tab, Writer._joined, Writer._drop_cap, Writer._changed,
    Writer._form, Writer._field, Writer._prompt, Writer._box, Writer._formula, Writer._note,
    Writer._table,
)  # fmt: skip


def differences(seed: int, folder: Path) -> list[str]:
    """Import the document of a seed; return all that was lost or invented, with its place."""
    made = Writer(seed).document()
    outline = read_document(word(folder / "a.docx", *made.body, parts=made.parts))
    placed = outline_to_show(outline, "a")
    if placed.show is None:
        return ["no show"]
    write_folder(show_files(placed.show), folder / "show")
    show = load(folder / "show", palettes=frozenset(PALETTES), assets=None).show
    if show is None:
        return ["the show cannot be read"]
    shown = Counter([show.title, *filter(None, (show.organisation, show.occasion))])
    for section in show.sections:
        shown.update((section.title, *filter(None, section.intro.split("\n"))))
        for topic in section.topics:
            # A section's own title stands over facts that no topic has.
            shown.update([topic.title] * (topic.title != section.title))
            shown.update(fact.text for fact in topic.facts)
    listed = Counter(each.text for each in placed.omissions)
    return [
        f"{what}: {text}"
        for what, texts in (
            ("not shown", made.shown - shown), ("invented", shown - made.shown),
            ("not listed", made.listed - listed), ("listed without need", listed - made.listed),
        )
        for text in texts
    ]  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Import many documents; return 1 where a word of one was lost, reworded or invented."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    wrong, size, start = 0, 0, time.process_time()
    for seed in range(asked.seed, asked.seed + asked.runs):
        with TemporaryDirectory() as folder:
            found = differences(seed, Path(folder))
            size += sum(path.stat().st_size for path in Path(folder, "show").glob("*.yaml"))
        wrong += bool(found)
        print("".join(f"seed {seed}: {each}\n" for each in found), end="")
    seconds = (time.process_time() - start) / max(size / 100_000, 1)
    print(f"{asked.runs} documents, {wrong} with other words; {seconds:.1f} s for 100 KB of a show")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
