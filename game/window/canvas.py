"""The drawing surface: logical 1280x720 mapped to the pixels there are, pictures and panels kept as drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pygame

from game.window.kept import Kept, size
from game.window.text import Typesetter
from game.window.theme import HEIGHT, HIGH_CONTRAST, WIDTH, Colour, Surface

Box = tuple[float, float, float, float]
"""x, y, width, height on the logical canvas."""

OVERSAMPLING = 4
WINDOWS_MADE = 3
"""How many pictures as large as the window may be kept of what was made for it; no screen needs that many."""
FILES_BYTES = 10_000_000
NOTHING = pygame.Surface((0, 0))


class Pose(NamedTuple):
    """How a person holds himself, beside standing straight."""

    right: float = 0.0
    down: float = 0.0
    scale: float = 1.0
    turn: float = 0.0
    """Degrees, against the clock."""


STRAIGHT = Pose()


class Canvas:
    """What screens draw on; owns every cache that depends on the size of the window.

    Larger type is a smaller canvas: at zoom 2 it is 640x360, and everything on it twice as large.
    A ``dry`` canvas lays out and measures as any other, and paints nothing.
    """

    def __init__(self, assets: Path, dry: bool = False) -> None:
        self.assets = assets
        self.dry = dry
        self.type = Typesetter(assets / "fonts")
        self.surface = pygame.Surface((WIDTH, HEIGHT))
        self.zoom = 1.0
        self.contrast = False
        """Whether the palette is the one of high contrast."""
        self.width, self.height = float(WIDTH), float(HEIGHT)
        self.scale = 1.0
        self.origin = (0, 0)
        self._made: Kept[tuple[object, ...], pygame.Surface] = Kept(WINDOWS_MADE * size(self.surface))
        self._files: Kept[str, pygame.Surface | None] = Kept(FILES_BYTES)
        self._fetched: dict[str, pygame.Surface | None] = {}

    @property
    def roomy(self) -> bool:
        """Whether the canvas has its full size; where not, screens show less at a time."""
        return self.zoom == 1.0

    def look(self, zoom: float, contrast: bool) -> None:
        """How large and in which palette everything is drawn from the next `target` on."""
        if (zoom, contrast) != (self.zoom, self.contrast):
            self.zoom, self.contrast = zoom, contrast
            self._made.clear()

    def target(self, surface: pygame.Surface) -> None:
        """Draws on ``surface`` from now on; drops what was made for another size."""
        changed = surface.get_size() != self.surface.get_size()
        self.surface = surface
        self._made.most = WINDOWS_MADE * size(surface)
        width, height = surface.get_size()
        self.width, self.height = WIDTH / self.zoom, HEIGHT / self.zoom
        self.scale = min(width / self.width, height / self.height)
        self.origin = round((width - self.width * self.scale) / 2), round((height - self.height * self.scale) / 2)
        self.type.rescale(self.scale)
        if changed:
            self._made.clear()

    def paint(self, picture: pygame.Surface, place: pygame.Rect | tuple[int, int]) -> None:
        """Puts a picture on the surface, its top left corner at a native place."""
        if not self.dry:
            self.surface.blit(picture, place)

    def tint(self, colour: Colour) -> Colour:
        """The colour as the palette in use has it; with high contrast what lets much through lets nothing through."""
        if not self.contrast:
            return colour
        found = HIGH_CONTRAST.get(colour[:3], colour[:3])
        return found if len(colour) < 4 else (*found, 255 if colour[3] >= 128 else colour[3])

    def native(self, box: Box) -> pygame.Rect:
        """The pixels of a logical box; boxes that touch on the canvas touch on the screen."""
        x, y, width, height = box
        scale, (dx, dy) = self.scale, self.origin
        left, top = round(x * scale), round(y * scale)
        return pygame.Rect(left + dx, top + dy, round((x + width) * scale) - left, round((y + height) * scale) - top)

    def px(self, length: float) -> int:
        return round(length * self.scale)

    def logical(self, position: tuple[int, int]) -> tuple[float, float]:
        """Where a pixel lies on the logical canvas."""
        return (position[0] - self.origin[0]) / self.scale, (position[1] - self.origin[1]) / self.scale

    def clear(self, colour: Colour) -> None:
        self.surface.fill(self.tint(colour))

    def fill(self, box: Box, colour: Colour) -> None:
        """A plain rectangle, translucent where the colour has an alpha."""
        self._cover(self.native(box), colour)

    def band(self, top: float, bottom: float, colour: Colour) -> None:
        """A rectangle over the whole width of the window, past the edges of the canvas where it ends at them."""
        rect = self.native((0, top, self.width, bottom - top))
        above = 0 if top <= 0 else rect.top
        below = self.surface.get_height() if bottom >= self.height else rect.bottom
        self._cover(pygame.Rect(0, above, self.surface.get_width(), below - above), colour)

    def _cover(self, rect: pygame.Rect, colour: Colour) -> None:
        colour = self.tint(colour)
        if self.dry:
            return
        if len(colour) == 4 and colour[3] < 255:
            self.paint(self.kept(("veil", rect.size, colour), lambda: _plain(rect.size, colour)), rect)
        else:
            self.surface.fill(colour, rect)

    def panel(self, box: Box, look: Surface) -> None:
        """A rounded panel with its edge and shadow."""
        rect = self.native(box)
        radius = min(self.px(look.radius), min(rect.size) // 2)
        if look.shadow:
            blur = max(2, self.px(10))
            shade = self.kept(("shadow", rect.size, radius, blur), lambda: _shadow(rect.size, radius, blur))
            self.paint(shade, (rect.x - blur * 2, rect.y - blur * 2 + blur // 3))
        fill, edge = self.tint(look.fill), self.tint(look.edge) if look.edge else None
        width = max(1, self.px(look.width)) if edge else 0
        key = ("panel", rect.size, radius, width, fill, edge)
        self.paint(self.kept(key, lambda: _rounded(rect.size, radius, fill, edge, width)), rect)

    def ring(self, box: Box, colour: Colour, radius: int, width: float) -> None:
        """The edge of a rounded box alone."""
        rect = self.native(box)
        rounded, thick, colour = self.px(radius), max(2, self.px(width)), self.tint(colour)
        key = ("ring", rect.size, rounded, thick, colour)
        self.paint(self.kept(key, lambda: _rounded(rect.size, rounded, (*colour[:3], 0), colour, thick)), rect)

    def tail(self, box: Box, fill: Colour) -> None:
        """The tip of a speech bubble, pointing to the left."""
        rect, fill = self.native(box), self.tint(fill)
        self.paint(self.kept(("tail", rect.size, fill), lambda: _tip(rect.size, fill)), rect)

    def disc(self, centre: tuple[float, float], radius: float, colour: Colour) -> None:
        x, y = centre
        self.panel((x - radius, y - radius, radius * 2, radius * 2), Surface(colour, None, 999))

    def icon(self, name: str, box: Box, colour: Colour) -> None:
        """A white icon of the assets, tinted."""
        rect, colour = self.native(box), self.tint(colour)
        made = self.kept(("icon", name, rect.size, colour), lambda: self._tinted(name, rect.size, colour))
        self.paint(made, rect)

    def portrait(self, person: str, face: str, box: Box, pose: Pose = STRAIGHT, share: float = 1.0) -> None:
        """A person with a face, as high as the box, standing on its lower edge in its middle, cut at its edges.

        Let through but for this share.
        """
        rect, key = self.native(box), ("portrait", person, face, pose.scale, pose.turn, share < 1)
        made = self.kept((*key, rect.height), lambda: self._portrait(person, face, rect.height, pose))
        if share < 1:
            made.set_alpha(round(255 * share))
        low = made.get_height() - round(rect.height * pose.scale)
        middle = rect.centerx + self.px(pose.right), rect.bottom + self.px(pose.down) + low // 2
        self.surface.set_clip(rect)
        self.paint(made, made.get_rect(midbottom=middle))
        self.surface.set_clip(None)

    def prop(self, name: str, box: Box) -> None:
        """A thing of the scene, as large as fits the box, standing in the middle of its lower edge."""
        rect = self.native(box)
        made = self.kept(("prop", name, rect.size), lambda: self._prop(name, rect.size))
        self.paint(made, made.get_rect(midbottom=rect.midbottom))

    def conceal(self, rect: pygame.Rect, colour: Colour) -> None:
        """Paints over native pixels."""
        if not self.dry:
            self.surface.fill(self.tint(colour), rect)

    def head(self, person: str, face: str, box: Box, share: float = 1.0) -> None:
        """The head of a person in a round frame, let through but for this share."""
        rect = self.native(box)
        key = ("head", person, face, rect.size, share < 1)
        made = self.kept(key, lambda: self._head(person, face, rect.size))
        if share < 1:
            made.set_alpha(round(255 * share))
        self.paint(made, rect)

    def backdrop(self, name: str, lift: float, shade: Colour) -> None:
        """The picture over the whole window, darkened; ``lift`` logical pixels are cut off above and missing below.

        With high contrast hardly anything is left of it.
        """
        size = self.surface.get_size()
        shade = (*self.tint(shade)[:3], 225) if self.contrast else shade
        key = ("backdrop", name, size, lift, shade)
        self.paint(self.kept(key, lambda: self._backdrop(name, size, self.px(lift), shade)), (0, 0))

    def kept(self, key: tuple[object, ...], make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """What was made for this key at the size the window has, made now if it was not."""
        if self.dry:
            return NOTHING
        return self._made.get(key, lambda: _shortened(make()))

    def fetch(self, paths: Iterable[str]) -> None:
        """Loads pictures of the assets beside the picture, from another thread: they are there when they are drawn."""
        fetched = self._fetched = {}
        for path in paths:
            if path not in self._files and not self.dry:
                fetched[path] = _loaded(self.assets / path)

    # Private functions

    def _file(self, path: str) -> pygame.Surface | None:
        """A picture of the assets, None where there is no such file."""
        return self._files.get(path, lambda: self._opened(path))

    def _opened(self, path: str) -> pygame.Surface | None:
        return self._fetched.pop(path, None) or _loaded(self.assets / path)

    def _tinted(self, name: str, size: tuple[int, int], colour: Colour) -> pygame.Surface:
        source = self._file(f"icons/{name}.png")
        if source is None:
            return pygame.Surface(size, pygame.SRCALPHA)
        made = pygame.transform.smoothscale(source, size)
        made.fill((*colour[:3], 255), special_flags=pygame.BLEND_RGBA_MULT)
        return made

    def _portrait(self, person: str, face: str, height: int, pose: Pose) -> pygame.Surface:
        source = self._file(f"portraits/{person}/{face}.png") or self._file(f"portraits/{person}/calm.png")
        if source is None:
            return pygame.Surface((1, 1), pygame.SRCALPHA)
        height = round(height * pose.scale)
        made = pygame.transform.smoothscale(source, (round(source.get_width() * height / source.get_height()), height))
        return pygame.transform.rotozoom(made, pose.turn, 1.0) if pose.turn else made

    def _prop(self, name: str, size: tuple[int, int]) -> pygame.Surface:
        source = self._file(f"props/{name}.png")
        if source is None:
            return pygame.Surface(size, pygame.SRCALPHA)
        share = min(size[0] / source.get_width(), size[1] / source.get_height())
        return pygame.transform.smoothscale(source, [round(side * share) for side in source.get_size()])

    def _head(self, person: str, face: str, size: tuple[int, int]) -> pygame.Surface:
        made = _rounded(size, size[0] // 2, (255, 255, 255, 255), None, 0)
        source = self._file(f"portraits/{person}/{face}.png")
        picture = pygame.Surface(size, pygame.SRCALPHA)
        picture.fill((96, 132, 138, 255))
        if source is not None:
            wide = source.get_width() * 3 // 4
            cut = source.subsurface(((source.get_width() - wide) // 2, 0, wide, wide))
            picture.blit(pygame.transform.smoothscale(cut, size), (0, size[1] // 12))
        made.blit(picture, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return made

    def _backdrop(self, name: str, size: tuple[int, int], lift: int, shade: Colour) -> pygame.Surface:
        made = pygame.Surface(size)
        source = self._opened(f"backgrounds/{name}.png") or self._opened("backgrounds/title.png")
        if source is not None:
            grow = max(size[0] / source.get_width(), size[1] / source.get_height())
            scaled = (round(source.get_width() * grow), round(source.get_height() * grow))
            picture = source if grow == 1 else pygame.transform.smoothscale(source, scaled)
            made.blit(picture, ((size[0] - scaled[0]) // 2, (size[1] - scaled[1]) // 2 - lift))
        made.blit(_plain(size, shade), (0, 0))
        return made


# Private functions


def _shortened(made: pygame.Surface) -> pygame.Surface:
    """The same, its clear and solid runs skipped and copied when it is painted."""
    if made.get_flags() & pygame.SRCALPHA:
        made.set_alpha(255, pygame.RLEACCEL)
    return made


def _loaded(file: Path) -> pygame.Surface | None:
    """The picture with 32 bits a pixel: those with a palette cannot be scaled smoothly, those with 24 only slowly."""
    if not file.is_file():
        return None
    picture = pygame.image.load(file)
    if picture.get_bytesize() == 4:
        return picture
    opaque = picture.get_bytesize() == 3
    made = pygame.Surface(picture.get_size(), 0 if opaque else pygame.SRCALPHA, 32)
    made.blit(picture, (0, 0))
    return made


def _plain(size: tuple[int, int], colour: Colour) -> pygame.Surface:
    made = pygame.Surface(size, pygame.SRCALPHA)
    made.fill(colour)
    return made


def _tip(size: tuple[int, int], fill: Colour) -> pygame.Surface:
    width, height = size[0] * OVERSAMPLING, size[1] * OVERSAMPLING
    large = pygame.Surface((width, height), pygame.SRCALPHA)
    large.fill((*fill[:3], 0))
    pygame.draw.polygon(large, fill, ((width, 0), (0, height * 0.7), (width, height)))
    return pygame.transform.smoothscale(large, size)


def _rounded(size: tuple[int, int], radius: int, fill: Colour, edge: Colour | None, width: int) -> pygame.Surface:
    """A rounded rectangle with smooth corners, put together from one small tile drawn large and scaled down."""
    corner = min(max(radius, width) + 1, min(size) // 2)
    if corner < 1:
        return _plain(size, edge or fill)
    side = corner * 2 + 1
    large = pygame.Surface((side * OVERSAMPLING, side * OVERSAMPLING), pygame.SRCALPHA)
    large.fill((*(edge or fill)[:3], 0))
    rect = large.get_rect()
    if edge:
        pygame.draw.rect(large, edge, rect, border_radius=radius * OVERSAMPLING)
        rect = rect.inflate(-2 * width * OVERSAMPLING, -2 * width * OVERSAMPLING)
    pygame.draw.rect(large, fill, rect, border_radius=max(0, radius - width) * OVERSAMPLING)
    return _stretched(pygame.transform.smoothscale(large, (side, side)), corner, size)


def _shadow(size: tuple[int, int], radius: int, blur: int) -> pygame.Surface:
    """A soft dark edge, two blurs wide on every side."""
    corner = radius + blur * 3
    side = corner * 2 + 1
    tile = pygame.Surface((side, side), pygame.SRCALPHA)
    pygame.draw.rect(tile, (0, 0, 0, 120), tile.get_rect().inflate(-blur * 4, -blur * 4), border_radius=radius)
    tile = pygame.transform.box_blur(tile, blur)
    whole = (size[0] + blur * 4, size[1] + blur * 4)
    return _stretched(tile, min(corner, min(whole) // 2), whole)


def _stretched(tile: pygame.Surface, corner: int, size: tuple[int, int]) -> pygame.Surface:
    """A surface of any size from a tile whose corners stay and whose middle row and column are drawn out."""
    made = pygame.Surface(size, pygame.SRCALPHA)
    far = tile.get_width() - corner
    middle = tile.get_width() // 2
    (width, height), inner_w, inner_h = size, size[0] - 2 * corner, size[1] - 2 * corner
    columns = ((0, corner, 0, corner), (middle, 1, corner, inner_w), (far, corner, width - corner, corner))
    rows = ((0, corner, 0, corner), (middle, 1, corner, inner_h), (far, corner, height - corner, corner))
    for source_x, source_w, x, w in columns:
        for source_y, source_h, y, h in rows:
            if w > 0 and h > 0:
                part = tile.subsurface((source_x, source_y, source_w, source_h))
                if part.get_size() == (1, 1):
                    made.fill(part.get_at((0, 0)), (x, y, w, h))
                else:
                    made.blit(pygame.transform.scale(part, (w, h)), (x, y))
    return made
