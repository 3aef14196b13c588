"""The command line: wiring only."""

from __future__ import annotations

import argparse
import contextlib
import difflib
import io
import json
import os
import secrets
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game import authoring, bots, journal, playthrough, profiles, review, terminal, window
from game.journal import JournalError
from game.language import LANGUAGES, Language, language, mark, system_language
from game.model import Case, Mode, Phase
from game.playthrough import Playthrough
from game.rules import IllegalDecisionError
from game.terminal import profile
from game.view import whose

if TYPE_CHECKING:
    from game import solving, statespace
    from game.window.frame import Frame

DONE, PROBLEMS, WRONG_USAGE = 0, 1, 2
SEEDS = 1_000_000_000
DEMO_BOT = "handbook_expert"
CONTROLS = ("shuffled-temperaments", "shuffled-causes", "pressure", "kindness")


def run(argv: Sequence[str], frame: Frame | None = None) -> int:
    """Runs one command, perhaps in a window that is up already; returns 0 done, 1 problems found, 2 wrong usage."""
    _speak_utf8()
    args = _parser().parse_args(argv, argparse.Namespace(frame=frame))
    lang = language(getattr(args, "lang", None) or window.remembered_language() or system_language())
    try:
        with profiles.chosen(getattr(args, "profile", None)):
            profiles.name()
            code: int = args.command(args, lang)
        sys.stdout.flush()
    except profiles.WrongNameError as wrong:
        _tell(lang.text("A profile cannot be called “{name}”: use up to 40 letters, digits, - and _.", name=wrong.name))
        return WRONG_USAGE
    except profiles.NoHomeError:
        _tell(lang.text("This user has no home folder. Set HUIKUAN_HOME to a folder where your plays may be kept."))
        return WRONG_USAGE
    except authoring.Refused as refused:
        if refused.problems[0].code == "no-such-case":
            _tell(_no_such_case(args.case, lang))
            return WRONG_USAGE
        _complain(refused.problems, lang)
        return WRONG_USAGE if refused.problems[0].code == "no-such-file" else PROBLEMS
    except JournalError as error:
        _tell(error.text(lang.code))
        return WRONG_USAGE if error.code == "missing" else PROBLEMS
    except KeyboardInterrupt:
        return DONE
    except BrokenPipeError:
        # whoever read us has gone; nothing more may be written, not even at exit
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - stays open until the process ends
        return DONE
    return code


