#!/usr/bin/env python3
"""make_countries.py COUNTRIES

Writes es, ru, ar and zh.countries.json beside itself: the names of COUNTRIES (a table in
tab-separated columns: ISO code, and the short, formal and M49 names of the United Nations in six
languages; align/data/README.md says where it comes from) with what country-words.tsv adds."""

import csv
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
ARTICLES = {"es": "el|la|los|las"}

# What is declined together; see qa/facts/names/inflection.h.
PARADIGMS = {
    "es": {
        "o": ["o", "a", "os", "as"],
        "e": ["e", "es"],
        "a": ["a", "as"],
        "és": ["és", "esa", "eses", "esas"],
        "ón": ["ón", "ona", "ones", "onas"],
        "n": ["n", "na", "nes", "nas"],
        "í": ["í", "íes", "ís"],
        "ú": ["ú", "úes", "ús"],
    },
    "ru": {
        "ий": ["ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими"],
        # Those of names: nominative, genitive, dative, accusative, instrumental, prepositional.
        "": ["", "а", "у", "", "ом", "е"],
        "й": ["й", "я", "ю", "й", "ем", "е"],
        "ет": ["ет", "та", "ту", "ет", "том", "те"],
        "ль": ["ль", "ля", "лю", "ль", "лем", "ле"],
        "нь": ["нь", "ня", "ню", "нь", "нем", "не"],
        "сь": ["сь", "си", "си", "сь", "сью", "си"],
        "ия": ["ия", "ии", "ии", "ию", "ией", "ии"],
        "ея": ["ея", "еи", "ее", "ею", "еей", "ее"],
        "ья": ["ья", "ьи", "ье", "ью", "ьей", "ье"],
        "а": ["а", "ы", "е", "у", "ой", "е", "и", "ей"],
        "ы": ["ы", "ов", "ам", "ы", "ами", "ах", ""],
        "ы_": ["ы", "ых", "ым", "ы", "ыми", "ых"],
        "о": ["о", "а", "у", "о", "ом", "е"],
        "ый_": ["ый", "ого", "ому", "ый", "ым", "ом"],
        "ий_": ["ий", "ого", "ому", "ий", "им", "ом"],
        "яя": ["яя", "ей", "ей", "юю", "ей", "ей"],
        "е": ["е", "я", "ю", "е", "ем", "е"],
        "ая": ["ая", "ой", "ой", "ую", "ой", "ой"],
        "ое": ["ое", "ого", "ому", "ое", "ым", "ом"],
        "ые": ["ые", "ых", "ым", "ые", "ыми", "ых"],
        "ие": ["ие", "их", "им", "ие", "ими", "их"],
        "их": ["ие", "их", "им", "ие", "ими", "их"],
        "ов": ["а", "ов", "ам", "а", "ами", "ах"],
        "остров": ["остров", "острова", "острову", "остров", "островом", "острове"],
        "острова": ["острова", "островов", "островам", "острова", "островами", "островах"],
    },
    "ar": {"ي": ["ي", "ية", "يين", "يون", "يات", "يا"]},
    "zh": {},
}

CLITICS = {
    "ar": {
        "names": ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "أو"],
        "articles": ["ال", "وال", "فال", "بال", "كال", "لل", "وبال", "ولل", "فلل"],
        "merged": [["ال", "لل"]],
    }
}

# Words of Russian names that have one form, and heads of formal names, behind which nothing is
# declined.
RU_FIXED = {"Сан", "Сент", "Сен", "Шри", "Кот", "Буркина", "Антигуа", "Папуа", "Никарагуа",
            "Вануату", "Самоа", "Святой", "Кука", "Рождества", "Килинг"}
RU_HEADS = {"Республика", "Королевство", "Федерация", "Княжество", "Государство", "государство",
            "Султанат", "Содружество", "Герцогство", "Конфедерация", "Союз", "Штаты", "Эмираты",
            "Джамахирия", "Острова", "острова", "Остров", "остров", "район", "Территория",
            "территория", "провинция"}
RU_NEUTER = {"Королевство", "Княжество", "Государство", "государство", "Содружество", "Герцогство"}

