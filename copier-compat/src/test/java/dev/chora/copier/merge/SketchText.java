package dev.chora.copier.merge;

import dev.chora.copier.merge.Sketch.Entry;
import java.util.List;

/** Writes sketches in the formats that are merged by meaning. How a thing is laid out depends on its name alone. */
enum SketchText {
    TOML("pyproject.toml") {
        @Override
        void write(Sketch sketch, StringBuilder out) {
            tables(sketch, "", out);
        }

        private void tables(Sketch sketch, String path, StringBuilder out) {
            for (Entry entry : sketch.entries) {
                if (!(entry.value instanceof Sketch)) {
                    comment(entry, "", out);
                    out.append(entry.key).append(" = ");
                    value(entry, out);
                    out.append(tail(entry)).append('\n');
                }
            }
            for (Entry entry : sketch.entries) {
                if (entry.value instanceof Sketch inner) {
                    out.append('\n');
                    comment(entry, "", out);
                    out.append('[').append(path).append(entry.key).append("]\n");
                    tables(inner, path + entry.key + ".", out);
                }
            }
        }

        private void value(Entry entry, StringBuilder out) {
            if (entry.value instanceof List<?>) {
                brackets(entry, "", style(entry, 2) == 0, true, out);
            } else {
                out.append(quoted((String) entry.value));
            }
        }
    },

    YAML("config.yaml") {
        @Override
        void write(Sketch sketch, StringBuilder out) {
            mapping(sketch, "", out);
        }
    },

    COMPOSE("compose.yaml") {
        @Override
        void write(Sketch sketch, StringBuilder out) {
            out.append("name: demo\nservices:\n");
            mapping(sketch, "  ", out);
            out.append("volumes:\n  data: {}\n");
        }
    },

    JSON("settings.json") {
        @Override
        void write(Sketch sketch, StringBuilder out) {
            object(sketch, "", false, out);
            out.append('\n');
        }
    },

    JSONC(".vscode/settings.json") {
        @Override
        void write(Sketch sketch, StringBuilder out) {
            object(sketch, "", true, out);
            out.append('\n');
        }
    },

    DOCKERFILE("Dockerfile") {
        @Override
        void write(Sketch sketch, StringBuilder out) {
            out.append("# syntax=docker/dockerfile:1\nFROM python:3.13-slim AS base\n");
            instructions(sketch, out);
        }

        private void instructions(Sketch sketch, StringBuilder out) {
            for (Entry entry : sketch.entries) {
                if (entry.value instanceof Sketch) {
                    continue;
                }
                comment(entry, "", out);
                if (entry.value instanceof List<?>) {
                    out.append("RUN install ").append(entry.key).append(" \\\n    ");
                    out.append(String.join(" \\\n    ", entry.items())).append('\n');
                } else {
                    String word = style(entry, 2) == 0 ? "ENV " : "LABEL ";
                    out.append(word)
                            .append(entry.key)
                            .append('=')
                            .append(quoted((String) entry.value))
                            .append('\n');
                }
            }
            for (Entry entry : sketch.entries) {
                if (entry.value instanceof Sketch inner) {
                    out.append('\n');
                    comment(entry, "", out);
                    out.append("FROM base AS ").append(entry.key).append('\n');
                    instructions(inner, out);
                }
            }
        }
    },

    JUSTFILE("justfile") {
        @Override
        void write(Sketch sketch, StringBuilder out) {
            out.append("set shell := ['sh', '-c']\n\n");
            for (Entry entry : sketch.entries) {
                comment(entry, "", out);
                if (entry.value instanceof List<?>) {
                    out.append(entry.key).append(" arg='x':\n");
                    for (String item : entry.items()) {
                        out.append("    echo ").append(item).append('\n');
                    }
                    out.append('\n');
                } else {
                    out.append(entry.key)
                            .append(" := ")
                            .append(quoted((String) entry.value))
                            .append('\n');
                }
            }
        }
    },