# Private functions


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help="language; by default the system's, else Chinese"
    )
    common.add_argument(
        "--profile", metavar="NAME", default=argparse.SUPPRESS, help="whose plays and progress; by default the only one"
    )
    parser = argparse.ArgumentParser(
        prog="huikuan",
        description="Huikuan (回款): practise collecting overdue trade debts without losing the customer. "
        "Without a command it opens the game.",
        parents=[common],
    )
    parser.set_defaults(command=_game)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    play = commands.add_parser("play", parents=[common], help="play one case")
    play.add_argument("case", metavar="CASE", help="id of a case, or a file")
    play.add_argument("--terminal", action="store_true", help="in plain lines instead of a window")
    play.add_argument("--seed", type=int, help="the luck number; the same number and moves give the same play")
    play.add_argument(
        "--moves",
        metavar="A,B,C",
        help="decisions to begin with, separated by commas; one that cannot be taken is answered with those that can",
    )
    play.add_argument("--json", action="store_true", help="print the play as JSON and nothing else")
    mode = play.add_mutually_exclusive_group()
    mode.add_argument(
        "--exam",
        dest="mode",
        action="store_const",
        const=Mode.EXAM,
        help="no hints, reasons or going back till the end",
    )
    mode.add_argument(
        "--warm-up", dest="mode", action="store_const", const=Mode.WARM_UP, help="with numbers; counted for nothing"
    )
    play.set_defaults(command=_play)

    today = commands.add_parser("today", parents=[common], help="one short deal a day, the same for everybody")
    today.add_argument("--terminal", action="store_true", help="in plain lines instead of a window")
    today.set_defaults(command=_today)

    account = commands.add_parser("account", parents=[common], help="a one-page plan for a real overdue debt of yours")
    what = account.add_mutually_exclusive_group()
    what.add_argument("--new", action="store_true", help="begin a plan, question by question (usual without a plan)")
    what.add_argument("--list", action="store_true", help="the plans kept on this machine (usual otherwise)")
    what.add_argument("--edit", metavar="NAME", help="go through the questions of a plan again")
    what.add_argument("--print", metavar="NAME", help="print a plan in plain lines")
    what.add_argument("--delete", metavar="NAME", help="take a plan away for good")
    account.add_argument("--html", metavar="FILE", type=Path, help="with --print: write one page of A4 instead")
    account.set_defaults(command=_account)

    demo = commands.add_parser("demo", parents=[common], help="watch a bot play: the talk and the debrief")
    demo.add_argument("case", metavar="CASE", nargs="?", help="id of a case, or a file; by default the first")
    demo.add_argument("--seed", type=int, help="the luck number")
    demo.set_defaults(command=_demo)

    cases = commands.add_parser("cases", parents=[common], help="what can be played")
    cases.add_argument("--json", action="store_true")
    cases.set_defaults(command=_cases)

    check = commands.add_parser("check", parents=[common], help="every problem of scenario files, with its line")
    check.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file or a folder")
    check.add_argument("--json", action="store_true")
    check.set_defaults(command=_check)

    solve = commands.add_parser("solve", parents=[common], help="what a case is worth, and the best line")
    solve.add_argument("case", metavar="CASE", help="id of a case, or a file")
    solve.add_argument("--json", action="store_true")
    solve.add_argument("--background", action="store_true", help="give way to other work; print nothing")
    solve.set_defaults(command=_solve)

    claims = commands.add_parser("claims", parents=[common], help="ordered claims about tactics put to the test")
    claims.add_argument("paths", metavar="FILE", nargs="+", type=Path, help="a claims file, or a folder of them")
    claims.add_argument("--pairs", type=int, default=2_000, metavar="N", help="paired plays for each claim (2000)")
    claims.add_argument("--control", choices=CONTROLS, help="play the claims in a world that must fail many of them")
    claims.add_argument("--json", action="store_true")
    claims.set_defaults(command=_claims)

    judged = commands.add_parser(
        "review", parents=[common], help="what each decision of a record cost, and what was luck"
    )
    judged.add_argument("record", metavar="RECORD", type=Path, help="a record file of a finished play")
    judged.add_argument("--html", type=Path, metavar="FILE", help="write it as one page that can be sent")
    judged.add_argument("--json", action="store_true")
    judged.add_argument("--background", action="store_true", help="give way to other work; print nothing")
    judged.set_defaults(command=_review)

    drill = commands.add_parser("drill", parents=[common], help="practise single decisions; each comes back when due")
    drill.add_argument("--json", action="store_true", help="list what is due and what would be new")
    drill.set_defaults(command=_drill)

    progress = commands.add_parser(
        "progress", parents=[common], help="how one's decisions get better, and what to practise next"
    )
    progress.add_argument("--html", type=Path, metavar="FILE", help="write it as one page")
    progress.add_argument("--json", action="store_true")
    progress.add_argument("--background", action="store_true", help="review what is missing; print nothing")
    progress.set_defaults(command=_progress)

    whose = commands.add_parser("profile", help="profiles of several trainees on one machine")
    doing = whose.add_subparsers(title="what to do", metavar="WHAT", required=True)
    doing.add_parser("list", parents=[common], help="every profile").set_defaults(command=_profiles)
    export = doing.add_parser("export", parents=[common], help="everything kept for the profile in use, as a zip file")
    export.add_argument("file", metavar="FILE.zip", type=Path)
    export.set_defaults(command=_export)
    delete = doing.add_parser("delete", parents=[common], help="remove everything kept for a profile")
    delete.add_argument("name", metavar="NAME")
    delete.set_defaults(command=_delete)

    coach = commands.add_parser("coach", parents=[common])  # unlisted: the game starts it to ask for hints
    coach.set_defaults(command=_coach)

    schema = commands.add_parser("schema", parents=[common], help="JSON Schema for editors")
    schema.add_argument("--write", action="store_true", help="write scenarios/schema instead of printing")
    schema.set_defaults(command=_schema)
    return parser


