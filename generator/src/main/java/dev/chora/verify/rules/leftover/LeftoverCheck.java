package dev.chora.verify.rules.leftover;

import dev.chora.verify.Place;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.StaticCheck;
import java.util.List;
import java.util.Locale;

/** No template marker, merge conflict or rejected change is left in the project. */
public final class LeftoverCheck implements StaticCheck {
    @Override
    public String id() {
        return "static.leftover";
    }

    @Override
    public String title() {
        return "Nothing is left of templates, merges and rejected changes";
    }

    @Override
    public List<Rule> rules() {
        return LeftoverRules.MARKS;
    }

    @Override
    public boolean concerns(ProjectFiles files) {
        return !files.paths().isEmpty();
    }

    @Override
    public void look(ProjectFiles files, Findings findings) {
        MarkerFiles which = new MarkerFiles(files);
        int looked = 0;
        for (String path : files.paths()) {
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (name.endsWith(".rej") || name.endsWith(".orig")) {
                findings.found(
                        LeftoverRules.REJECT,
                        Place.of(path),
                        path
                                + (name.endsWith(".rej")
                                        ? " holds a change that did not fit"
                                        : " is a copy from before a change"));
                continue;
            }
            String text = which.isText(name) ? files.text(path) : null;
            if (text == null || text.length() > 1_000_000 || text.indexOf('\0') >= 0) {
                continue;
            }
            looked++;
            conflict(files, findings, path, text);
            if (which.mayHaveMarkers(path)) {
                markers(files, findings, path, text);
            }
        }
        findings.evidence(looked + " files");
    }

    private static void conflict(ProjectFiles files, Findings findings, String path, String text) {
        if (!text.contains("<<<<<<< ") || !text.contains("\n>>>>>>> ")) {
            return;
        }
        int line = 1;
        int start = 0;
        for (String content : text.split("\n", -1)) {
            if (content.startsWith("<<<<<<< ")) {
                start = line;
            } else if (content.startsWith(">>>>>>> ") && start > 0) {
                findings.found(
                        LeftoverRules.CONFLICT,
                        files.at(path, start, 1),
                        "a merge conflict stands here, up to line " + line);
                start = 0;
            }
            line++;
        }
    }

    private static void markers(ProjectFiles files, Findings findings, String path, String text) {
        boolean markdown = path.endsWith(".md");
        String[] lines = (markdown ? Markdown.withoutCode(text) : text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int at = Markers.at(path, lines[i]);
            if (at >= 0) {
                findings.found(
                        LeftoverRules.MARKER,
                        files.at(path, i + 1, at + 1),
                        "the template marker " + Markers.shown(lines[i], at) + " was left here");
            }
        }
    }
}