    IGNORE(".gitignore") {
        @Override
        void write(Sketch sketch, StringBuilder out) {
            for (Entry entry : sketch.entries) {
                if (entry.value instanceof List<?>) {
                    out.append('\n');
                    comment(entry, "", out);
                    out.append(entry.key).append("/\n");
                    for (String item : entry.items()) {
                        out.append("*.").append(item).append('\n');
                    }
                }
            }
        }
    };

    private final String path;

    SketchText(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** Whether the document has levels of entries, comments, and entries that are one text. */
    int depth() {
        return this == DOCKERFILE ? 1 : this == JUSTFILE || this == IGNORE ? 0 : 2;
    }

    boolean comments() {
        return this != JSON;
    }

    /** Whether both sides may change one list; what a recipe runs is merged as lines are. */
    boolean sharesLists() {
        return this != JUSTFILE;
    }

    /** Whether a level may lose its last entry without being written in another way. */
    boolean emptied() {
        return this != YAML && this != COMPOSE;
    }

    abstract void write(Sketch sketch, StringBuilder out);

    String text(Sketch sketch) {
        StringBuilder out = new StringBuilder();
        write(sketch, out);
        return out.toString();
    }

    static int style(Entry entry, int styles) {
        return Integer.parseInt(entry.key.substring(1)) / 2 % styles;
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static void comment(Entry entry, String indent, StringBuilder out) {
        if (entry.comment != null) {
            out.append(indent).append("# ").append(entry.comment).append('\n');
        }
    }

    static String tail(Entry entry) {
        return style(entry, 5) == 1 ? "  # tail of " + entry.key : "";
    }

    static void mapping(Sketch sketch, String indent, StringBuilder out) {
        if (sketch.entries.isEmpty()) {
            out.append(indent).append("{}\n");
        }
        for (Entry entry : sketch.entries) {
            comment(entry, indent, out);
            out.append(indent).append(entry.key).append(':');
            if (entry.value instanceof Sketch inner) {
                if (inner.entries.isEmpty()) {
                    out.append(" {}\n");
                } else {
                    out.append(tail(entry)).append('\n');
                    mapping(inner, indent + "  ", out);
                }
            } else if (entry.value instanceof List<?> && style(entry, 3) == 0) {
                out.append(' ');
                brackets(entry, indent, true, false, out);
                out.append(tail(entry)).append('\n');
            } else if (entry.value instanceof List<?>) {
                out.append(tail(entry)).append('\n');
                String deeper = style(entry, 3) == 1 ? indent : indent + "  ";
                for (String item : entry.items()) {
                    out.append(deeper).append("- ").append(item).append('\n');
                }
            } else if (style(entry, 7) == 2) {
                out.append(" |-\n")
                        .append(indent)
                        .append("  ")
                        .append(entry.value)
                        .append('\n');
            } else {
                out.append(' ')
                        .append(quoted((String) entry.value))
                        .append(tail(entry))
                        .append('\n');
            }
        }
    }

    static void object(Sketch sketch, String indent, boolean comments, StringBuilder out) {
        out.append("{");
        String separator = "\n";
        for (Entry entry : sketch.entries) {
            out.append(separator);
            if (comments && entry.comment != null) {
                out.append(indent).append("  // ").append(entry.comment).append('\n');
            }
            out.append(indent).append("  ").append(quoted(entry.key)).append(": ");
            if (entry.value instanceof Sketch inner) {
                object(inner, indent + "  ", comments, out);
            } else if (entry.value instanceof List<?>) {
                brackets(entry, indent + "  ", style(entry, 2) == 0, false, out);
            } else {
                out.append(quoted((String) entry.value));
            }
            separator = ",\n";
        }
        out.append(sketch.entries.isEmpty() ? "}" : "\n" + indent + "}");
    }

    static void brackets(Entry entry, String indent, boolean oneLine, boolean trailing, StringBuilder out) {
        String gap = oneLine ? "" : "\n" + indent + "  ";
        out.append('[');
        List<String> items = entry.items();
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? gap : oneLine ? " " : gap).append(quoted(items.get(i)));
            out.append(i + 1 < items.size() || (trailing && !oneLine) ? "," : "");
        }
        out.append(oneLine || items.isEmpty() ? "]" : "\n" + indent + "]");
    }
}
