"""The widget: the page in a frame of a cell, whose state follows what the page does."""

import pathlib

import anywidget
import traitlets

from .arrays import Arrays, from_json, to_json

_folder = pathlib.Path(__file__).parent
_page_file = _folder / "mnemoscope.html"
_longest = 65_536
_most_updates = 1_000_000


def _arrays():
    trait = traitlets.Instance(Arrays, args=(), read_only=True)
    # Without `echo_update=False` ipywidgets would send back to the page what the page has told.
    return trait.tag(sync=True, echo_update=False, from_json=from_json, to_json=to_json)


class Mnemoscope(anywidget.AnyWidget):
    """The run of ``link`` in a cell, as it trains.

    All but ``link`` is told by the page: ``update`` and ``loss`` while it trains, at most five times in a second; the rest whenever it
    rests, that is, after training and after a link was opened.
    """

    _esm = (_folder / "widget.js").read_text("utf-8")

    link = traitlets.Unicode("", help="Address of a run, or its #…; the page writes here what it shows.").tag(sync=True)
    _told = traitlets.Unicode("", help="The last link that the page wrote: nobody wants it opened.").tag(sync=True)
    update = traitlets.Int(0, read_only=True, help="Changes of the weights until now.").tag(sync=True)
    loss = traitlets.Float(None, allow_none=True, read_only=True, help="Of the last batch; None before the first.").tag(
        sync=True
    )
    refused = traitlets.Unicode("", read_only=True, help="Why the page did not do what was asked last.").tag(sync=True)
    #: By name, over the looks at held-out episodes: axes ``("look",)``. ``update`` and ``loss`` are among the names.
    metrics = _arrays()
    #: Signals of the episode on screen by name; the first axis is ``time``, the steps of the sequence.
    trace = _arrays()
    #: Parameters by name, with the axes that the model's text gives them.
    weights = _arrays()

    def __init__(self, link="", **traits):
        """Takes the run of ``link``; without one, the experiment that the page opens with.

        :raises FileNotFoundError: where the page has not been built into the package.
        """
        if not _page_file.exists():
            raise FileNotFoundError(
                f"{_page_file.name} is not in the package: run `npm run notebook` in the repository, then install again. "
                f"包里没有 {_page_file.name}：请在仓库里运行 `npm run notebook`，然后重新安装。"
            )
        self._is_shown = False
        self._waiting = []
        super().__init__(link=link, **traits)
        self.on_msg(self._hear)

    def train(self, updates=None):
        """Trains for so many ``updates``; without them, until it is paused.

        The cell does not wait for it: see the results in a cell that runs later, or ``observe`` ``weights``.

        :raises ValueError: where ``updates`` is no whole number from 1 to 1000000.
        """
        is_count = isinstance(updates, int) and not isinstance(updates, bool) and 1 <= updates <= _most_updates
        if updates is not None and not is_count:
            raise ValueError(
                f"updates: a whole number from 1 to {_most_updates} was expected, or None, got {updates!r}. "
                f"updates：应为 1 到 {_most_updates} 的整数，或 None，得到 {updates!r}。"
            )
        self._ask({"type": "train", "updates": updates})

    def pause(self):
        """Stops training after the present update."""
        self._ask({"type": "pause"})

    def open(self, link=None):
        """Shows the run of ``link`` in place of the present one; undo in the page brings that back.

        A link that the page can not read is refused: ``refused`` says why, and the run stays.

        :raises traitlets.TraitError: where ``link`` is no text, or has more than 65536 characters.
        """
        # By this name, without a link, a widget opens its connexion to the page: ipywidgets calls it so.
        if link is None:
            super().open()
        else:
            self.link = link

    @traitlets.validate("link")
    def _check_link(self, proposal):
        link = proposal["value"]
        if len(link) > _longest:
            raise traitlets.TraitError(
                f"link: at most {_longest} characters were expected, got {len(link)}. "
                f"link：最多 {_longest} 个字符，得到 {len(link)} 个。"
            )
        return link

    def _ask(self, command):
        """What is asked before a cell shows the page is done when it does."""
        if self._is_shown:
            self.send(command)
        else:
            self._waiting.append(command)

    def _hear(self, _widget, message, _buffers):
        kind = message.get("type")
        if kind == "page":
            self.send({"type": "page", "html": _page_file.read_text("utf-8")})
        elif kind == "ready":
            self._is_shown = True
            waiting, self._waiting = self._waiting, []
            for command in waiting:
                self.send(command)
