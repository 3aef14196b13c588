"""The frame on the desktop: opened with a first picture before anything else is read."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.window import display

if TYPE_CHECKING:
    import pygame

    from game.window.canvas import Canvas

SMALLEST = (1024, 576)
USUAL = (1280, 720)
ENVIRONMENT = {
    "SDL_IME_SHOW_UI": "1",
    "SDL_VIDEO_X11_WMCLASS": "huikuan",
    "SDL_VIDEO_WAYLAND_WMCLASS": "huikuan",
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
}
TEXTS = {
    "missing": {
        "zh": "没有装 pygame-ce，打不开窗口。请运行：pip install pygame-ce",
        "en": "pygame-ce is not installed, so there can be no window. Run: pip install pygame-ce",
    },
    "plain": {
        "zh": "装的是 pygame，不是 pygame-ce，打不开窗口。"
        "请先运行 pip uninstall pygame，再运行 pip install --force-reinstall pygame-ce",
        "en": "This is pygame, not pygame-ce, so there can be no window. "
        "Run pip uninstall pygame, then pip install --force-reinstall pygame-ce",
    },
    "display": {
        "zh": "没有可用的显示器（{reason}），打不开窗口。可以改用终端：huikuan play <案例> --terminal",
        "en": "There is no display ({reason}), so there can be no window. "
        "Play in the terminal instead: huikuan play CASE --terminal",
    },
}
SILENT = {"zh": "DISPLAY={name} 没有回应", "en": "nothing answers at DISPLAY={name}"}
UNSEEN = {"zh": "没有一个能看见的", "en": "none that can be seen"}


class WindowUnavailable(Exception):  # noqa: N818 - the name is the contract with __main__
    """There can be no window here; the message is a sentence with its cure."""


class Frame:
    """The window of the desktop and the canvas that fills it."""

    def __init__(self, window: pygame.Window, canvas: Canvas) -> None:
        self.window = window
        self.canvas = canvas
        self.full = False
        """Whether the window fills the screen."""
        self._listening: pygame.Rect | None = None

    def fit(self) -> None:
        """Draws to the size the window has now."""
        self.canvas.target(self.window.get_surface())

    def show(self) -> None:
        self.window.flip()

    def set_full(self, full: bool) -> None:
        self.full = full
        if full:
            self.window.set_fullscreen(desktop=True)
        else:
            self.window.set_windowed()

    def listen(self, place: pygame.Rect | None) -> None:
        """Takes in text from now on, an input method showing its choices at this place; with None, keys only."""
        import pygame

        if place == self._listening:
            return
        self._listening = place
        if place is None:
            pygame.key.stop_text_input()
        else:
            pygame.key.start_text_input()
            pygame.key.set_text_input_rect(place)

    def close(self) -> None:
        import pygame

        self.window.destroy()
        pygame.display.quit()


def assets_folder() -> Path:
    """Where fonts and pictures lie: in a wheel inside the package, in a checkout beside it."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "assets"
    return inside if inside.is_dir() else package.parent / "assets"


def open_frame(language: str, size: tuple[int, int] = USUAL, full: bool = False, dry: bool = False) -> Frame:
    """Opens the window with its first picture; a ``dry`` one paints nothing after. Raises `WindowUnavailable`."""
    _prepare()
    if name := display.silent():
        raise _unavailable("display", language, reason=_pick(SILENT, language).format(name=name))
    try:
        import pygame
        import pygame.font
    except ImportError as error:
        raise _unavailable("missing", language) from error
    if not getattr(pygame, "IS_CE", False):
        raise _unavailable("plain", language)
    from game.window.canvas import Canvas

    try:
        pygame.display.init()
        if display.unseen(pygame.display.get_driver()):
            pygame.display.quit()
            raise _unavailable("display", language, reason=_pick(UNSEEN, language))
        pygame.font.init()
        window = pygame.Window("回款 Huikuan", size, resizable=True)
        if full:
            window.set_fullscreen(desktop=True)
    except pygame.error as error:
        raise _unavailable("display", language, reason=str(error)) from error
    frame = Frame(window, Canvas(assets_folder(), dry))
    frame.full = full
    return _first_picture(frame)


def copy(text: str) -> bool:
    """Puts the text where other programs paste from; whether that was possible."""
    import pygame

    try:
        pygame.scrap.put_text(text)
        return bool(pygame.scrap.get_text() == text)
    except pygame.error:
        return False


# Private functions


def _first_picture(frame: Frame) -> Frame:
    """Shows the window at once; the picture takes as long again."""
    import pygame

    from game.window.theme import INK

    frame.window.minimum_size = SMALLEST
    frame.fit()
    frame.canvas.clear(INK)
    frame.show()
    frame.canvas.backdrop("title", 0, (8, 20, 28, 120))
    icon = assets_folder() / "icons" / "app.png"
    if icon.is_file():
        frame.window.set_icon(pygame.image.load(icon))
    frame.show()
    pygame.key.stop_text_input()
    return frame


def _prepare() -> None:
    """Settings that SDL reads when it is loaded."""
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    if not os.environ.get("SDL_VIDEODRIVER", "none"):
        del os.environ["SDL_VIDEODRIVER"]  # pygame takes an empty name for a driver of Windows
    on_x11 = sys.platform == "linux" and os.environ.get("DISPLAY") and "SDL_VIDEODRIVER" not in os.environ
    if on_x11:  # without a GPU a flip takes 0.3 ms instead of 11; Wayland and macOS have no such way to draw
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")


def _unavailable(code: str, language: str, **fields: str) -> WindowUnavailable:
    return WindowUnavailable(_pick(TEXTS[code], language).format(**fields))


def _pick(texts: dict[str, str], language: str) -> str:
    return texts["zh" if language == "zh" else "en"]
