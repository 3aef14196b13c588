"""Problems of bytes, YAML, keys and single values: code -> message and cure in English, then in Chinese."""

# ruff: noqa: E501 - one message, one line

VALUES: dict[str, tuple[str, str, str, str]] = {
    # the file
    "no-such-file": (
        "there is no scenario file at {path}", "Check the path; scenario files end in .yaml.",
        "{path} 那里没有剧本文件", "检查路径；剧本文件以 .yaml 结尾。"),
    "no-such-case": (
        "there is no case '{name}'", "Cases there are: {known}.",
        "没有案例 '{name}'", "现有案例：{known}。"),
    "not-a-case": (
        "this file is a {kind}, not a case", "Play a file that opens with `case:`.",
        "这个文件是 {kind}，不是案例", "请打开以 `case:` 开头的文件。"),
    "cannot-open": (
        "the file cannot be opened: {detail}", "Check that it is a file and that you may read it.",
        "文件打不开：{detail}", "检查它是不是文件、有没有读取权限。"),
    "not-yaml-name": (
        "nothing will find a file called {name}", "Rename it to end in .yaml.",
        "叫 {name} 的文件不会被找到", "改名，以 .yaml 结尾。"),
    "too-large": (
        "the file has {size} bytes; the limit is {limit}", "Split it, or take out what does not belong to it.",
        "文件有 {size} 字节，上限是 {limit}", "拆开，或删去无关的内容。"),
    "not-utf8": (
        "byte 0x{byte} is not UTF-8", "Save the file as UTF-8 in your editor.",
        "字节 0x{byte} 不是 UTF-8", "在编辑器里把文件另存为 UTF-8。"),
    "gb18030": (
        "the file is GB18030 (GBK), not UTF-8; it was read all the same", "Save it as UTF-8, so that every editor shows it right.",
        "文件是 GB18030（GBK）编码，不是 UTF-8；已照读", "另存为 UTF-8，各种编辑器才都显示正确。"),
    "odd-character": (
        "the control character {point} may not stand in a scenario", "Delete it; type the line again if you cannot see it.",
        "剧本里不能有控制字符 {point}", "删掉它；看不见就把这一行重打一遍。"),
    "tab": (
        "a tab character (lines with tabs: {count})", "Use two spaces for each step of indentation.",
        "有制表符（共 {count} 行）", "缩进一律用两个空格。"),
    "empty-file": (
        "the file says nothing", "Copy a file of the same kind, such as one of cases/, and change it.",
        "文件是空的", "复制一个同类的文件（比如 cases/ 里的），在上面改。"),
    "file-not-mapping": (
        "the file is not a list of `key: value`", "Start with a key such as `case:` or `tactic:`.",
        "文件不是“键: 值”的形式", "用 `case:`、`tactic:` 之类的键开头。"),
    "yaml-syntax": (
        "this is not YAML: {detail}",
        "Look here and one line above: a missing space after `:`, a quote or bracket left open, wrong indentation, or text that needs quotes.",
        "YAML 写法有误：{detail}", "看这里和上一行：冒号后少空格、引号或括号没有收、缩进不齐，或文字该加引号。"),
    "wide-punctuation": (
        "the full-width '{char}' is no punctuation to YAML", "Type `{plain}` in half width (with a space after : and ,); inside a text full-width marks may stay.",
        "全角的 '{char}' 在这里不起作用，YAML 只认半角", "改成半角 `{plain}`（冒号、逗号后面空一格）；文字里头的全角标点不用改。"),
    "many-documents": (
        "a second document begins here", "One file, one thing: take out the `---`.",
        "这里又开始了一个文档", "一个文件只写一样东西：去掉 `---`。"),
    "too-deep": (
        "nested over {limit} levels", "No scenario needs this; look for brackets that are never closed.",
        "嵌套超过 {limit} 层", "剧本用不着这么深；看看是不是括号没有收。"),
    "alias": (
        "`*{name}` repeats another place of the file", "Write the text out; if it is text that begins with *, put it in quotes.",
        "`*{name}` 是对别处的引用", "把内容写全；如果文字本来就以 * 开头，加引号。"),
    "anchor": (
        "`&{name}` marks a place to be repeated", "Take it out; if it is text that begins with &, put it in quotes.",
        "`&{name}` 是供别处引用的标记", "删掉它；如果文字本来就以 & 开头，加引号。"),
    "tag": (
        "`{tag}` is a YAML tag", "Take it out; if it is text that begins with !, put it in quotes.",
        "`{tag}` 是 YAML 标签", "删掉它；如果文字本来就以 ! 开头，加引号。"),
    "duplicate-key": (
        "'{key}' stands here again; it is already in line {first}", "Keep one of the two.",
        "'{key}' 重复了，第 {first} 行已经写过", "两处留一处。"),
    "key-not-text": (
        "a key must be a word", "Write `key: value`.",
        "键必须是一个词", "写成“键: 值”。"),
    "unknown-kind": (
        "nothing says what this file is",
        "Open it with one of case, tactic, temperament, cause, ploy, facts, events, as in `tactic: silence`.",
        "看不出这个文件是什么", "用 case、tactic、temperament、cause、ploy、facts、events 之一开头，如 `tactic: silence`。"),
    "wrong-folder": (
        "a {kind} does not belong in {folder}/", "Move the file to the folder of its kind.",
        "{kind} 不该放在 {folder}/ 里", "把文件移到对应的文件夹。"),
    "id-not-file-name": (
        "the id is '{id}' but the file is called {stem}.yaml", "Make the two the same.",
        "编号是 '{id}'，文件名却是 {stem}.yaml", "两者改成一样。"),
    # keys and shapes
    "unknown-key": (
        "unknown key '{key}'", "Keys that may stand here: {known}.",
        "不认识的键 '{key}'", "这里可以写：{known}。"),
    "missing-key": (
        "'{key}' is missing", "Add `{key}: …`.",
        "缺少 '{key}'", "补上 `{key}: …`。"),
    "unknown-value": (
        "'{value}' is not known here", "Write one of: {known}.",
        "这里不认识 '{value}'", "可以写：{known}。"),
    "wrong-value": (
        "this does not fit: {detail}", "See the guide, scenarios/README.md.",
        "这里写得不对：{detail}", "见 scenarios/README.md。"),
    "empty-value": (
        "nothing is written here", "Write the value, or take out the key.",
        "这里没有写内容", "写上内容，或去掉这个键。"),
    "path-without-chapters": (
        "cases stand here outside a chapter", "Put them in chapters: `- {{name: {{zh: …, en: …}}, cases: [one, two]}}`.",
        "这里的案例没有归入章节", "按章节写：`- {{name: {{zh: …, en: …}}, cases: [一, 二]}}`。"),
    "not-a-mapping": (
        "keys are expected here", "Write `key: value` lines, indented, or {{key: value}}.",
        "这里应当是“键: 值”", "缩进写“键: 值”，或写 {{键: 值}}。"),
    "not-a-list": (
        "a list is expected here", "Write [one, two], or lines that begin with `- `.",
        "这里应当是列表", "写成 [一, 二]，或每行以“- ”开头。"),
    "too-many": (
        "{count} of them; at most {limit} are allowed", "Take some out.",
        "有 {count} 个，最多 {limit} 个", "减掉一些。"),
    "too-few": (
        "at least one is needed here", "Add one.",
        "这里至少要有一个", "补上一个。"),
    # texts
    "not-text": (
        "a text is expected here", "Write words; put them in quotes if they hold `:` `#` `,` or brackets.",
        "这里应当是文字", "写文字；含有 `:` `#` `,` 或括号时加引号。"),
    "needs-quotes": (
        "YAML reads {value} as {kind}, not as text", "Put it in quotes: \"{value}\".",
        "YAML 会把 {value} 读成 {kind}，不是文字", "加引号：\"{value}\"。"),
    "empty-text": (
        "the text is empty", "Write it, or take out the key.",
        "文字是空的", "写上文字，或去掉这个键。"),
    "not-in-languages": (
        "a text in every language is expected here", "Write {{zh: …, en: …}}.",
        "这里应当是各种语言的文字", "写成 {{zh: …, en: …}}。"),
    "comma-in-text": (
        "a comma ended the text before '{word}'", "Put the whole text in quotes.",
        "逗号把文字在 '{word}' 之前截断了", "整句加引号。"),
    "language-missing": (
        "the text has no '{language}'", "Add `{language}: …`, or take {language} out of the file's `languages:`.",
        "缺少语言 '{language}'", "补上 `{language}: …`，或从文件的 `languages:` 里去掉它。"),
    "undeclared-language": (
        "'{language}' is not a language of this file", "Its languages are {languages}; put a text with a comma in quotes.",
        "'{language}' 不是本文件的语言", "本文件的语言是 {languages}；文字里有逗号就加引号。"),
    "not-a-language": (
        "'{value}' is not a language", "Write codes such as zh or en.",
        "'{value}' 不是语言代码", "写 zh、en 之类的代码。"),
    "no-glyph": (
        "the game's font has no '{char}' ({point})", "Use another character; there are no emoji.",
        "游戏字体里没有“{char}”（{point}）", "换一个字符；不能用表情符号。"),
    "unknown-placeholder": (
        "'{word}' is not a placeholder", "There are: {known}.",
        "'{word}' 不是可用的占位符", "可用的有：{known}。"),
    "not-an-id": (
        "'{value}' cannot be an id", "Use lower-case letters, digits, _ and -, at most 64.",
        "'{value}' 不能当编号", "只用小写字母、数字、_ 和 -，最多 64 个。"),
    "path-leaves-assets": (
        "'{value}' is a path; only the name of a picture may stand here", "Write the plain name, such as `wang` or `office`.",
        "'{value}' 是路径；这里只能写图片的名字", "只写名字，如 `wang`、`office`。"),
    # numbers
    "not-a-number": (
        "'{value}' is not a whole number", "Write a whole number without quotes, such as 3.",
        "'{value}' 不是整数", "写整数，不加引号，如 3。"),
    "comma-in-number": (
        "a comma in the number {value}", "Write it without: {plain}.",
        "数字 {value} 里有逗号", "去掉逗号，写 {plain}。"),
    "not-basis-points": (
        "{value} is a share; here basis points are meant", "They are hundredths of a per cent: write {plain}.",
        "{value} 是百分比，这里的单位是万分之一", "写 {plain}。"),
    "out-of-range": (
        "{value} is out of range", "Write a number from {low} to {high}.",
        "{value} 超出范围", "写 {low} 到 {high} 之间的数。"),
    "not-true-or-false": (
        "'{value}' is neither true nor false", "Write true or false, without quotes.",
        "'{value}' 不是 true 或 false", "写 true 或 false，不加引号。"),
    "not-a-share": (
        "'{value}' is not a share", "Write a share such as 20%.",
        "'{value}' 不是百分比", "写成 20% 这样。"),
    "share-over-100": (
        "{value} is more than there is", "Shares go up to 100%.",
        "{value} 超过了全部", "百分比最多 100%。"),
    "share-not-in-fives": (
        "{value} is not a step of 5 %", "Write {below}% or {above}%.",
        "{value} 不是 5% 的倍数", "写 {below}% 或 {above}%。"),
    "not-a-band": (
        "'{value}' is not a band", 'Write 3, ">=3", "<=3", ">3", "<3" or 2..4 (shares with %).',
        "'{value}' 不是范围", '写 3、">=3"、"<=3"、">3"、"<3" 或 2..4（百分比带 %）。'),
    "band-needs-quotes": (
        "{band} has to stand in quotes", 'Write "{band}": without quotes, > begins a block of text in YAML.',
        "{band} 要加引号", '写成 "{band}"；不加引号，YAML 会把 > 当成一段文字的开头。'),
    "empty-band": (
        "no value can lie in {value}", "Values go from {low} to {high}, the smaller bound first.",
        "没有数落在 {value} 里", "取值从 {low} 到 {high}，小的写前面。"),
    "not-a-weight": (
        "'{value}' is not a weight", "Write a whole number from {low} to 1000 (0 only in a table by cause).",
        "'{value}' 不能当权重", "写 {low} 到 1000 的整数（0 只能出现在按成因的表里）。"),
    "weights-without-else": (
        "a table of weights needs `else`", "Add `else: 1`, the weight under every other cause.",
        "权重表缺少 `else`", "补上 `else: 1`，即其他成因下的权重。"),
    "not-an-amount": (
        "'{value}' is not an amount", "Write it in yuan, such as 128000 or 128000.50.",
        "'{value}' 不是金额", "以元为单位，如 128000 或 128000.50。"),
    "not-a-currency": (
        "'{value}' is not a currency", "Write its ISO code, three capital letters, such as CNY (not RMB).",
        "'{value}' 不是币种", "写国际标准的三个大写字母，人民币是 CNY（不是 RMB）。"),
    "not-a-date": (
        "'{value}' is not a date", "Write year-month-day, such as 2026-07-01.",
        "'{value}' 不是日期", "写成 年-月-日，如 2026-07-01。"),
}  # fmt: skip