def _game(args: argparse.Namespace, lang: Language) -> int:
    return _face(None, None, lang, frame=args.frame)


def _play(args: argparse.Namespace, lang: Language) -> int:
    case = authoring.load_case(args.case)
    seed = _new_seed() if args.seed is None else args.seed
    mode = args.mode or Mode.PRACTICE
    moves = [move.strip() for move in (args.moves or "").split(",") if move.strip()]
    play = playthrough.start(case, seed)
    for number, move in enumerate(moves, start=1):
        if move == "leave" and play.state.phase == Phase.BETWEEN:
            continue  # the talk ended by itself; the line of moves goes on all the same
        try:
            play = playthrough.choose(play, move)
        except IllegalDecisionError as error:
            _tell(_illegal(number, error, lang))
            return WRONG_USAGE
    if args.json:
        _print_json(playthrough.to_json(play))
    elif moves and (play.over or not sys.stdin.isatty()):
        terminal.show(sys.stdout, play, lang)
    elif moves or args.terminal:
        terminal.run(sys.stdin, sys.stdout, _setting(lang, mode), play)
    else:
        return _face(args.case, play, lang, mode)
    return DONE


def _today(args: argparse.Namespace, lang: Language) -> int:
    if not args.terminal and _windowed(lang, lambda: window.run_today(lang.code, date.today())):
        return DONE
    terminal.run_today(sys.stdin, sys.stdout, _setting(lang))
    return DONE


def _account(args: argparse.Namespace, lang: Language) -> int:
    from game.account import page, sheet, shelf  # content is read, which no other command should wait for
    from game.terminal import account

    today, wanted = date.today(), args.edit or args.print or args.delete
    if args.html and not args.print:
        _tell(lang.text("--html goes with --print NAME."))
        return WRONG_USAGE
    try:
        if args.delete:
            shelf.delete(args.delete)
        elif args.print and args.html:
            args.html.write_text(page.html(sheet.sheet(shelf.load(wanted), lang, today), lang), encoding="utf-8")
            _tell(lang.text("Written: {path}", path=args.html))
        elif args.print:
            account.show(sys.stdout, shelf.load(wanted), lang, today)
        elif args.edit or args.new or not (args.list or shelf.names()):
            account.fill_in(sys.stdin, sys.stdout, lang, today, args.edit or "")
        else:
            account.listing(sys.stdout, lang, today)
    except shelf.NoSuchPlanError as error:
        known = lang.join(list(shelf.names())) or lang.text("none yet")
        _tell(lang.text("There is no plan “{name}”. There are: {known}", name=error.name, known=known))
        return WRONG_USAGE
    except OSError as error:
        _tell(lang.text("{path} could not be written ({reason}).", path=error.filename, reason=error.strerror or error))
        return PROBLEMS
    return DONE


def _demo(args: argparse.Namespace, lang: Language) -> int:
    case = authoring.load_case(args.case) if args.case else _first_case(lang)
    if case is None:
        return PROBLEMS
    seed = _new_seed() if args.seed is None else args.seed
    terminal.show(sys.stdout, bots.play_out(bots.BOTS[DEMO_BOT], case, seed), lang)
    return DONE


def _cases(args: argparse.Namespace, lang: Language) -> int:
    entries = authoring.case_index()
    if args.json:
        _print_json(
            [
                {
                    **entry._asdict(),
                    "path": str(entry.path),
                    "problems": len(entry.problems),
                    "people": [each._asdict() for each in entry.people],
                }
                for entry in entries
            ]
        )
        return DONE
    for chapter, members in groupby(entries, key=lambda entry: terminal.chapter_line(entry, lang)):
        print(chapter)
        for entry in members:
            print(f"  {entry.id}  {terminal.entry_line(entry, lang)}")
    return DONE


