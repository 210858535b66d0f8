"""Writes the smallest Word documents and presentations that say something, for tests."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

OFFICE = "http://schemas.openxmlformats.org"
TYPES = f"{OFFICE}/officeDocument/2006/relationships"
WORD = (
    f'xmlns:w="{OFFICE}/wordprocessingml/2006/main" xmlns:r="{TYPES}" '
    f'xmlns:m="{OFFICE}/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    f'xmlns:wp="{OFFICE}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{OFFICE}/drawingml/2006/main" xmlns:c="{OFFICE}/drawingml/2006/chart" '
    f'xmlns:dgm="{OFFICE}/drawingml/2006/diagram" '
    f'xmlns:mc="{OFFICE}/markup-compatibility/2006"'
)
POINT = (
    f'xmlns:p="{OFFICE}/presentationml/2006/main" xmlns:a="{OFFICE}/drawingml/2006/main" '
    f'xmlns:r="{TYPES}" xmlns:c="{OFFICE}/drawingml/2006/chart" '
    f'xmlns:dgm="{OFFICE}/drawingml/2006/diagram" '
    f'xmlns:m="{OFFICE}/officeDocument/2006/math" xmlns:mc="{OFFICE}/markup-compatibility/2006" '
    'xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" '
    'xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
)
STYLES = {
    "Title": "Title",
    "Subtitle": "Subtitle",
    "1": "heading 1",
    "2": "heading 2",
    "标题3": "标题 3",
    "TOC1": "toc 1",
}


def relations(*entries: tuple[str, str, str]) -> str:
    """A relationships part: identifier, kind and target of each."""
    inner = "".join(
        f'<Relationship Id="{identity}" Type="{TYPES}/{kind}" Target="{target}"/>'
        for identity, kind, target in entries
    )
    return f'<Relationships xmlns="{OFFICE}/package/2006/relationships">{inner}</Relationships>'


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """Write the parts as a zip file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


# --- Equations ----------------------------------------------------------------------------------


def symbols(text: str) -> str:
    """A run of an equation."""
    return f"<m:r><m:t>{escape(text)}</m:t></m:r>"


def fraction(above: str, below: str) -> str:
    """A fraction of two parts of an equation."""
    return f"<m:f><m:num>{above}</m:num><m:den>{below}</m:den></m:f>"


def power(base: str, exponent: str) -> str:
    """A part of an equation with an exponent."""
    return f"<m:sSup><m:e>{base}</m:e><m:sup>{exponent}</m:sup></m:sSup>"


def equation(inner: str) -> str:
    """An equation, which is XML of its own too."""
    return f'<m:oMath xmlns:m="{OFFICE}/officeDocument/2006/math">{inner}</m:oMath>'


# --- Word ---------------------------------------------------------------------------------------


