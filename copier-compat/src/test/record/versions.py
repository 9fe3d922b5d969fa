"""Records how packaging reads and orders versions: python versions.py > ../resources/version/packaging.tsv

One line each: the text (escaped), its normal form, whether it is a prerelease, and its rank among all; or the text and
"-" when it is no version.
"""

import itertools
import random

from packaging.version import InvalidVersion, Version

random.seed(440)
EPOCHS = ["", "", "", "0!", "1!", "01!"]
RELEASES = ["1", "1.0", "1.0.0", "0", "0.0", "1.2.3", "01.02", "2024.1", "20240101120000", "1.10", "1.9", "1.0.0.0.1"]
PRES = ["", "", "a", "a1", ".a.1", "-alpha_2", "b", "beta2", "_BETA-2", "c1", "rc", "RC01", "pre2", "-preview.3", ".rc.10"]
POSTS = ["", "", "-1", ".post", ".post2", "post2", "-r3", "_rev.4", ".POST05", "-01"]
DEVS = ["", "", ".dev", "dev3", "-dev.4", "_DEV05"]
LOCALS = ["", "", "", "+1", "+abc", "+Abc.1", "+1.abc", "+ubuntu-1_2", "+01", "+1.0.0", "+0a"]
ODD = [
    "", " ", "v", "V1.0", "v1.0", "vv1", "1..2", ".1", "1.", "a", "1.0a.", "1.0-", "1.0a-", "1.0+", "1.0+a..b", "1.0++a", "1.0+a+b",
    "1.0 ", "\t1.0\n", "\u00a01.0\u2003", "1 .0", "1.0 a1", "1!", "!1", "1!!2", "-1.0", "1.0-1-1", "1.0-post-1", "1.0-1post", "1.0x",
    "1.0.x", "french toast", "1.0.dev1.post1", "1.0.post1.dev1", "1.0rc1rc2", "1.0.post1.post2", "1.0dev1dev2", "1_0", "1-0", "1,0",
    "٣.1", "1.0ａ1", "1.0.DEV456", "1.0a12.dev456", "1.0b1.dev456", "1.0c1.dev456", "1.0.post456.dev34", "1.2+123abc456",
    "1.2+1234.abc", "1.2+abc123def", "1.2.r32+123456", "1.2.rev33+123456", "release-1.0", "1.0-final", "1.0.0-rc.1", "1.0.0-alpha+001",
    "99999999999999999999999.1", "1.0.99999999999999999999999", "1.0+99999999999999999999999", "1.0r", "1.0rev", "1.0prev", "1.0previe",
    "1.0-1a", "2.0.0a1", "1!1.0+x.1",
]

texts = dict.fromkeys(ODD)
parts = list(itertools.product(EPOCHS, RELEASES, PRES, POSTS, DEVS, LOCALS))
for picked in random.sample(parts, 900):
    texts["".join(picked)] = None
for picked in random.sample(parts, 150):
    text = list("".join(picked))
    text.insert(random.randrange(len(text) + 1), random.choice(".-_+!va0 "))
    texts["".join(text)] = None

read = {}
for text in texts:
    try:
        read[text] = Version(text)
    except InvalidVersion:
        read[text] = None
order = sorted({v for v in read.values() if v is not None})
for text, version in read.items():
    shown = text.encode("unicode_escape").decode("ascii")
    if version is None:
        print(shown, "-", sep="\t")
    else:
        print(shown, version, str(version.is_prerelease).lower(), order.index(version), sep="\t")