# Names that hold a country's and mean none.
OTHER = {
    "es": ["Océano Índico", "Golfo de Guinea", "Golfo de México", "golfo de Guinea", "Nuevo México",
           "Ciudad de México", "lago Chad", "Lago Chad", "cuenca del lago Chad", "gusano de Guinea",
           "dólares de los Estados Unidos", "dólar de los Estados Unidos", "dólares estadounidenses",
           "dólar estadounidense", "dólares canadienses", "mar del Japón", "Mar del Japón",
           "río Jordán", "Estados Americanos", "latinoamericano", "interamericano", "Nueva Guinea",
           "Ciudad de Guatemala", "Nueva Jersey", "Canal de Panamá", "virus del Zaire",
           "San Salvador", "Salvador de Bahía", "pueblos indios", "indios americanos", "lengua española",
           "idioma español", "idioma inglés", "americanos", "Nueva Granada"],
    "ru": ["Индийск[ий_] океан[]", "Гвинейск[ий_] залив[]", "Мексиканск[ий_] залив[]",
           "Нью-Мексико", "Мехико", "озер[о] Чад", "Папуа Нов[ая]", "долл. США", "доллар США",
           "доллара США", "доллару США", "доллары США", "долларов США", "долларам США",
           "долларах США", "долларами США", "канадск[ие] доллар[ы]", "канадских долларов",
           "Японск[ое] мор[е]", "рек[а] Иордан", "латиноамериканск[ий]", "межамериканск[ий]",
           "американских государств", "Американских государств", "русск[ий_] язык[]", "русского языка", "русском языке", "английск[ий_] язык[]",
           "испанск[ий_] язык[]", "французск[ий_] язык[]", "китайск[ий_] язык[]", "английском",
           "на русском", "на испанском", "на французском", "на китайском", "Панамск[ий_] канал[]",
           "дракункул", "Британск[ая] Колумб[ия]"],
    "ar": ["المحيط الهندي", "الجزائر العاصمة", "العاصمة الجزائر", "مدينة الجزائر", "تونس العاصمة",
           "العاصمة التونسية", "مدينة تونس", "مدينة الكويت", "مدينة بنما", "الماليين", "الماليون",
           "خليج غينيا", "خليج المكسيك", "مكسيكو سيتي", "بحيرة تشاد",
           "حوض بحيرة تشاد", "دودة غينيا", "دولارات الولايات المتحدة", "دولار أمريكي",
           "دولارات أمريكية", "دولارا أمريكيا", "بدولارات الولايات المتحدة", "نهر الأردن", "غور الأردن",
           "بحر اليابان", "أمريكا اللاتينية", "الدول الأمريكية", "غينيا الجديدة", "نيو مكسيكو",
           "المغرب العربي", "الهنود", "الهنود الحمر", "قناة بنما", "اللغة الفرنسية", "اللغة الإسبانية",
           "اللغة الصينية", "اللغة الروسية", "بالفرنسية", "بالإسبانية", "بالروسية", "بالصينية",
           "والفرنسية", "والإسبانية", "والروسية", "والصينية", "البلدان الأمريكية", "الأرض المحتلة"],
    "zh": ["印度洋", "几内亚湾", "几内亚线虫", "几内亚蠕虫", "墨西哥湾", "墨西哥城", "新墨西哥",
           "危地马拉城", "巴拿马城", "巴拿马运河", "科威特城", "乍得湖", "约旦河", "约旦谷", "日本海",
           "爱尔兰海", "英国脑", "加拿大元", "新几内亚", "马里亚纳", "马里乌波尔", "马里兰", "马里奥",
           "马里诺", "内蒙古", "阿曼达", "阿曼湾", "苏丹港", "印度支那", "古巴比", "圣萨尔瓦多",
           "波兰尼", "印第安", "美国化", "马里克", "马里尔", "苏丹娜", "海地角", "南非洲",
           "日本脑炎", "多哥拉", "萨尔瓦多宣言", "秘鲁利", "西印度群岛", "俄罗斯方块",
           "英属印度洋领土"],
}


def rows(file):
    with open(file, encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def own_words():
    with open(HERE / "country-words.tsv", encoding="utf-8", newline="") as lines:
        text = [line for line in lines if not line.startswith("# ")]
    for row in csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE):
        yield {key: (value or "").split("|") if value else [] for key, value in row.items()}


def plain(name, language):
    name = name.replace("’", "'").strip().rstrip("*").strip()
    if language in ARTICLES:
        name = re.sub(rf" \((?:{ARTICLES[language]})\)$", "", name)
        name = re.sub(rf"^(?:{ARTICLES[language]}) ", "", name)
    return name


