package dev.chora.verify.rules.python;

import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import java.util.Locale;

/** Commands in services, recipes and workflows start modules of the own packages that are there. */
final class CommandRules {
    private final Modules modules;
    private final ProjectFiles files;
    private final Findings findings;

    CommandRules(Modules modules, ProjectFiles files, Findings findings) {
        this.modules = modules;
        this.files = files;
        this.findings = findings;
    }

    void look() {
        if (modules.tops().isEmpty()) {
            return;
        }
        for (String path : files.paths()) {
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            // Dockerfiles are looked at where their instructions are known.
            boolean commands = name.startsWith("docker-compose")
                    || name.startsWith("compose.")
                    || name.equals("justfile")
                    || name.equals("makefile")
                    || path.startsWith(".github/workflows/");
            String text = commands ? files.text(path) : null;
            if (text != null) {
                int line = 1;
                for (String content : text.split("\n", -1)) {
                    line(path, line, content);
                    line++;
                }
            }
        }
    }

    private void line(String path, int line, String text) {
        if (text.strip().startsWith("#")) {
            return;
        }
        for (String top : modules.tops()) {
            for (int at = text.indexOf(top); at >= 0; at = text.indexOf(top, at + 1)) {
                if (at > 0 && isPart(text.charAt(at - 1))) {
                    continue;
                }
                int end = at;
                while (end < text.length() && isPart(text.charAt(end))) {
                    end++;
                }
                String module = text.substring(at, end);
                if (module.equals(top) || module.startsWith(top + ".")) {
                    one(path, line, text, at, module, end);
                }
            }
        }
    }

    private static boolean isPart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '.'
                || c == '-'
                || c == '/';
    }

    private void one(String path, int line, String text, int at, String named, int end) {
        String before = text.substring(0, at)
                .replace("\"", " ")
                .replace("'", " ")
                .replace(",", " ")
                .stripTrailing();
        boolean run = before.endsWith(" -m");
        boolean imported = before.endsWith("import") || before.endsWith("from");
        boolean served = end < text.length()
                && text.charAt(end) == ':'
                && (before.contains("uvicorn") || before.contains("gunicorn") || before.contains("hypercorn"));
        if (!run && !imported && !served) {
            version(path, line, at, named);
            return;
        }
        if (named.indexOf('/') >= 0 || named.indexOf('-') >= 0 || named.endsWith(".")) {
            return;
        }
        String file = modules.file(named);
        if (file == null) {
            found(path, line, at, "there is no module " + named);
        } else if (run
                && file.endsWith("/__init__.py")
                && modules.at(file.substring(0, file.length() - 11) + "__main__") == null) {
            found(path, line, at, "the package " + named + " has no __main__.py, and python -m starts that");
        } else if (served) {
            int stop = end + 1;
            while (stop < text.length() && (Character.isLetterOrDigit(text.charAt(stop)) || text.charAt(stop) == '_')) {
                stop++;
            }
            String object = text.substring(end + 1, stop);
            if (!object.isEmpty() && !modules.has(file, object)) {
                found(path, line, at, named + " has no " + object);
            }
        }
    }

    private void version(String path, int line, int at, String named) {
        if (named.endsWith(".__version__")) {
            String module = named.substring(0, named.length() - 12);
            String file = modules.file(module);
            if (file != null && !modules.has(file, "__version__")) {
                findings.found(
                        PythonRules.VERSION,
                        files.at(path, line, at + 1),
                        "the command reads " + named + ", and " + file + " has no __version__");
            }
        }
    }

    private void found(String path, int line, int at, String message) {
        findings.found(PythonRules.COMMAND, files.at(path, line, at + 1), message);
    }
}
