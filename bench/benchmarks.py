"""Builds bench's jar where it is missing or older than its sources, quickly and without the checks."""
import os
import pathlib
import shutil
import subprocess
import sys

HOME = pathlib.Path(__file__).resolve().parent.parent
JAR = HOME / "bench" / "target" / "benchmarks.jar"
SOURCES = ["pom.xml", "core/pom.xml", "app/pom.xml", "bench/pom.xml", "core/src/main", "core/models", "app/src/main",
           "bench/src/main", "knowledge"]
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"


def newest(paths):
    files = (file for path in paths for file in ([path] if path.is_file() else path.rglob("*")))
    return max(file.stat().st_mtime for file in files if file.is_file())


def maven(*arguments):
    if shutil.which("mvn") is None:
        sys.exit("bench: Maven is missing: install it (on Debian: apt install maven)")
    built = subprocess.run(["mvn", "-B", "-q", "-Dquick", "-DskipTests", "-pl", "core,app,bench", *arguments], cwd=HOME,
                           check=False)
    if built.returncode != 0:
        sys.exit("bench: the build failed")


def jar():
    """The jar with bench, core and all that they need."""
    if not JAR.exists() or JAR.stat().st_mtime < newest([HOME / source for source in SOURCES]):
        maven("package")
        JAR.touch()
    return str(JAR)


def java(main, *arguments, options=()):
    """What the main class printed, which ends with status 0 or ends this program."""
    run = subprocess.run([JAVA, *options, "-cp", jar(), f"org.demarche.bench.{main}", *map(str, arguments)],
                         check=False, stdout=subprocess.PIPE, text=True)
    if run.returncode != 0:
        sys.exit(f"bench: {main} ended with status {run.returncode}")
    return run.stdout
