"""What each kind of scenario file may say: pydantic models of the YAML, which are also its JSON Schemas."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from game.authoring import fields as f
from game.authoring import numbers as n
from game.authoring.fields import Also, Listed
from game.authoring.forms import (
    FileForm,
    Form,
    Ids,
    LineForms,
    MoveForm,
    ReactionForm,
    Reactions,
    WhenForm,
    WordingForm,
)
from game.authoring.instruments import ClaimsFile, CoverageFile, PopulationFile
from game.model import MANNERS_MAX, Channel, Face, Grade, Group, Role, Size, Step, Tender, Time


class LegalityForm(Form):
    class_: Literal["green", "amber", "red"] = Field(alias="class")
    rule: f.Texts
    where: f.Texts
    source: f.Words


class MannerForm(Form):
    of: f.Id
    name: f.Texts
    card: f.Texts | None = None


class SourceForm(Form):
    place: f.Words
    grade: Grade


class TacticFile(FileForm):
    """Something the trainee can do."""

    tactic: f.Id
    name: f.Texts
    about: f.Texts
    group: Group
    manner: MannerForm | None = Field(None, description="a tone of the act of another card")
    risk: Literal["low", "medium", "high"]
    minutes: n.Minutes
    legality: LegalityForm
    sources: tuple[SourceForm, ...] = ()
    needs: WhenForm | None = Field(None, description="what the trainee can see must hold")
    sentences: Annotated[tuple[WordingForm, ...], Field(min_length=1)]
    reactions: Annotated[tuple[ReactionForm, ...], Field(min_length=1, description="the default; the last has no when")]
    lines: LineForms = Field({})


class StartForm(Form):
    relation: n.MeterBand | None = None
    mood: f.Id
    patience: n.Patience = 5
    pressure: n.Meter = 2


class MoodForm(Form):
    name: f.Texts
    face: Face
    open: n.Ready


def _starts(value: Any) -> Any:
    return [{"mood": value}] if isinstance(value, str) else value


class TemperamentFile(FileForm):
    """How a person behaves in the room."""

    temperament: f.Id
    name: f.Texts
    about: f.Texts
    start: Annotated[tuple[StartForm, ...], BeforeValidator(_starts), Field(min_length=1), Also({"type": "string"})]
    moods: Annotated[dict[f.Id, MoodForm], Field(min_length=1, max_length=6)]
    moves: tuple[MoveForm, ...] = ()
    reactions: Reactions = Field({})
    lines: LineForms = Field({})


class StageForm(Form):
    name: f.Texts
    will: n.Ready


class CauseFile(FileForm):
    """Why the money is not there."""

    cause: f.Id
    name: f.Texts
    about: f.Texts
    start: f.Id
    stages: Annotated[dict[f.Id, StageForm], Field(min_length=1, max_length=5)]
    moves: tuple[MoveForm, ...] = ()
    reactions: Reactions = Field({})
    lines: LineForms = Field({})


class PloyFile(FileForm):
    """A trick or habit."""

    ploy: f.Id
    name: f.Texts
    about: f.Texts
    reactions: Reactions = Field({})
    lines: LineForms = Field({})


class FactForm(Form):
    name: f.Texts


class FactsFile(FileForm):
    """The names of all facts."""

    facts: dict[f.Id, FactForm]


class EventForms(Form):
    arrive: Annotated[tuple[ReactionForm, ...], Field(min_length=1)]
    due: Annotated[tuple[ReactionForm, ...], Field(min_length=1)]
    close: Annotated[tuple[ReactionForm, ...], Field(min_length=1)]


class EventsFile(FileForm):
    """What happens by default when an occasion opens, a promise falls due, the file is closed."""

    events: EventForms
    lines: LineForms = Field({})


class ChapterForm(Form):
    name: f.Texts = Field(description="the situation, never the cause: it is read before the cases are played")
    cases: Annotated[Ids, Field(min_length=1, description="cases and drills in the order to be played in")]


def _in_chapters(value: Any) -> Any:
    if isinstance(value, str) or (isinstance(value, list | tuple) and any(isinstance(each, str) for each in value)):
        raise f.fault("path-without-chapters")
    return value


class PathFile(FileForm):
    """The learning path: cases and drills by chapter, in the order in which one should play them."""

    learning_path: Annotated[tuple[ChapterForm, ...], BeforeValidator(_in_chapters), Field(min_length=1)]


# ---------------------------------------------------------------- the case


class YouForm(Form):
    name: f.Texts
    firm: f.Texts


class PersonForm(Form):
    name: f.Texts
    call: f.Texts = Field(description="how one addresses this person")
    post: f.Texts
    about: f.Texts
    portrait: f.Picture
    role: Role
    temperament: f.Id
    owns: Listed[Step] = ()
    pays: n.Bit = False


class WeightsForm(Form):
    money: n.Tenths
    relation: n.Tenths


class TruthForm(Form):
    id: f.Id | None = None
    weight: n.TruthWeight
    cause: f.Id
    cash: dict[str, n.Share] = Field({})
    weights: WeightsForm | None = None
    account: f.Texts


class DebtorForm(Form):
    firm: f.Texts
    people: Annotated[dict[f.Id, PersonForm], Field(min_length=1)]
    ploys: Ids = ()
    truths: Annotated[tuple[TruthForm, ...], Field(min_length=1)]


class DebtForm(Form):
    amount: n.Amount
    currency: f.Currency = "CNY"
    due: n.Day
    size: Size


class CaseStartForm(Form):
    relation: n.Meter


class PathForm(Form):
    steps: tuple[Step, ...]
    done: n.Steps = 0


class OccasionForm(Form):
    id: f.Id
    name: f.Texts
    scene: f.Texts
    day: n.Days = Field(description="days after the due date")
    time: Time
    channel: Channel
    meets: f.Id
    cash: n.Share = Field(description="what he could have paid by then, in all")
    facts: Ids = ()
    patience: n.Patience | None = None
    pressure: n.Meter | None = None
    cost: n.Cost = Field(0, description="basis points of the debt")
    background: f.Picture
    tactics: Annotated[tuple[f.Id, ...], Field(min_length=1, max_length=MANNERS_MAX)]


class InvoiceForm(Form):
    number: f.Words
    issued: n.Day
    goods: f.Texts
    terms: f.Texts


class HistoryForm(Form):
    date: n.Day
    text: f.Texts


class BriefingForm(Form):
    task: f.Texts
    story: f.Texts
    invoice: InvoiceForm
    history: tuple[HistoryForm, ...] = ()
    known: tuple[f.Texts, ...] = ()
    unknown: tuple[f.Texts, ...] = ()


class CaseFile(FileForm):
    """One debt: a debtor, a calendar, the words."""

    case: f.Id
    title: f.Texts
    about: f.Texts
    difficulty: n.Difficulty
    teaches: Ids = ()
    you: YouForm
    debtor: DebtorForm
    debt: DebtForm
    start: CaseStartForm
    path: PathForm = PathForm.model_construct(steps=(), done=0)
    acts: n.Acts = 16
    tenders: dict[Tender, n.Worth] = Field({})
    keeps: Annotated[Ids, Field(max_length=4)] = ()
    occasions: Annotated[tuple[OccasionForm, ...], Field(min_length=1, max_length=6)]
    reactions: Reactions = Field({})
    lines: LineForms = Field({})
    lines_of: dict[str, LineForms] = Field({})
    briefing: BriefingForm
    best_line: tuple[f.Words, ...] = ()


KINDS: dict[str, type[FileForm]] = {
    "case": CaseFile,
    "tactic": TacticFile,
    "temperament": TemperamentFile,
    "cause": CauseFile,
    "ploy": PloyFile,
    "facts": FactsFile,
    "events": EventsFile,
    "learning_path": PathFile,
    "claims": ClaimsFile,
    "coverage": CoverageFile,
    "population": PopulationFile,
}
"""Kind by the key that opens the file."""
NAMED_KINDS = ("case", "tactic", "temperament", "cause", "ploy")
"""Kinds whose opening key is followed by an id, which is the file's name."""
