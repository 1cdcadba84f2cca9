"""Exports in other programs: the same picture in browser and office, and what a large PNG costs.

The sample's PNG is compared with its SVG and PDF as Qt, pdfium, Chromium, Inkscape, LibreOffice and poppler
show them, those that are installed. Inkscape and LibreOffice read no fonts inside an SVG: they get Lato as an
installed font.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtGui import QGuiApplication

from journeymapper.drawing.fonts import font_file
from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.options import Options, ThemeName
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.storage.files import load, save
from tests.bench.canvas import journey
from tests.pictures import Difference, Pixels, difference, from_pdf, from_png, from_svg

SCALE = 2.0
MOST_MEAN, MOST_CONNECTED = 0.02, 30
STEPS, MOST_MEMORY = 1000, 200
THEME_NAMES: tuple[ThemeName, ...] = ("light", "dark", "print")
FACES = ("Lato", "LatoBold", "LatoItalic", "LatoBoldItalic")

Reader = Callable[[Path, Path, int, int], Pixels]
"""From the file without its suffix, a folder for its own use, width and height in pixels."""


def qt(file: Path, _folder: Path, width: int, height: int) -> Pixels:
    return from_svg(file.with_suffix(".svg").read_bytes(), width, height)


def pdfium(file: Path, _folder: Path, width: int, height: int) -> Pixels:
    return from_pdf(file.with_suffix(".pdf").read_bytes(), width, height, SCALE)


def chromium(file: Path, folder: Path, width: int, height: int) -> Pixels:
    out = folder / "chromium.png"
    program = installed("chromium", "chromium-browser", "google-chrome")
    look = [
        f"--window-size={round(width / SCALE)},{round(height / SCALE)}",
        f"--force-device-scale-factor={SCALE}",
        f"--user-data-dir={folder / 'browser'}",
        f"--screenshot={out}",
    ]
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    silent([program, *quiet, *look, file.with_suffix(".svg").as_uri()])
    return from_png(out.read_bytes())


def with_fonts(folder: Path) -> str:
    """A folder of the user's own data that has the font of maps installed."""
    fonts = folder / "share" / "fonts"
    fonts.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        shutil.copy(font_file(face), fonts)
    return str(folder / "share")


def inkscape(file: Path, folder: Path, width: int, height: int) -> Pixels:
    out = folder / "inkscape.png"
    size = [f"--export-width={width}", f"--export-height={height}", f"--export-filename={out}"]
    silent(
        [installed("inkscape"), *size, str(file.with_suffix(".svg"))],
        XDG_DATA_HOME=with_fonts(folder),
        XDG_CONFIG_HOME=str(folder / "inkscape"),
    )
    return from_png(out.read_bytes())


def office(file: Path, folder: Path, width: int, height: int) -> Pixels:
    """LibreOffice makes a PDF of the SVG, which is then painted as large as the PNG."""
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [installed("soffice", "libreoffice"), profile, "--headless", "--convert-to", "pdf"]
    drawn = str(file.with_suffix(".svg"))
    out = folder / "drawn"
    silent([*command, "--outdir", str(out), drawn], XDG_DATA_HOME=with_fonts(folder))
    page = from_pdf((out / f"{file.name}.pdf").read_bytes(), 2 * width, 2 * height, SCALE)
    return resized(page, width, height)


def poppler(file: Path, folder: Path, width: int, height: int) -> Pixels:
    out = folder / "poppler"
    dpi = str(round(96 * SCALE))
    silent([installed("pdftoppm"), "-r", dpi, "-png", "-singlefile", str(file.with_suffix(".pdf")), str(out)])
    return from_png(out.with_suffix(".png").read_bytes())[:height, :width]


READERS: dict[str, tuple[Reader, bool]] = {
    "SVG in Qt": (qt, True),
    "SVG in Chromium": (chromium, True),
    "SVG in Inkscape": (inkscape, True),
    "SVG in LibreOffice": (office, False),
    "PDF in pdfium": (pdfium, True),
    "PDF in poppler": (poppler, False),
}
"""Each with whether it must keep to the limits; the others round places or widths."""


def installed(*names: str) -> str:
    """The first of these programs that is there. Raises FileNotFoundError."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        raise FileNotFoundError(f"{names[0]} is not installed")
    return found


def silent(command: list[str], **environment: str) -> None:
    subprocess.run(command, env={**os.environ, **environment}, capture_output=True, timeout=120, check=True)


def resized(pixels: Pixels, width: int, height: int) -> Pixels:
    """The picture in another size: LibreOffice rounds pages to units of its own."""
    image = Image.fromarray(pixels.astype(np.uint8)).resize((width, height), Image.Resampling.LANCZOS)
    return np.asarray(image, dtype=np.int16)


def compared(theme: ThemeName, folder: Path) -> Iterator[tuple[str, Difference | str]]:
    """For each reader how its picture differs from the PNG, or what was lacking."""
    file = folder / "map"
    for suffix in (".png", ".svg", ".pdf"):
        options = Options(theme, SCALE if suffix == ".png" else None)
        file.with_suffix(suffix).write_bytes(FORMATS[suffix].write(sample(), options))
    picture = from_png(file.with_suffix(".png").read_bytes())
    height, width = picture.shape[:2]
    for name, (reader, _) in READERS.items():
        try:
            yield name, difference(picture, reader(file, folder, width, height))
        except FileNotFoundError as error:
            yield name, f"lacking: {error}"


def sample() -> Journey:
    return load(sample_path("house-buyer", "nl"))


def pictures() -> bool:
    """Compares the sample in all themes; whether all who must kept to the limits."""
    good = True
    for theme in THEME_NAMES:
        with tempfile.TemporaryDirectory() as folder:
            for name, found in compared(theme, Path(folder)):
                if isinstance(found, str):
                    print(f"{theme:6} {name:20} {found}")
                    continue
                fits = found.mean <= MOST_MEAN and found.connected <= MOST_CONNECTED
                must = READERS[name][1]
                good = good and (fits or not must)
                judged = "" if fits else "  TOO FAR OFF" if must else "  (rounds in its own way)"
                print(f"{theme:6} {name:20} mean {found.mean:6.2%}  connected {found.connected:4} px{judged}")
    return good


def large() -> bool:
    """Exports a map of a thousand steps at twice its size; whether it took little enough memory."""
    if not hasattr(os, "wait4"):
        print("lacking: this system does not tell how much memory a program took")
        return True
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "large.journey", Path(folder) / "large.png"
        save(journey(STEPS), source)
        command = [
            sys.executable,
            "-m",
            "journeymapper",
            "export",
            str(source),
            "-o",
            str(out),
            "--scale",
            "2",
        ]
        began = time.perf_counter()
        _, status, usage = os.wait4(subprocess.Popen(command).pid, 0)
        took = time.perf_counter() - began
        if status:
            print(f"{STEPS} steps: the export failed")
            return False
        with Image.open(out) as image:
            width, height = image.size
        memory = usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
        print(
            f"{STEPS} steps: PNG of {width} x {height} ({width * height / 1e6:.0f} megapixels,"
            f" {out.stat().st_size / 1e6:.1f} MB) in {took:.1f} s with at most {memory:.0f} MB of memory"
            f" (goal {MOST_MEMORY})"
        )
    return memory <= MOST_MEMORY


def main() -> int:
    """0 when all pictures are alike and memory was enough, else 1."""
    Image.MAX_IMAGE_PIXELS = None
    application = QGuiApplication.instance() or QGuiApplication([])
    use_language("nl")
    good = [large(), pictures()]
    del application
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
