package dev.chora.verify.rules.python;

import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.StaticCheck;
import dev.chora.verify.rules.TextFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Python sources can be compiled, and what pyproject.toml, imports and commands name is there. */
public final class PythonCheck implements StaticCheck {
    @Override
    public String id() {
        return "static.python";
    }

    @Override
    public String title() {
        return "Python sources can be compiled, and what they and pyproject.toml name is there";
    }

    @Override
    public List<Rule> rules() {
        return PythonRules.ALL;
    }

    @Override
    public boolean concerns(ProjectFiles files) {
        for (String path : files.paths()) {
            if (path.endsWith(".py") || path.equals("pyproject.toml")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void look(ProjectFiles files, Findings findings) {
        Map<String, Source> sources = new HashMap<>();
        int count = 0;
        for (String path : files.paths()) {
            String text = path.endsWith(".py") ? files.text(path) : null;
            if (text == null || text.indexOf('\uFFFD') >= 0) {
                continue;
            }
            count++;
            try {
                sources.put(path, Source.of(Syntax.check(text)));
            } catch (TextFault fault) {
                int[] place = place(text, fault.at());
                findings.found(PythonRules.SYNTAX, files.at(path, place[0], place[1]), fault.said());
            }
        }
        findings.evidence(count + " sources");
        Pyproject project = Pyproject.of(files);
        Modules modules = new Modules(files, sources, project == null ? List.of() : project.roots());
        if (project != null) {
            new ProjectRules(project, modules, files, findings).look();
        }
        ImportRules imports = new ImportRules(modules, files, findings);
        for (String path : files.paths()) {
            Source source = sources.get(path);
            if (source != null) {
                imports.look(path, source);
            }
        }
        new CommandRules(modules, files, findings).look();
    }

    /** Line and column of an offset, from 1. */
    static int[] place(String text, int at) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < Math.min(at, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new int[] {line, Math.min(at, text.length()) - start + 1};
    }
}
