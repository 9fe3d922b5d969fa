package dev.chora.verify.rules.leftover;

import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.StaticCheck;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links between the documents of a project lead somewhere. */
public final class LinkCheck implements StaticCheck {
    private final Map<String, Set<String>> anchors = new HashMap<>();

    @Override
    public String id() {
        return "static.links";
    }

    @Override
    public String title() {
        return "Links between documents lead to files and headings that are there";
    }

    @Override
    public List<Rule> rules() {
        return LeftoverRules.LINKS;
    }

    @Override
    public boolean concerns(ProjectFiles files) {
        for (String path : files.paths()) {
            if (path.endsWith(".md")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void look(ProjectFiles files, Findings findings) {
        int count = 0;
        for (String path : files.paths()) {
            String text = path.endsWith(".md") ? files.text(path) : null;
            if (text == null) {
                continue;
            }
            for (Markdown.Link link : Markdown.links(Markdown.withoutCode(text))) {
                count++;
                String wrong = wrong(files, path, link.target());
                if (wrong != null) {
                    findings.found(LeftoverRules.LINK, files.at(path, link.line(), link.column()), wrong);
                }
            }
        }
        findings.evidence(count + " links");
    }

    private @Nullable String wrong(ProjectFiles files, String from, String target) {
        if (isElsewhere(target)) {
            return null;
        }
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        int query = path.indexOf('?');
        path = query < 0 ? path : path.substring(0, query);
        String anchor = hash < 0 ? "" : target.substring(hash + 1);
        String file = path.isEmpty() ? from : resolve(from, path);
        if (file == null) {
            return null;
        }
        boolean there = file.isEmpty()
                || files.has(file)
                || files.hasFolder(file)
                || files.has(file + ".md")
                || isMade(files, file);
        if (!there) {
            return "the link leads to " + file + ", which is not there";
        }
        String text = file.endsWith(".md") && !anchor.isEmpty() ? files.text(file) : null;
        if (text != null) {
            Set<String> known = anchors.computeIfAbsent(file, key -> Markdown.anchors(text));
            if (!known.contains(decoded(anchor).toLowerCase(Locale.ROOT)) && !anchor.startsWith("L")) {
                return "the link leads to the heading #" + anchor + ", which " + file + " does not have";
            }
        }
        return null;
    }

    private static boolean isElsewhere(String target) {
        int colon = target.indexOf(':');
        boolean scheme = colon > 0
                && target.substring(0, colon)
                        .chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == '-');
        return scheme
                || target.startsWith("/")
                || target.startsWith("{")
                || target.indexOf('$') >= 0
                || target.isEmpty();
    }

    /** Files that tools make, which a repository does not hold. */
    private static boolean isMade(ProjectFiles files, String file) {
        String ignored = files.text(".gitignore");
        if (ignored != null) {
            for (String line : ignored.split("\n", -1)) {
                String pattern = line.strip();
                pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
                pattern = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
                if (!pattern.isEmpty() && (file.equals(pattern) || file.startsWith(pattern + "/"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable String resolve(String from, String path) {
        Deque<String> steps = new ArrayDeque<>();
        int slash = from.lastIndexOf('/');
        String folder = slash < 0 ? "" : from.substring(0, slash);
        for (String step : (folder + "/" + decoded(path)).split("/")) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return null;
                }
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return text;
        }
    }
}
