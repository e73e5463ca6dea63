"""Makes the text files beside it: sheets of departments as their systems export them, whole and broken.

Everybody in them is invented; ID numbers have the area code 459099, which no place bears.
"""

from pathlib import Path

FOLDER = Path(__file__).parent
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]


def id_number(birth, order):
    digits = f"459099{birth}{order:03}"
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, WEIGHTS)) % 11]


IDS = [id_number("19800102", 1), id_number("19820304", 22), id_number("20100506", 33)]
HEAD = "姓名,身份证号,行政村,参保年度,参保险种,参保状态"
KIND = "城乡居民基本医疗保险"


def rows(*ids):
    names = ["韦一", "韦二", "韦三"]
    return [f"{name},{number},岭口村,2020,{KIND},正常参保" for name, number in zip(names, ids)]


def write(name, data):
    (FOLDER / name).write_bytes(data)


whole = "\r\n".join([HEAD, *rows(*IDS)]) + "\r\n"
write("gb18030.csv", whole.encode("gb18030"))
write("utf8.csv", whole.encode("utf-8-sig"))
write("utf16.csv", whole.replace(",", "\t").encode("utf-16"))
write(
    "quoted.csv",
    "\r\n".join(
        [
            '某县参保名单,,,,,',
            '"姓名\n(Name)","身份证号\n(ID number)",行政村,参保年度,"参保\n险种",参保状态',
            *(line.replace("岭口村", '"岭口\n村"') for line in rows(*(f'"=""{number}"""' for number in IDS))),
        ]
    ).encode("utf-8"),
)
write("both-languages.csv", whole.replace("姓名,身份证号", "姓名 Name,身份证号 ID No.").encode("utf-8"))
english = "Name,ID number,Village,Year,Insurance,Status"
write("two-headings.csv", "\r\n".join([HEAD, english, *rows(*IDS)]).encode("utf-8"))
write("ruined.csv", "\r\n".join([HEAD, *rows("4.59099E+17", "459099198203040000", IDS[2])]).encode("utf-8"))
write("no-key.csv", "行政村,参保年度,参保险种,参保状态\n岭口村,2020,城乡居民基本医疗保险,正常参保\n".encode("utf-8"))
write("broken-encoding.csv", "\n".join([HEAD, *rows(*IDS)]).encode("utf-8") + b"\n\xff\xff,1,2,3,4,5\n")
write("open-quote.csv", "\n".join([HEAD, '"' + rows(*IDS)[0], *rows(*IDS)[1:]]).encode("utf-8"))
write("page.csv", "<html><table><tr><td>姓名</td><td>身份证号</td></tr></table></html>".encode("utf-8"))
write("binary.csv", bytes(range(256)) * 4)
write("empty.csv", b"")
