package dev.chora.verify.rules.just;

import dev.chora.verify.Place;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.StaticCheck;
import dev.chora.verify.rules.TextFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Justfiles can be read, and their recipes say all that they should. */
public final class JustCheck implements StaticCheck {
    @Override
    public String id() {
        return "static.just";
    }

    @Override
    public String title() {
        return "Justfiles can be read, and no recipe lost a variable or a command";
    }

    @Override
    public List<Rule> rules() {
        return JustRules.ALL;
    }

    @Override
    public boolean concerns(ProjectFiles files) {
        return !justfiles(files).isEmpty();
    }

    @Override
    public void look(ProjectFiles files, Findings findings) {
        for (String path : justfiles(files)) {
            new Look(path, files, findings).look();
        }
    }

    private static List<String> justfiles(ProjectFiles files) {
        List<String> found = new ArrayList<>();
        for (String path : files.paths()) {
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (name.equals("justfile") || name.equals(".justfile") || name.endsWith(".just")) {
                found.add(path);
            }
        }
        return found;
    }

    /** One file. */
    private static final class Look {
        private final String path;
        private final ProjectFiles files;
        private final Findings findings;
        private final String text;

        Look(String path, ProjectFiles files, Findings findings) {
            this.path = path;
            this.files = files;
            this.findings = findings;
            String text = files.text(path);
            this.text = text == null ? "" : text;
        }

        void look() {
            JustReader reader = new JustReader(text);
            try {
                reader.read();
            } catch (TextFault fault) {
                unreadable(fault, reader.file());
                return;
            }
            JustFile file = reader.file();
            findings.evidence(path + ": " + file.recipes.size() + " recipes");
            JustFile known = new JustFile();
            boolean complete = imports(path, file, known, new HashSet<>(Set.of(path)));
            new JustMeaning(file, known, complete, this::found).look();
        }

        private void found(Rule rule, int at, String message, @Nullable String advice) {
            findings.found(rule, place(at), message, advice == null ? rule.fix() : advice);
        }

        private Place place(int at) {
            int line = 1;
            int start = 0;
            for (int i = 0; i < Math.min(at, text.length()); i++) {
                if (text.charAt(i) == '\n') {
                    line++;
                    start = i + 1;
                }
            }
            return files.at(path, line, at - start + 1);
        }

        private void unreadable(TextFault fault, JustFile before) {
            int start = text.lastIndexOf('\n', Math.max(0, Math.min(fault.at(), text.length()) - 1)) + 1;
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end);
            if (Commands.isOutside(line) && !before.recipes.isEmpty()) {
                String recipe =
                        before.recipes.get(before.recipes.size() - 1).name().text();
                found(
                        JustRules.OUTSIDE,
                        start,
                        "the command stands at the margin, outside of the recipe " + recipe + " above it",
                        null);
            } else if (fault.said().contains("indent")) {
                found(JustRules.INDENT, fault.at(), fault.said(), null);
            } else {
                found(JustRules.SYNTAX, fault.at(), fault.said(), null);
            }
        }

        /** Collects what imported files add; false when one of them cannot be read here. */
        private boolean imports(String from, JustFile file, JustFile known, Set<String> seen) {
            known.recipes.addAll(file.recipes);
            known.assignments.addAll(file.assignments);
            known.aliases.addAll(file.aliases);
            known.settings.putAll(file.settings);
            boolean complete = true;
            String folder = from.contains("/") ? from.substring(0, from.lastIndexOf('/') + 1) : "";
            for (JustFile.Import imported : file.imports) {
                String target = normal(folder + imported.path().text());
                String more = target == null ? null : files.text(target);
                if (target == null || more == null) {
                    complete &= imported.optional();
                    if (target != null && !imported.optional() && from.equals(path)) {
                        found(JustRules.FILE, imported.path().at(), "the file " + target + " is not there", null);
                    }
                } else if (seen.add(target)) {
                    JustReader reader = new JustReader(more);
                    try {
                        reader.read();
                        complete &= imports(target, reader.file(), known, seen);
                    } catch (TextFault toldElsewhere) {
                        complete = false;
                    }
                }
            }
            if (from.equals(path)) {
                modules(folder, file);
            }
            return complete;
        }

        private void modules(String folder, JustFile file) {
            for (JustFile.Module module : file.modules) {
                List<String> places = new ArrayList<>();
                String name = module.path() == null ? module.name().text() : module.path();
                if (module.path() != null) {
                    places.add(name);
                }
                for (String ending : List.of(".just", "/mod.just", "/justfile", "/.justfile", "/Justfile")) {
                    places.add(name + ending);
                }
                boolean there = module.optional();
                for (String place : places) {
                    String target = normal(folder + place);
                    there |= target == null || files.has(target);
                }
                if (!there) {
                    found(
                            JustRules.FILE,
                            module.name().at(),
                            "the module " + module.name().text() + " has no file",
                            null);
                }
            }
        }

        private static @Nullable String normal(String path) {
            if (path.startsWith("/") || path.startsWith("~") || path.contains("$")) {
                return null;
            }
            String normal = java.nio.file.Path.of(path).normalize().toString().replace('\\', '/');
            return normal.startsWith("..") ? null : normal;
        }
    }
}