def _check(args: argparse.Namespace, lang: Language) -> int:
    sizes = list(_sizes(args.paths))
    problems = [*authoring.check(args.paths), *(_too_large(case, walk) for case, walk in sizes if walk.costs)]
    errors = sum(problem.severity == "error" for problem in problems)
    if args.json:
        listed = [authoring.as_dict(problem, lang.code) for problem in problems]
        states = {case.id: {"states": walk.states, "complete": walk.complete} for case, walk in sizes}
        _print_json({"errors": errors, "problems": listed, "cases": states})
        return PROBLEMS if errors else DONE
    for problem in problems:
        print(authoring.render(problem, lang.code))
    for case, walk in sizes:
        msgid = mark("{id}: {states} states") if walk.complete else mark("{id}: more than {states} states")
        _tell(lang.text(msgid, id=case.id, states=walk.states))
    warnings = len(problems) - errors
    _tell(lang.plural("{n} error, {warnings} warnings", "{n} errors, {warnings} warnings", errors, warnings=warnings))
    return PROBLEMS if errors else DONE


def _solve(args: argparse.Namespace, lang: Language) -> int:
    from game import solving  # numpy takes a moment to import, which no other command should wait for

    case = authoring.load_case(args.case)
    if args.background:
        solving.be_nice()
        solving.answer(case)
        return DONE
    found = solving.answer(case)
    if args.json:
        _print_json(solving.to_json(found))
        return DONE
    for line in _solution_lines(case, found, lang):
        print(line)
    return DONE


def _solution_lines(case: Case, found: solving.Answer, lang: Language) -> Iterator[str]:
    solution = found.solution
    yield lang.text("{title}: expected results under best lawful play", title=lang.pick(case.title))
    if solution.exact:
        yield lang.text("score {score}, exact", score=f"{solution.lower:.2f}")
    else:
        interval = {"lower": f"{solution.lower:.2f}", "upper": f"{solution.upper:.2f}"}
        yield lang.text("score between {lower} and {upper}, bounded on both sides", **interval)
    yield lang.text("money {money}, relation {relation}", **_points(money=solution.money, relation=solution.relation))
    for truth in case.truths:
        name = lang.pick(case.causes[truth.cause].name)
        yield lang.text("who knows the truth, {name}: {score}", name=name, **_points(score=solution.known[truth.id]))
    yield lang.text("best line: {line}", line=", ".join(solution.line))
    yield lang.text("{nodes} states of information, {edges} observations", nodes=solution.nodes, edges=solution.edges)
    if found.kept:
        yield lang.text("kept from an earlier time, when it took {seconds} s", seconds=f"{found.seconds:.1f}")
    else:
        sizes = {"seconds": f"{found.seconds:.1f}", "megabytes": f"{found.megabytes:.0f}"}
        yield lang.text("{seconds} s, {megabytes} MB", **sizes)


def _points(**values: float) -> dict[str, str]:
    return {name: f"{value:.1f}" for name, value in values.items()}


def _claims(args: argparse.Namespace, lang: Language) -> int:
    from game.bench import claims, report  # numpy and processes, which no other command should wait for

    files = [file for path in args.paths for file in report.claim_files(path)]
    if args.pairs < 1:
        _tell(lang.text("--pairs must be a whole number from 1 on."))
        return WRONG_USAGE
    if not files:
        _tell(lang.text("There are no claims in {paths}.", paths=", ".join(map(str, args.paths))))
        return WRONG_USAGE
    asked = tuple(claim for file in files for claim in claims.read_claims(file))
    own = next(filter(None, map(claims.own_folder, files)), None)
    found = claims.run(asked, args.pairs, processes=os.cpu_count() or 1, control=args.control, own=own)
    curve = report.curve()
    if args.json:
        _print_json(report.to_json(found, curve))
    else:
        for line in report.lines(found, curve, lang):
            print(line)
    return PROBLEMS if any(verdict.holds is False for verdict in found.verdicts) else DONE


