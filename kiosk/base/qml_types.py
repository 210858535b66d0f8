"""PySide6's decorators for QML types, typed: import them from here, not from PySide6.

`constant_field` and `state_field` make properties of the fields of the immutable value that an
object shows. `fields_of` names those fields so that mypy knows them and their types:

    _COVER = fields_of(Cover)
    title = constant_field(str, _COVER.title)

PySide6's own stubs say that Property takes no type by name and is never a value, and that
QmlUncreatable cannot be called; mypy would find an error in every line that uses them.
"""

from typing import TYPE_CHECKING, Protocol, Self, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

    _T = TypeVar("_T")
    _Value = TypeVar("_Value", covariant=True)
    _Class = TypeVar("_Class", bound=type)

    class _Readable(Protocol[_Value]):
        """What a getter becomes: on an object, the value that the getter returns."""

        @overload
        def __get__(self, instance: None, owner: type) -> Self: ...
        @overload
        def __get__(self, instance: object, owner: type) -> _Value: ...

    def Property(  # noqa: N802
        kind: type | str, /, *, notify: object = None, constant: bool = False
    ) -> Callable[[Callable[..., _T]], _Readable[_T]]:
        """Make a getter a property that QML sees; "double" is the name of QML's real."""

    def fields_of(value: type[_T], /) -> _T:
        """Stands for any value of a class; of its fields it gives what properties are made of."""

    def constant_field(kind: type[_T], field: _T, /) -> _Readable[_T]:
        """A property that never changes: this field of the object's `_value`."""

    def state_field(kind: type[_T], field: _T, /, *, notify: object) -> _Readable[_T]:
        """A property that changes with a signal: this field of the object's `_state`."""

    def QmlElement(cls: _Class, /) -> _Class:  # noqa: N802
        """Register a class for QML in the module that QML_IMPORT_NAME names."""

    def QmlUncreatable(reason: str, /) -> Callable[[_Class], _Class]:  # noqa: N802
        """Let QML use objects of a class, but not make them."""
else:
    from operator import attrgetter

    from PySide6.QtCore import Property
    from PySide6.QtQml import QmlElement, QmlUncreatable

    class _Fields:
        def __getattr__(self, name):
            return attrgetter(name)

    def fields_of(_value, /):
        return _Fields()

    def constant_field(kind, field, /):
        return Property(kind, lambda self: field(self._value), constant=True)

    def state_field(kind, field, /, *, notify):
        return Property(kind, lambda self: field(self._state), notify=notify)


__all__ = [
    "Property",
    "QmlElement",
    "QmlUncreatable",
    "constant_field",
    "fields_of",
    "state_field",
]
