"""A settings portal on the session bus that answers as told: python fake_portal.py KEY=VALUE…

What KEY=VALUE it then reads from its input is a setting that changes, as far as it can tell.
"""

import json
import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject

PATH = "/org/freedesktop/portal/desktop"


class Portal(QDBusVirtualObject):
    def __init__(self, values: dict[str, object]) -> None:
        super().__init__()
        self._values = values

    def change(self, key: str, value: object) -> None:
        self._values[key] = value
        signal = QDBusMessage.createSignal(
            PATH, "org.freedesktop.portal.Settings", "SettingChanged"
        )
        signal.setArguments(["some.namespace", key, QDBusVariant(value)])
        bus.send(signal)

    def introspect(self, path: str) -> str:  # noqa: ARG002
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802
        key = message.arguments()[-1] if message.arguments() else ""
        if key in self._values:
            value = QDBusVariant()
            value.setVariant(QDBusVariant(self._values[key]))  # twice, as real portals do
            reply = message.createReply()
            reply.setArguments([value])
            connection.send(reply)
        else:
            name = "org.freedesktop.portal.Error.NotFound"
            connection.send(message.createErrorReply(name, "Requested setting not found"))
        return True


app = QCoreApplication(sys.argv)
bus = QDBusConnection.sessionBus()
portal = Portal({key: json.loads(value) for key, value in (a.split("=") for a in sys.argv[1:])})
assert bus.registerVirtualObject(PATH, portal)
assert bus.registerService("org.freedesktop.portal.Desktop")
heard = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)


def listen() -> None:
    key, said, value = sys.stdin.readline().partition("=")
    if said:
        portal.change(key, json.loads(value))
    else:
        heard.setEnabled(False)


heard.activated.connect(listen)
print("ready", flush=True)
app.exec()
