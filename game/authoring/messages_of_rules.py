"""Problems of rules, references, calendars and lines: code -> message and cure in English, then in Chinese."""

# ruff: noqa: E501 - one message, one line

RULES: dict[str, tuple[str, str, str, str]] = {
    # size
    "too-many-states": (
        "the case has {states} states and may have {budget}; dearest: {dearest}",
        "Fewer values for these: fewer different steps, kept facts, promises, or tactics that set them.",
        "案例有 {states} 个局面，最多 {budget} 个；最占地方的：{dearest}", "让这些少变几种：少几种步长、少留几个事实、少几种承诺，或少几个会改它们的策略。"),
    # rules
    "rule-never-fires": (
        "this can never hold (see {field})", "Change the condition on {field}, or take the rule out.",
        "这永远不会成立（看 {field}）", "改 {field} 的条件，或删掉这一条。"),
    "needs-forbid": (
        "the `needs` of '{name}' exclude this (see {field}): the rule can never fire", "Change the condition, or take the rule out.",
        "'{name}' 的 `needs` 已排除这种情况（看 {field}），规则永远不会生效", "改条件，或删掉这一条。"),
    "never-eligible": (
        "this outcome is never possible (see {field})", "Change the condition on {field}, or take the outcome out.",
        "这个结果永远不会出现（看 {field}）", "改 {field} 的条件，或删掉这个结果。"),
    "implied": (
        "an earlier rule (line {line}) always fires first", "Move this rule above it, or narrow the earlier `when`.",
        "前面第 {line} 行的规则总是先生效", "把这条移到前面，或把前一条的 `when` 写窄。"),
    "no-sure-outcome": (
        "no outcome of this reaction is always possible", "Give one outcome no `when`, no `pay` and no weight 0.",
        "这条反应没有一个总能出现的结果", "至少一个结果不带 `when`、不带 `pay`、权重不为 0。"),
    "sure-outcome-pays": (
        "the only outcome without `when` pays, and paying is not always possible", "Add an outcome without `when` and `pay`.",
        "唯一没有 `when` 的结果要付款，而付款并非总有可能", "再加一个不带 `when` 和 `pay` 的结果。"),
    "no-default": (
        "the last default for {act} has a `when`", "Add a last rule without `when`.",
        "{act} 的最后一条默认反应带了 `when`", "最后加一条不带 `when` 的。"),
    "lookalike": (
        "looks like the outcome in line {line} but sends '{stimulus}' instead of '{other}'",
        "Let them say different lines, or send the same stimulus.",
        "和第 {line} 行的结果看起来一样，却发出 '{stimulus}' 而不是 '{other}'", "说不同的话，或发同样的刺激。"),
    "condition-elsewhere": (
        "`{key}` can be asked only in the rules of a {where}", "Take it out, or move the rule there.",
        "`{key}` 只能在 {where} 的规则里问", "去掉它，或把规则移过去。"),
    "not-in-moves": (
        "a move cannot ask `{key}`", "It may ask {known}.",
        "moves 里不能问 `{key}`", "可以问：{known}。"),
    "needs-hidden": (
        "`needs` asks `{key}`, which the trainee cannot see", "Ask only what is visible, or move it to a rule's `when`.",
        "`needs` 问了学员看不见的 `{key}`", "只问看得见的，或移到规则的 `when` 里。"),
    "due-outside-case": (
        "'{due}' may be an occasion; only a case knows its occasions", "Write next or cash_date.",
        "'{due}' 像是时机，只有案例里才有时机", "写 next 或 cash_date。"),
    "due-not-later": (
        "the promise is due at '{due}', but the rule can fire at '{occasion}'",
        "Name a later occasion, write next, or narrow the rule with `occasion:`.",
        "承诺在 '{due}' 到期，可这条规则在 '{occasion}' 还会生效", "写更晚的时机，写 next，或用 `occasion:` 缩小规则。"),
    "promises-nothing": (
        "a promise of 0%", "Write a share, or `promise: none` to drop the open promise.",
        "承诺 0%", "写上百分比；要取消承诺就写 `promise: none`。"),
    "pays-nothing": (
        "a payment of 0%", "Write a share from 5%, or take the payment out.",
        "付款 0%", "写 5% 以上，或去掉付款。"),
    "patience-back": (
        "patience given back in answer to a tactic makes a case much larger", "Leave it out unless the scene needs it.",
        "对策略的反应里恢复耐心，会让案例大很多", "不是非要不可就去掉。"),
    # machines
    "unknown-mood": (
        "this temperament has no mood '{name}'", "Name one of its `moods`.",
        "这种性格没有情绪 '{name}'", "写 `moods` 里有的。"),
    "unknown-stage": (
        "this cause has no stage '{name}'", "Name one of its `stages`.",
        "这种成因没有阶段 '{name}'", "写 `stages` 里有的。"),
    "unreachable-mood": (
        "no move leads to the mood '{name}'", "Add a move to it, start with it, or take it out.",
        "没有 move 通向情绪 '{name}'", "加一条 move，或以它开始，或删掉它。"),
    "unreachable-stage": (
        "no move leads to the stage '{name}'", "Add a move to it, or take it out.",
        "没有 move 通向阶段 '{name}'", "加一条 move，或删掉它。"),
    "move-implied": (
        "an earlier move (line {line}) is always taken first", "Move this one above it, or give the earlier one a `when`.",
        "前面第 {line} 行的 move 总是先生效", "把这条移到前面，或给前一条加 `when`。"),
    "start-leaves-gap": (
        "no start fits relation {relation}", "Let the last start have no `relation`.",
        "关系为 {relation} 时没有开场", "最后一个 start 不要写 `relation`。"),
    "never-sent": (
        "nothing sends the stimulus '{name}': this move is never taken", "Let some outcome send it, or take the move out.",
        "没有任何结果会发出刺激 '{name}'，这条 move 永远不会走", "让某个结果发出它，或删掉这条。"),
    # references
    "unknown-stimulus": (
        "no temperament and no cause answers '{name}'", "Use a stimulus that some `moves` know.",
        "没有哪种性格或成因认得刺激 '{name}'", "用某个 `moves` 里有的刺激。"),
    "unknown-fact": (
        "there is no fact '{name}'", "Add it to facts.yaml.",
        "没有事实 '{name}'", "先写进 facts.yaml。"),
    "unknown-tactic": (
        "there is no tactic '{name}'", "Name a file of tactics/, without .yaml.",
        "没有策略 '{name}'", "写 tactics/ 里有的文件名，不带 .yaml。"),
    "unknown-act": (
        "there is no tactic, group or event '{name}'", "Name a file of tactics/, a group such as talk, or arrive, due, close.",
        "没有叫 '{name}' 的策略、策略组或事件", "写 tactics/ 里有的、talk 之类的组名，或 arrive、due、close。"),
    "unknown-temperament": (
        "there is no temperament '{name}'", "Name a file of temperaments/.",
        "没有性格 '{name}'", "写 temperaments/ 里有的。"),
    "unknown-cause": (
        "there is no cause '{name}'", "Name a file of causes/.",
        "没有成因 '{name}'", "写 causes/ 里有的。"),
    "unknown-ploy": (
        "there is no ploy '{name}'", "Name a file of ploys/.",
        "没有招数 '{name}'", "写 ploys/ 里有的。"),
    "unknown-truth": (
        "this case has no truth '{name}'", "Name a cause or a truth of this case, or else.",
        "本案没有真相 '{name}'", "写本案的成因、真相编号，或 else。"),
    "unknown-person": (
        "this case has no person '{name}'", "Name one of `people`.",
        "本案没有人物 '{name}'", "写 `people` 里有的。"),
    "unknown-occasion": (
        "this case has no occasion '{name}'", "Name the id of one of `occasions`.",
        "本案没有时机 '{name}'", "写 `occasions` 里有的 id。"),
    "unknown-decision": (
        "'{name}' is not a decision of this case", 'Name a tactic of a palette, leave, close or "go:<occasion>".',
        "'{name}' 不是本案可作的决定", '写某个时机里的策略、leave、close 或 "go:<时机>"。'),
    "unknown-portrait": (
        "there is no portrait '{name}'", "There are: {known}.",
        "没有头像 '{name}'", "可以写：{known}。"),
    "unknown-background": (
        "there is no background '{name}'", "There are: {known}.",
        "没有背景 '{name}'", "可以写：{known}。"),
    "file-lacks-language": (
        "files of this case without '{language}': {files}", "Translate them, or take {language} out of this case's `languages:`.",
        "本案用到的文件没有语言 '{language}'：{files}", "翻译这些文件，或从本案的 `languages:` 里去掉 {language}。"),
    "no-events-file": (
        "there is no events.yaml for this case", "Copy the shipped one beside the folder of cases.",
        "本案没有 events.yaml 可用", "把自带的那份复制到案例文件夹旁边。"),
    # the case
    "occasions-count": (
        "{count} occasions; here there must be {wanted}", "Cases have 2 to 6 occasions, drills exactly one.",
        "有 {count} 个时机，这里应当是 {wanted} 个", "案例有 2 到 6 个时机，练习只有一个。"),
    "duplicate-occasion": (
        "the id '{name}' is taken", "Give every occasion its own id, and none of them next or cash_date.",
        "编号 '{name}' 已被占用", "每个时机一个编号，不能叫 next 或 cash_date。"),
    "not-in-order": (
        "this occasion comes before the one above it", "Put the occasions in the order of their days.",
        "这个时机比上一个还早", "按日期先后排列时机。"),
    "cash-falls": (
        "{cash} here, but {before} at '{occasion}' before: cash counts all that could have been paid by then",
        "Write at least {before}.",
        "这里是 {cash}，前面的 '{occasion}' 已是 {before}；cash 是到那时为止总共能付的", "写 {before} 或更多。"),
    "decision-too-late": (
        "'{name}' is not possible at this point; the line stands at '{occasion}'",
        'At an occasion come its tactics, then leave, then "go:<a later occasion>" or close; nothing after close.',
        "走到这里（'{occasion}'）不能再 '{name}'", '次序是：先写该时机的策略，再 leave，再 "go:<后面的时机>" 或 close；close 之后不能再写。'),
    "not-in-palette": (
        "'{name}' is not among the tactics of '{occasion}', where the line stands", 'Go to an occasion that has it, or add it there.',
        "走到时机 '{occasion}'，那里没有策略 '{name}'", "先去有它的时机，或在那里补上。"),
    "duplicate-truth": (
        "two truths are called '{name}'", "Give one of them its own `id:`.",
        "有两个真相都叫 '{name}'", "给其中一个写上 `id:`。"),
    "weights-not-ten": (
        "the weights of money and relation add up to {sum}", "They are tenths: make them 10 together.",
        "money 和 relation 的权重合计为 {sum}", "它们是十分之几，合计应为 10。"),
    "steps-not-in-order": (
        "the steps of the path are not in order, or one stands twice", "The order is {known}.",
        "流程的步骤次序不对，或有重复", "次序是 {known}。"),
    "too-many-done": (
        "more steps are done than there are ({count})", "Make `done` smaller.",
        "已完成的步骤比总数（{count}）还多", "把 `done` 改小。"),
    "step-without-owner": (
        "nobody owns the step '{name}'", "Let one of the people own it.",
        "步骤 '{name}' 没有人负责", "让某个人物 `owns` 它。"),
    "tactic-twice": (
        "'{name}' stands twice in this list", "Take one out.",
        "'{name}' 在这里写了两次", "去掉一个。"),
    "unknown-on-path": (
        "there is no case or drill '{name}'", "Name a file of cases/ or drills/, without .yaml.",
        "没有案例或练习 '{name}'", "写 cases/ 或 drills/ 里有的文件名，不带 .yaml。"),
    "twice-on-path": (
        "'{name}' is on the path twice; it is already in line {line}", "Take one out.",
        "'{name}' 在路线上出现了两次，第 {line} 行已经有了", "去掉一个。"),
    "not-playable-here": (
        "'{name}' can never be played here: it needs {needs}", "Give the occasion what it needs, take the tactic out, or leave it if the refusal is the lesson.",
        "'{name}' 在这里永远用不了，它要求 {needs}", "让这个时机满足它，或去掉这个策略；如果就是要让学员看到用不了，可以留着。"),
    "too-many-cards": (
        "the tactics of '{occasion}' make {count} cards; at most {limit} lie on the table",
        "Take some out, or give tactics that are one act in different tones a common `manner:`, so that they share a card.",
        "时机 '{occasion}' 的策略要占 {count} 张牌，最多 {limit} 张", "减掉一些；如果只是同一件事的几种说法，写上同一个 `manner:`，让它们合用一张牌。"),
    "too-many-manners": (
        "the card of '{name}' holds {count} manners here; at most {limit} can be read on it", "Take some out, or make a second card of them.",
        "'{name}' 这张牌在这里有 {count} 种说法，最多 {limit} 种", "减掉一些，或分成两张牌。"),
    "manner-without-card": (
        "'{name}' does not say what its card is called", "Write in its own file: `manner: {{of: {name}, name: …, card: …}}`.",
        "'{name}' 没有写牌面叫什么", "在它自己的文件里写 `manner: {{of: {name}, name: …, card: …}}`。"),
    # lines
    "unknown-line": (
        "nobody has written the line '{name}'", "Write it under `lines:`, in this file or in the tactic's.",
        "没有写过台词 '{name}'", "写进本文件或该策略的 `lines:`。"),
    "line-never-said": (
        "no rule says the line '{name}'", "Let an outcome say it, or take it out.",
        "没有规则会说台词 '{name}'", "让某个结果 `says` 它，或删掉。"),
    "line-in-two-causes": (
        "the line '{name}' is also written in {file}: the wording would give the cause away", "Give it another id.",
        "台词 '{name}' 在 {file} 里也有：措辞会泄露成因", "换一个编号。"),
    "line-in-two-tactics": (
        "the line '{name}' is also written in {file}", "Give it another id, or keep one of the two.",
        "台词 '{name}' 在 {file} 里也有", "换一个编号，或只留一处。"),
}  # fmt: skip