def run(text: str, properties: str = "") -> str:
    """A run; line breaks and tabs as Word writes them."""
    inner = ""
    for number, line in enumerate(text.split("\n")):
        inner += "<w:br/>" if number else ""
        for place, piece in enumerate(line.split("\t")):
            inner += "<w:tab/>" if place else ""
            inner += f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def para(
    text: str = "", *, style: str = "", listed: bool = False, centred: bool = False,
    bold: bool = False, size: int = 0, level: int | None = None, more: str = "",
) -> str:  # fmt: skip
    """A paragraph; `more` is what follows its words."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if listed:
        properties += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    properties += '<w:jc w:val="center"/>' if centred else ""
    properties += f'<w:outlineLvl w:val="{level}"/>' if level is not None else ""
    look = ("<w:b/>" if bold else "") + (f'<w:sz w:val="{size}"/>' if size else "")
    words = run(text, look) if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{words}{more}</w:p>"


def table(*rows: Sequence[str]) -> str:
    """A table of one paragraph a cell."""
    return "<w:tbl>" + "".join(
        "<w:tr>" + "".join(f"<w:tc>{para(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    ) + "</w:tbl>"  # fmt: skip


def text_box(*paragraphs: str) -> str:
    """A run with a text box as Word writes it: for new programs, and once more for old ones."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing>{content}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape>{content}</v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def word(path: Path, *body: str, parts: Mapping[str, str | bytes] | None = None) -> Path:
    """Write a document; `parts` are further ones, such as footnotes, by kind."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId={quoteattr(key)}><w:name w:val={quoteattr(name)}/>'
        "</w:style>"
        for key, name in STYLES.items()
    )
    kinds = {"styles": styles, **(parts or {})}
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("r1", "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {WORD}><w:body>{''.join(body)}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(
            *((f"r{kind}", kind, f"{kind}.xml") for kind in kinds)
        ),
    }
    for kind, part in kinds.items():
        wrapped = part if isinstance(part, bytes) else f"<w:part {WORD}>{part}</w:part>"
        files[f"word/{kind}.xml"] = wrapped
    return zipped(path, files)


# --- PowerPoint ---------------------------------------------------------------------------------


BULLET = '<a:buChar char="•"/>'


def a_para(text: str, *, bullet: bool = False) -> str:
    """A paragraph of a shape; line breaks as PowerPoint writes them."""
    runs = "<a:br/>".join(f"<a:r><a:t>{escape(line)}</a:t></a:r>" for line in text.split("\n"))
    return f"<a:p><a:pPr>{BULLET if bullet else ''}</a:pPr>{runs}</a:p>"


def shape(
    *lines: str, kind: str = "", index: str = "", at: tuple[int, int] | None = None,
    size: tuple[int, int] = (1, 1), bullet: bool = False, hidden: bool = False,
) -> str:  # fmt: skip
    """A shape with lines of text; `at` is x and y, `kind` that of its placeholder.

    A line that begins with `<` is a paragraph as it is written in the file.
    """
    asked = f' type="{kind}"' if kind and kind != "obj" else ""
    asked += f' idx="{index}"' if index else ""
    holder = f"<p:ph{asked}/>" if kind else ""
    place = _place("a:xfrm", at, size) if at else ""
    text = "".join(line if line.startswith("<") else a_para(line, bullet=bullet) for line in lines)
    off = ' hidden="1"' if hidden else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="1" name=""{off}/><p:nvPr>{holder}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{place}</p:spPr><p:txBody>{text}</p:txBody></p:sp>"
    )


def _place(tag: str, at: tuple[int, int], size: tuple[int, int], more: str = "") -> str:
    corner = f'<a:off x="{at[0]}" y="{at[1]}"/><a:ext cx="{size[0]}" cy="{size[1]}"/>'
    return f"<{tag}>{corner}{more}</{tag}>"


def a_run(text: str, properties: str = "") -> str:
    """A run of a paragraph of a shape, with attributes such as `strike`."""
    return f"<a:r><a:rPr {properties}/><a:t>{escape(text)}</a:t></a:r>"


def a_line(*inner: str, properties: str = "") -> str:
    """A paragraph of a shape of runs, fields and equations."""
    return f"<a:p><a:pPr>{properties}</a:pPr>{''.join(inner)}</a:p>"


def title(text: str) -> str:
    """The title of a slide."""
    return shape(text, kind="title")


def body(*lines: str) -> str:
    """The list of a slide."""
    return shape(*lines, kind="obj", index="1")


def group(
    *shapes: str, at: tuple[int, int], size: tuple[int, int] = (1, 1),
    inner: tuple[int, int, int, int] | None = None, hidden: bool = False,
) -> str:  # fmt: skip
    """Some shapes that are one; `inner` is the box in whose measure they are placed."""
    off = ' hidden="1"' if hidden else ""
    x, y, wide, high = inner or (*at, *size)
    more = f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{wide}" cy="{high}"/>'
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="3" name=""{off}/></p:nvGrpSpPr>'
        f"<p:grpSpPr>{_place('a:xfrm', at, size, more)}</p:grpSpPr>{''.join(shapes)}</p:grpSp>"
    )


def slide_table(*rows: Sequence[str]) -> str:
    """A table on a slide."""
    inner = "".join(
        "<a:tr>"
        + "".join(f"<a:tc><a:txBody>{a_para(cell)}</a:txBody></a:tc>" for cell in row)
        + "</a:tr>"
        for row in rows
    )
    return f"<p:graphicFrame><a:graphic><a:tbl>{inner}</a:tbl></a:graphic></p:graphicFrame>"


def diagram(*texts: str, order: Sequence[tuple[int, int]] = ()) -> str:
    """The data of a diagram; `order` holds each text's parent, -1 for none, and its place there."""
    order = order or [(-1, place) for place in range(len(texts))]
    points = "".join(
        f'<dgm:pt modelId="{number}"><dgm:t>{a_para(text)}</dgm:t></dgm:pt>'
        for number, text in enumerate(texts)
    )
    connections = "".join(
        f'<dgm:cxn srcId="{parent}" destId="{number}" srcOrd="{place}"/>'
        for number, (parent, place) in enumerate(order)
    )
    return (
        f'<dgm:dataModel {POINT}><dgm:pt modelId="-1" type="doc"/>{points}{connections}'
        "</dgm:dataModel>"
    )