def _review(args: argparse.Namespace, lang: Language) -> int:
    from game import solving  # numpy takes a moment to import, which no other command should wait for

    loaded = journal.load(args.record)
    play = loaded.play
    if not play.over:
        _tell(lang.text("This play is not over yet; play it to its end first."))
        return PROBLEMS
    if args.html is not None and args.html.resolve() == args.record.resolve():
        _tell(lang.text("That would overwrite the record; choose another file for the page."))
        return WRONG_USAGE
    if args.background:
        from game.learning import exercises

        solving.be_nice()
        solving.review(play)
        exercises.find(play.case)
        return DONE
    found = solving.review(play)
    if args.html is not None and not _written(
        args.html, review.page(review.told(play, found, lang, loaded.aids), lang), lang
    ):
        return PROBLEMS
    if args.json:
        _print_json(solving.review_to_json(found) | _aids(loaded))
    elif args.html is None:
        terminal.show_review(sys.stdout, review.told(play, found, lang, loaded.aids), lang)
    return DONE


def _aids(loaded: journal.Loaded) -> dict[str, Any]:
    """How the play was played, as plain data."""
    return {"mode": loaded.aids.mode.value, "hints": [hint._asdict() for hint in loaded.aids.hints]}


def _coach(_: argparse.Namespace, __: Language) -> int:
    from game import solving  # numpy takes a moment to import, which no other command should wait for

    solving.serve(sys.stdin, sys.stdout, lambda: os._exit(DONE))
    return DONE


def _drill(args: argparse.Namespace, lang: Language) -> int:
    from game.learning import words  # numpy takes a moment to import, which no other command should wait for
    from game.terminal.drill import drill

    if args.json:
        _print_json(words.due_to_json(_now(), lang))
    else:
        drill(sys.stdin, sys.stdout, terminal.Setting(lang, _new_seed), _now)
    return DONE


def _progress(args: argparse.Namespace, lang: Language) -> int:
    from game import solving
    from game.learning import deck, evidence, progress, sheet, words

    if args.background:
        solving.be_nice()
        evidence.work_out()
        return DONE
    found, practice = progress.now()
    if found.missing:
        solving.Job("progress")
    if args.json:
        _print_json(words.to_json(found, practice, lang))
        return DONE
    page = words.page(found, practice, deck.load(), _now(), lang)
    if args.html:
        return DONE if _written(args.html, sheet.html(page, lang), lang) else PROBLEMS
    for line in words.lines(page, lang):
        print(line)
    return DONE


def _profiles(_: argparse.Namespace, lang: Language) -> int:
    for line in profile.listed(lang):
        print(line)
    return DONE


def _export(args: argparse.Namespace, lang: Language) -> int:
    try:
        print(whose.exported(profiles.name(), args.file, lang))
    except OSError as error:
        _tell(lang.text("{path} could not be written ({reason}).", path=args.file, reason=error.strerror or error))
        return PROBLEMS
    return DONE


def _delete(args: argparse.Namespace, lang: Language) -> int:
    if not profiles.exists(profiles.checked(args.name)):
        _tell(
            lang.text(
                "There is no profile “{name}”. There are: {known}", name=args.name, known=lang.join(profiles.names())
            )
        )
        return WRONG_USAGE
    return DONE if profile.delete(sys.stdin, sys.stdout, args.name, lang) else PROBLEMS


