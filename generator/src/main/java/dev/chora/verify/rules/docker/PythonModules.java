package dev.chora.verify.rules.docker;

import dev.chora.verify.rules.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks modules up in a project: its packages, its dependencies, what Python itself brings. */
final class PythonModules {
    /** What can be said about a module. */
    enum Answer {
        /** It is there. */
        THERE,
        /** It would have to be in the project and is not. */
        MISSING,
        /** The package is there and cannot be run. */
        NO_MAIN,
        /** Nothing in the project says where it should come from. */
        UNKNOWN
    }

    private final ProjectFiles files;

    PythonModules(ProjectFiles files) {
        this.files = files;
    }

    /** Looks for a module; {@code run} when it is to be run as a program with -m. */
    Answer ask(String module, boolean run) {
        String path = module.replace('.', '/');
        int dot = module.indexOf('.');
        String top = dot < 0 ? module : module.substring(0, dot);
        for (String folder : List.of("src/", "", "app/", "lib/", "backend/")) {
            boolean file = files.has(folder + path + ".py");
            boolean packaged = files.has(folder + path + "/__init__.py")
                    || (files.hasFolder(folder + path) && python(folder + path));
            if (file) {
                return Answer.THERE;
            }
            if (packaged) {
                return !run || files.has(folder + path + "/__main__.py") ? Answer.THERE : Answer.NO_MAIN;
            }
        }
        for (String folder : List.of("src/", "", "app/", "lib/", "backend/")) {
            if (files.has(folder + top + "/__init__.py") || (dot > 0 && files.has(folder + top + ".py"))) {
                return Answer.MISSING;
            }
        }
        if (standard(top) || !known()) {
            return Answer.THERE;
        }
        return ownName(top) ? Answer.MISSING : dependency(top) ? Answer.THERE : Answer.UNKNOWN;
    }

    private boolean python(String folder) {
        for (String path : files.paths()) {
            if (path.startsWith(folder + "/") && path.endsWith(".py")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the project says what it depends on in a way that is read here. */
    private boolean known() {
        return files.has("pyproject.toml");
    }

    private boolean ownName(String top) {
        for (String line : files.lines("pyproject.toml")) {
            String bare = line.strip();
            if (bare.startsWith("name") && bare.indexOf('=') > 0) {
                String name = bare.substring(bare.indexOf('=') + 1)
                        .strip()
                        .replace("\"", "")
                        .replace("'", "");
                return normal(name).equals(normal(top));
            }
        }
        return false;
    }

    /** Whether any file of dependencies mentions the name, or that under which it is known to be packed. */
    private boolean dependency(String top) {
        List<String> names = new ArrayList<>(List.of(normal(top)));
        names.addAll(
                switch (top) {
                    case "yaml" -> List.of("pyyaml");
                    case "PIL" -> List.of("pillow");
                    case "bs4" -> List.of("beautifulsoup4");
                    case "sklearn" -> List.of("scikit-learn");
                    case "cv2" -> List.of("opencv-python");
                    case "dotenv" -> List.of("python-dotenv");
                    case "jwt" -> List.of("pyjwt");
                    case "psycopg2" -> List.of("psycopg2-binary");
                    case "starlette", "uvicorn", "httpx", "pydantic", "anyio" ->
                        List.of("fastapi", "mcp", "litestar", "starlette");
                    case "werkzeug", "jinja2", "click" -> List.of("flask", "uvicorn", "typer", "fastapi");
                    case "requests", "urllib3", "certifi" -> List.of("requests", "boto3", "docker");
                    default -> List.of();
                });
        for (String path : files.paths()) {
            boolean lists = path.equals("pyproject.toml")
                    || path.startsWith("requirements")
                    || path.equals("setup.cfg")
                    || path.equals("setup.py")
                    || path.equals("uv.lock")
                    || path.equals("poetry.lock")
                    || path.equals("Pipfile");
            String text = lists ? files.text(path) : null;
            String small = text == null ? "" : normal(text);
            for (String name : names) {
                if (small.contains(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
    }

    private static boolean standard(String top) {
        return Set.of(
                        "abc",
                        "argparse",
                        "array",
                        "ast",
                        "asyncio",
                        "base64",
                        "bisect",
                        "builtins",
                        "calendar",
                        "cmath",
                        "code",
                        "codecs",
                        "collections",
                        "compileall",
                        "concurrent",
                        "configparser",
                        "contextlib",
                        "copy",
                        "csv",
                        "ctypes",
                        "dataclasses",
                        "datetime",
                        "decimal",
                        "difflib",
                        "dis",
                        "email",
                        "encodings",
                        "ensurepip",
                        "enum",
                        "errno",
                        "faulthandler",
                        "fcntl",
                        "fileinput",
                        "fractions",
                        "ftplib",
                        "functools",
                        "gc",
                        "getpass",
                        "gettext",
                        "glob",
                        "graphlib",
                        "grp",
                        "gzip",
                        "hashlib",
                        "heapq",
                        "hmac",
                        "html",
                        "http",
                        "imaplib",
                        "importlib",
                        "inspect",
                        "io",
                        "ipaddress",
                        "itertools",
                        "json",
                        "keyword",
                        "linecache",
                        "locale",
                        "logging",
                        "lzma",
                        "math",
                        "mimetypes",
                        "mmap",
                        "multiprocessing",
                        "numbers",
                        "operator",
                        "optparse",
                        "os",
                        "pathlib",
                        "pickle",
                        "pkgutil",
                        "platform",
                        "plistlib",
                        "poplib",
                        "pprint",
                        "pwd",
                        "py_compile",
                        "queue",
                        "random",
                        "re",
                        "readline",
                        "resource",
                        "runpy",
                        "sched",
                        "secrets",
                        "select",
                        "selectors",
                        "shelve",
                        "shlex",
                        "shutil",
                        "signal",
                        "site",
                        "smtplib",
                        "socket",
                        "socketserver",
                        "sqlite3",
                        "ssl",
                        "stat",
                        "statistics",
                        "string",
                        "struct",
                        "subprocess",
                        "sys",
                        "sysconfig",
                        "syslog",
                        "tarfile",
                        "tempfile",
                        "termios",
                        "textwrap",
                        "threading",
                        "time",
                        "timeit",
                        "tkinter",
                        "tokenize",
                        "tomllib",
                        "trace",
                        "traceback",
                        "tracemalloc",
                        "types",
                        "typing",
                        "unicodedata",
                        "unittest",
                        "urllib",
                        "uuid",
                        "venv",
                        "warnings",
                        "wave",
                        "weakref",
                        "webbrowser",
                        "wsgiref",
                        "xml",
                        "xmlrpc",
                        "zipapp",
                        "zipfile",
                        "zipimport",
                        "zlib",
                        "zoneinfo",
                        "pip",
                        "pdb",
                        "cProfile",
                        "profile",
                        "doctest",
                        "bz2",
                        "atexit",
                        "curses",
                        "dbm",
                        "mailbox")
                .contains(top);
    }
}
