"""Preparation at one's own desk, in the folder: chosen before the talk, and what came of it."""

from __future__ import annotations

from game.view.shapes import Card
from game.window import theme
from game.window.canvas import Box
from game.window.column import Block, column
from game.window.rows import rows
from game.window.screens.folder import BAR, FINE, OFFERS, SLIP, TICKED, Folder, tick, title
from game.window.ui import Ui
from game.window.zones import Intent


def offers(ui: Ui, folder: Folder, box: Box) -> None:
    """What there is to do at one's own desk: what is ticked is done first when the play begins."""
    x, y, width, height = box
    here = folder.file.preparation
    assert here is not None
    ui.canvas.panel(box, theme.LEAF)
    roomy = ui.canvas.roomy
    pad = 28.0 if roomy else 10.0
    top = y + (20 if roomy else 8)
    side = 84.0 if roomy else 40.0
    ui.canvas.head(here.person.portrait, "calm", (x + pad, top, side, side))
    said = ui.language.plural("There is time for {n} of these.", "There is time for {n} of these.", here.most)
    words = [
        Block(f"{here.name} · {here.when}", theme.HEADING if roomy else theme.LABEL_BOLD, theme.DARK),
        *([Block(here.scene, theme.LABEL, theme.DARK_DIM, 2)] if roomy else []),
        Block(ui.say("{time} What you tick is done as you begin.", time=said), theme.LABEL_BOLD, BAR, 4),
    ]
    used = column(ui, "scene", (x + pad + side + 14, top, width - 2 * pad - side - 14, 130), words)
    top += max(used, side) + (16 if roomy else 6)
    room = (x + pad, top, width - 2 * pad, y + height - top - (12 if roomy else 6))
    least, most, gap = (84.0, 92.0, 14.0) if roomy else (64.0, 76.0, 6.0)
    seen = max(1, min(len(here.offers), int((room[3] + gap) // (least + gap))))
    each = min(most, (room[3] + gap) / seen - gap)
    for number, place in rows(ui, OFFERS, room, len(here.offers), each, gap):
        _offer(ui, place, here.offers[number], number, folder.preparing.planned)


def done(ui: Ui, folder: Folder, box: Box) -> None:
    """What was done at the desk and what came of it; then what was left."""
    x, y, width, height = box
    file = folder.file
    assert file.preparation is not None
    ui.canvas.panel(box, theme.LEAF)
    blocks = [Block(f"{file.preparation.name} · {file.preparation.when}", theme.HEADING, theme.DARK)]
    blocks += [Block(ui.say("Nothing prepared so far."), theme.LABEL, theme.DARK_DIM, 8)] if not file.found else []
    for row in file.found:
        blocks.append(Block(row.label, theme.LABEL_BOLD, theme.GROUPS["prepare"], 14))
        blocks.append(Block(row.value, theme.BODY, theme.DARK, 4, panel=SLIP))
    left = [card.name for card in file.preparation.offers if not card.used]
    if left:
        blocks.append(title(ui.say("Not looked into")))
        blocks += [Block(name, theme.LABEL, theme.DARK_DIM, 4, 18, "·", BAR) for name in left]
    pad = 24.0 if ui.canvas.roomy else 10.0
    column(ui, "found", (x + pad, y + pad, width - 2 * pad, height - 2 * pad), blocks, bar=BAR)


# Private functions


def _offer(ui: Ui, box: Box, card: Card, number: int, planned: tuple[str, ...]) -> None:
    x, y, width, height = box
    chosen = card.id in planned
    ui.canvas.panel(box, TICKED if chosen else SLIP)
    sign = (str(planned.index(card.id) + 1) if len(planned) > 1 else "✓") if chosen else ""
    tick(ui, (x + 14, y + (height - 26) / 2, 26, 26), sign)
    ui.canvas.icon(card.id, (x + 54, y + (height - 32) / 2, 32, 32), theme.GROUPS[card.group])
    left, right = x + 100, x + width - 14
    time = ui.width(card.time, theme.SMALL) + 6
    ui.text((right - time, y + 6, time, 22), card.time, theme.SMALL, theme.DARK_DIM, "right", "middle")
    ui.text((left, y + 6, right - time - left - 8, 22), card.name, theme.SUBHEAD, theme.DARK, valign="middle")
    words = card.about if card.playable else card.why_not
    ui.text((left, y + 29, right - left, height - 33), words, FINE, theme.DARK if card.playable else theme.RED)
    if ui.zone(f"{OFFERS}:{number}", box, Intent("prepare", card.id) if card.playable else Intent("none")):
        ui.ring(box, 6)
