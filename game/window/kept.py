"""Pictures kept as drawn: the longest unused are given up where all together take more room than they may."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

import pygame

Key = TypeVar("Key")
Picture = TypeVar("Picture", pygame.Surface, pygame.Surface | None)


class Kept(Generic[Key, Picture]):
    """At most so many bytes of pictures, and always the last one."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.bytes = 0
        self._pictures: OrderedDict[Key, Picture] = OrderedDict()

    def get(self, key: Key, make: Callable[[], Picture]) -> Picture:
        """What was made for this key, made now if it is not there."""
        if key in self._pictures:
            self._pictures.move_to_end(key)
            return self._pictures[key]
        made = self._pictures[key] = make()
        self.bytes += size(made)
        while self.bytes > self.most and len(self._pictures) > 1:
            self.bytes -= size(self._pictures.popitem(last=False)[1])
        return made

    def __contains__(self, key: Key) -> bool:
        return key in self._pictures

    def clear(self) -> None:
        self._pictures.clear()
        self.bytes = 0


def size(picture: pygame.Surface | None) -> int:
    """In bytes, as it lies in memory before runs of one colour are shortened."""
    return picture.get_width() * picture.get_height() * picture.get_bytesize() if picture else 0
