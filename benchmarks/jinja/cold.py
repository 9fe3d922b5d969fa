"""Measures what the first rendering adds to an empty main in a fresh JVM, with a class-data archive; see `cold`."""

import argparse
import pathlib
import statistics
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).parent
MAIN = "dev.chora.benchmarks.ColdStart"


def major(java):
    text = subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr
    return int(text.split('"')[1].split(".")[0])


def milliseconds(command):
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return (time.perf_counter() - start) * 1000


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--java", required=True)
    parser.add_argument("--classpath", required=True)
    parser.add_argument("--runs", type=int, default=30)
    options = parser.parse_args()
    template = str(HERE / "templates" / "dockerfile.j2")
    version = major(options.java)
    with tempfile.TemporaryDirectory() as folder:
        archive = str(pathlib.Path(folder) / "classes.archive")
        make, use = (
            (f"-XX:AOTCacheOutput={archive}", f"-XX:AOTCache={archive}")
            if version >= 25
            else (f"-XX:ArchiveClassesAtExit={archive}", f"-XX:SharedArchiveFile={archive}")
        )
        java = [options.java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", options.classpath]
        subprocess.run([*java, make, MAIN, template], check=True, capture_output=True)
        archived = [java[0], use, *java[1:]]
        kinds = {
            "empty main": [*archived, MAIN, "empty"],
            "first rendering": [*archived, MAIN, template],
            "first rendering, no archive": [*java, MAIN, template],
        }
        times = {kind: [] for kind in kinds}
        for _ in range(options.runs):
            for kind, command in kinds.items():
                times[kind].append(milliseconds(command))
    print(f"| Java {version}, {options.runs} runs in turn | least ms | median ms | over an empty main (least) |")
    print("| --- | ---: | ---: | ---: |")
    for kind, values in times.items():
        over = min(values) - min(times["empty main"])
        print(f"| {kind} | {min(values):.0f} | {statistics.median(values):.0f} | {over:.0f} |")


if __name__ == "__main__":
    main()