def _written(path: Path, text: str, lang: Language) -> bool:
    """Writes the file and says where it is, or why it could not be written."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        _tell(lang.text("{path} could not be written ({reason}).", path=path, reason=error.strerror or error))
        return False
    _tell(lang.text("Written: {path}", path=path))
    return True


def _schema(args: argparse.Namespace, lang: Language) -> int:
    if not args.write:
        _print_json(authoring.schemas())
        return DONE
    changed = authoring.write_schemas()
    for path in changed:
        print(path)
    if not changed:
        _tell(lang.text("The schemas are up to date."))
    return DONE


def _face(
    case_id: str | None,
    play: Playthrough | None,
    lang: Language,
    mode: Mode = Mode.PRACTICE,
    frame: Frame | None = None,
) -> int:
    """The window, or the terminal where there can be none; it says so."""
    seed = play.seed if play is not None else None
    if _windowed(lang, lambda: window.run(case_id, seed, lang.code, mode, date.today(), frame)):
        return DONE
    terminal.run(sys.stdin, sys.stdout, _setting(lang, mode), play)
    return DONE


def _windowed(lang: Language, run: Callable[[], None]) -> bool:
    """Whether there could be a window and all was done in it; says so where there can be none."""
    if window.no_display():
        _tell(lang.text("There is no display here, so the game runs in the terminal."))
        return False
    try:
        run()
    except window.WindowUnavailable as reason:
        _tell(str(reason))
        return False
    return True


def _first_case(lang: Language) -> Case | None:
    entries = authoring.case_index()
    if not entries:
        _tell(lang.text("There is no case in {folder}.", folder=authoring.shipped_root()))
        return None
    return authoring.load_case(entries[0].path)


def _too_large(case: Case, walk: statespace.Walk) -> authoring.Problem:
    """A case over its budget, with what makes it large."""
    from game import statespace

    dearest = ", ".join(f"{name} ×{factor:.1f}" for name, factor in list(walk.costs.items())[:6])
    fields = {"states": walk.states, "budget": statespace.budget(case), "dearest": dearest}
    return authoring.problem("too-many-states", case.place.file, (case.place.line, 1), "", **fields)


def _sizes(paths: Sequence[Path]) -> Iterator[tuple[Case, statespace.Walk]]:
    """How large every case under the paths is; those that cannot be loaded have their problems listed instead."""
    from game import statespace

    for file in authoring.case_files(paths):
        with contextlib.suppress(authoring.Refused):
            case = authoring.load_case(file)
            yield case, statespace.walk(case)


def _illegal(number: int, error: IllegalDecisionError, lang: Language) -> str:
    if not error.legal:
        return lang.text("Move {n}, “{move}”, comes after the end of the case.", n=number, move=error.decision)
    return lang.text(
        "Move {n}, “{move}”, is not possible there. Possible are: {legal}",
        n=number,
        move=error.decision,
        legal=", ".join(error.legal),
    )


def _no_such_case(named: str, lang: Language) -> str:
    """What there is instead of the case that was named."""
    known = [entry.id for entry in authoring.case_index()]
    near = [id_ for id_ in known if named.lower() in id_] or _alike(named, known)
    if near:
        return lang.text("There is no case “{name}”. Did you mean {near}?", name=named, near=lang.join(near))
    return lang.text("There is no case “{name}”. There are: {known}", name=named, known=lang.join(known))


def _setting(lang: Language, mode: Mode = Mode.PRACTICE) -> terminal.Setting:
    return terminal.Setting(lang, _new_seed, mode=mode, today=date.today())


def _alike(named: str, known: Sequence[str]) -> list[str]:
    """The ids most like it, up to three; none much less like it than the best."""
    found = {id_: difflib.SequenceMatcher(None, named, id_).ratio() for id_ in known}
    least = max(0.4, max(found.values(), default=0.0) - 0.1)
    return sorted((id_ for id_ in known if found[id_] >= least), key=lambda id_: -found[id_])[:3]


def _now() -> datetime:
    return datetime.now(UTC)


def _new_seed() -> int:
    return secrets.randbelow(SEEDS)


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1))


def _complain(problems: Sequence[authoring.Problem], lang: Language) -> None:
    for problem in problems:
        _tell(authoring.render(problem, lang.code))


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _speak_utf8() -> None:
    """A console of another encoding shows what it can instead of stopping the game."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