def marked_russian(name):
    """The name with the endings that are declined in square brackets."""
    if "[" in name:
        return name
    marked = []
    in_tail = False
    for piece in re.split(r"([ ()—,-]+)", name):
        if not piece or not piece[0].isalpha() or piece in RU_FIXED or len(piece) < 3:
            marked.append(piece)
            in_tail = in_tail and "(" not in piece
            continue
        if in_tail:
            marked.append(piece)
            continue
        word = piece
        for ending in ("ая", "ое", "ые", "ие", "ия", "ея", "ья", "ет", "ль", "нь", "сь"):
            if piece.endswith(ending) and not (ending == "ет" and piece != "Египет"):
                piece = f"{piece[:-2]}[{ending}]"
                break
        else:
            if piece in ("Острова", "острова"):
                piece = f"{piece[:-1]}[ов]"
            elif piece.endswith(("овы", "евы")):
                piece = f"{piece[:-1]}[ы_]"
            elif piece.endswith(("ый", "ий")):
                piece = f"{piece[:-2]}[{piece[-2:]}_]"
            elif piece[-1] in "ауы" and piece[-1] != "у":
                piece = f"{piece[:-1]}[{piece[-1]}]"
            elif piece[-1] == "й":
                piece = f"{piece[:-1]}[й]"
            elif piece in RU_NEUTER:
                piece = f"{piece[:-1]}[о]"
            elif piece[-1] in "бвгджзклмнпрстфхцчшщ":
                piece += "[]"
        marked.append(piece)
        in_tail = word in RU_HEADS
    # "Того", "Папуа" and the like have no case; a hyphen joins a part that has none.
    return re.sub(r"\[[^\]]*\](?=-)", lambda m: m.group().strip("[]_"), "".join(marked))


def spelled(name, language):
    """The ways to write a name: in Chinese, with marks of either width."""
    names = [name]
    if language == "zh":
        names += [name.replace("（", "(").replace("）", ")"), name.replace("，", ",")]
    if language == "ru":
        names = [marked_russian(name) for name in names]
    return names


def adjective(word, language):
    return {"ru": word + "[ий]", "ar": word + "[ي]"}.get(language, word) if "[" not in word else word


def entries(language, table):
    own = {row["#code"][0]: row for row in own_words()}
    for code in list(dict.fromkeys([*table, *own])):
        words = own.get(code, {}).get(language, [])
        dropped = {word[1:] for word in words if word.startswith("!")}
        kinds = {"names": [], "doubtful": [], "weak": [], "acronyms": [], "adjectives": []}
        for form in ("short", "formal", "m49"):
            name = plain(table.get(code, {}).get(f"{language}_{form}", ""), language)
            if name and name not in dropped:
                kinds["names"].append(name)
        for word in words:
            kind = {"~": "doubtful", "?": "weak", "=": "acronyms", "!": ""}.get(word[0], "names")
            if kind:
                kinds[kind].append(word if kind == "names" else word[1:])
        doubtful = set(kinds["doubtful"])
        kinds["names"] = [name for name in kinds["names"] if name not in doubtful]
        for kind in ("names", "doubtful", "weak"):
            names = [form for name in kinds[kind] for form in spelled(name, language)]
            kinds[kind] = list(dict.fromkeys(names))
        kinds["adjectives"] = [
            adjective(word, language) for word in own.get(code, {}).get(language + "_adjectives", [])
        ]
        entry = {kind: words for kind, words in kinds.items() if words}
        if entry:
            yield code, entry


def main(countries):
    table = {row["#alpha3"]: row for row in rows(countries)}
    for language in ("es", "ru", "ar", "zh"):
        lines = [
            "// Made by make_countries.py from the United Nations' names of countries and from",
            "// country-words.tsv; the comments of en.countries.json say what the members mean.",
            "{",
        ]
        if PARADIGMS[language]:
            lines.append(f'  "paradigms": {json.dumps(PARADIGMS[language], ensure_ascii=False)},')
        if language in CLITICS:
            lines.append(f'  "clitics": {json.dumps(CLITICS[language], ensure_ascii=False)},')
        lines.append('  "countries": {')
        lines.append(",\n".join(
            f'    "{code}": {json.dumps(entry, ensure_ascii=False)}'
            for code, entry in entries(language, table)))
        lines.append("  },")
        other = ",\n    ".join(json.dumps(name, ensure_ascii=False) for name in OTHER[language])
        lines.append(f'  "other": [\n    {other}\n  ]\n}}')
        (HERE / f"{language}.countries.json").write_text("\n".join(lines) + "\n", encoding="utf-8")


main(*sys.argv[1:])
