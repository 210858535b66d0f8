"""The objects that QML shows slides by: one for each slide, for as long as something shows it."""

from PySide6.QtCore import QObject

from kiosk.deck.model import AnySlide, Deck
from kiosk.shell.display.icons import icon
from kiosk.shell.single_shot import SingleShot
from kiosk.shell.viewmodels.slides import SlideObject, slide_object

#: Milliseconds in which QML has done away with all that looks at a slide it has let go of.
_LINGER = 1000


class SlideCache(QObject):
    """The slide objects of a deck, each made when it is first asked for.

    When another deck comes, a slide that is the same keeps its object. An object no longer wanted
    stays until the stage has let go of it.
    """

    def __init__(self, deck: Deck, parent: QObject) -> None:
        super().__init__(parent)
        self._deck = deck
        self._made: dict[str, tuple[AnySlide, SlideObject]] = {}
        self._old: list[SlideObject] = []
        self._on_stage: list[QObject] = []
        self._sweep = SingleShot(self, self._delete_old, _LINGER)

    def of(self, index: int) -> SlideObject:
        """The object of the slide at `index`."""
        slide = self._deck.slides[index]
        if slide.id not in self._made:
            self._made[slide.id] = slide, slide_object(slide, icon, self)
        return self._made[slide.id][1]

    def take(self, deck: Deck) -> None:
        """Change to another deck."""
        self._deck = deck
        slides = {slide.id: slide for slide in deck.slides}
        same = {id_: made for id_, made in self._made.items() if slides.get(id_) == made[0]}
        self._old += [made for id_, (_, made) in self._made.items() if id_ not in same]
        self._made = same
        self._sweep.start()

    def keep(self, slide: QObject) -> None:
        """Keep an object that a holder of the stage shows, whatever deck comes."""
        self._on_stage.append(slide)

    def let_go(self, slide: QObject) -> None:
        """Keep an object no longer for one of its holders."""
        if slide in self._on_stage:
            self._on_stage.remove(slide)
        self._sweep.start()

    def _delete_old(self) -> None:
        for made in self._old:
            if made not in self._on_stage:
                made.deleteLater()
        self._old = [made for made in self._old if made in self._on_stage]