def series(
    name: str,
    categories: str | Sequence[str],
    values: Sequence[str],
    code: str = "",
    more: str = "",
) -> str:
    """A series of a chart; `code` is the number format of its values, `more` what follows."""
    if not isinstance(categories, str):
        categories = (
            f"<c:cat><c:strRef><c:strCache>{_points(categories)}</c:strCache></c:strRef></c:cat>"
        )
    form = f"<c:formatCode>{escape(code)}</c:formatCode>" if code else ""
    return (
        f"<c:ser><c:tx><c:v>{escape(name)}</c:v></c:tx>{more}{categories}"
        f"<c:val><c:numRef><c:numCache>{form}{_points(values)}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _points(texts: Sequence[str]) -> str:
    return "".join(
        f'<c:pt idx="{number}"><c:v>{escape(text)}</c:v></c:pt>'
        for number, text in enumerate(texts) if text
    )  # fmt: skip


def chart(heading: str, *inner: str, axis: str = "") -> str:
    """A chart of some series; `axis` is the title of its axis of values."""

    def titled(text: str) -> str:
        rich = f"<c:tx><c:rich>{a_para(text)}</c:rich></c:tx>"
        return f"<c:title>{rich}</c:title>" if text else ""

    return (
        f"<c:chartSpace {POINT}><c:chart>{titled(heading)}<c:plotArea><c:barChart>"
        f"{''.join(inner)}</c:barChart><c:valAx>{titled(axis)}</c:valAx></c:plotArea></c:chart>"
        "</c:chartSpace>"
    )


def picture(description: str, part: str = "", more: str = "") -> str:
    """A picture; `part` is its relationship, `more` what follows it."""
    blip = f'<p:blipFill><a:blip r:embed="{part}"/>{more}</p:blipFill>' if part else ""
    described = f'<p:cNvPr id="2" descr={quoteattr(description)}/>'
    return f"<p:pic><p:nvPicPr>{described}</p:nvPicPr>{blip}</p:pic>"


class Slide:
    """One slide: its shapes, and what belongs to it."""

    def __init__(
        self, *shapes: str, layout: str = "obj", notes: str = "", hidden: bool = False,
        comment: str = "", corners: str = "", diagrams: Sequence[str] = (),
        charts: Sequence[str] = (), beside_notes: str = "", pictures: Sequence[bytes] = (),
    ) -> None:  # fmt: skip
        self.shapes, self.layout, self.notes, self.hidden = shapes, layout, notes, hidden
        self.comment, self.corners, self.beside_notes = comment, corners, beside_notes
        self.pictures = pictures
        self.shapes += tuple(picture("", f"rpicture{number}") for number in range(len(pictures)))
        # Each is a part of its own, which a frame on the slide points to.
        self.drawn = {"diagramData": diagrams, "chart": charts}
        for kind, drawn in self.drawn.items():
            for number in range(len(drawn)):
                name = f"r{kind}{number}"
                points = {"chart": f'<c:chart r:id="{name}"/>'}
                inner = points.get(kind, f'<dgm:relIds r:dm="{name}"/>')
                self.shapes += (
                    f"<p:graphicFrame><a:graphic><a:graphicData>{inner}</a:graphicData>"
                    "</a:graphic></p:graphicFrame>",
                )

    def parts(self, number: int) -> dict[str, str | bytes]:
        """The parts of this slide by name."""
        folder, entries = "ppt/slides", [("rLayout", "slideLayout", f"../layouts/{number}.xml")]
        show = ' show="0"' if self.hidden else ""
        tree = f"<p:cSld><p:spTree>{''.join(self.shapes)}</p:spTree></p:cSld>"
        corners = f"<p:cSld><p:spTree>{self.corners}</p:spTree></p:cSld>"
        parts: dict[str, str | bytes] = {
            f"{folder}/{number}.xml": f"<p:sld {POINT}{show}>{tree}</p:sld>",
            f"ppt/layouts/{number}.xml": (
                f'<p:sldLayout {POINT} type="{self.layout}">{corners}</p:sldLayout>'
            ),
        }
        if self.notes:
            entries.append(("rNotes", "notesSlide", f"../notes/{number}.xml"))
            inner = shape(*self.notes.split("\n"), kind="body") + shape(str(number), kind="sldNum")
            inner += self.beside_notes
            parts[f"ppt/notes/{number}.xml"] = f"<p:notes {POINT}>{inner}</p:notes>"
        if self.comment:
            entries.append(("rComments", "comments", f"../comments/{number}.xml"))
            inner = f"<p:cm><p:text>{escape(self.comment)}</p:text></p:cm>"
            parts[f"ppt/comments/{number}.xml"] = f"<p:cmLst {POINT}>{inner}</p:cmLst>"
        for place, data in enumerate(self.pictures):
            entries.append((f"rpicture{place}", "image", f"../media/{number}-{place}.png"))
            parts[f"ppt/media/{number}-{place}.png"] = data
        for kind, drawn in self.drawn.items():
            for place, xml in enumerate(drawn):
                entries.append((f"r{kind}{place}", kind, f"../{kind}/{number}-{place}.xml"))
                parts[f"ppt/{kind}/{number}-{place}.xml"] = xml
        parts[f"{folder}/_rels/{number}.xml.rels"] = relations(*entries)
        return parts


def powerpoint(
    path: Path, *slides: Slide, sections: Mapping[str, Sequence[int]] | None = None,
    order: Sequence[int] | None = None,
) -> Path:  # fmt: skip
    """Write a presentation; sections name slides by their number, `order` is that of showing."""
    numbers = order or range(1, len(slides) + 1)
    listed = "".join(f'<p:sldId id="{255 + n}" r:id="rSlide{n}"/>' for n in numbers)
    named = "".join(
        f"<p14:section name={quoteattr(name)}><p14:sldIdLst>"
        + "".join(f'<p14:sldId id="{255 + n}"/>' for n in members)
        + "</p14:sldIdLst></p14:section>"
        for name, members in (sections or {}).items()
    )
    main = (
        f"<p:presentation {POINT}><p:sldIdLst>{listed}</p:sldIdLst>"
        f"<p:extLst><p:ext><p14:sectionLst>{named}</p14:sectionLst></p:ext></p:extLst>"
        "</p:presentation>"
    )
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("r1", "officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": main,
        "ppt/_rels/presentation.xml.rels": relations(
            *((f"rSlide{n}", "slide", f"slides/{n}.xml") for n in range(1, len(slides) + 1))
        ),
    }
    for number, slide in enumerate(slides, 1):
        files |= slide.parts(number)
    return zipped(path, files)
