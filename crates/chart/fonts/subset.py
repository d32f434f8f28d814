"""Writes noto-sans-cjk-subset.otf: the letters of Korean, Japanese and Chinese that texts commonly use.

    pip install fonttools
    python3 subset.py /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

The font is in Debian's package fonts-noto-cjk. What the national standards for computers list as common is kept: the
Hangul syllables of KS X 1001, the kana and the first level of JIS X 0208, the first level of GB 2312. A letter that
two languages write differently has its Japanese form.
"""

import pathlib
import sys

from fontTools import subset


def rows(codec, first, last):
    """The letters of rows of a standard with 94 rows of 94 cells."""
    for row in range(first, last + 1):
        for cell in range(1, 95):
            try:
                yield bytes([0xA0 + row, 0xA0 + cell]).decode(codec)
            except UnicodeDecodeError:
                pass  # The cell is empty.


letters = set("　、。・「」『』（）：；，！？％ー〜…々〇")
letters.update(rows("euc_kr", 16, 40))
letters.update(rows("euc_jp", 4, 5), rows("euc_jp", 16, 47))
letters.update(rows("gb2312", 16, 55))
target = pathlib.Path(__file__).with_name("noto-sans-cjk-subset.otf")
subset.main(
    [
        sys.argv[1],
        "--font-number=0",
        f"--text={''.join(sorted(letters))}",
        f"--output-file={target}",
        "--layout-features=",
        "--no-hinting",
        "--name-IDs=0,1,2,13,14",
        "--notdef-outline",
    ]
)
