"""In place of anywidget, for the tests: state by traits, messages by callbacks, as ipywidgets has them."""

import json

import traitlets


class AnyWidget(traitlets.HasTraits):
    def __init__(self, **values):
        self.sent = []
        self.is_open = False
        self._callbacks = []
        super().__init__(**values)
        self.open()

    def open(self):
        self.is_open = True

    def send(self, content, buffers=None):
        self.sent.append(json.loads(json.dumps(content)))

    def on_msg(self, callback):
        self._callbacks.append(callback)

    def hear(self, content):
        for callback in self._callbacks:
            callback(self, content, [])

    def get_state(self):
        state = {}
        for name, trait in self.traits(sync=True).items():
            to_json = trait.metadata.get("to_json", lambda value, _widget: value)
            state[name] = to_json(getattr(self, name), self)
        return json.loads(json.dumps(state))

    def set_state(self, state):
        with self.hold_trait_notifications():
            for name, value in json.loads(json.dumps(state)).items():
                from_json = self.traits()[name].metadata.get("from_json", lambda value, _widget: value)
                self.set_trait(name, from_json(value, self))
