package dev.chora.cli.prompt.field;

import dev.chora.cli.prompt.screen.Key;
import dev.chora.cli.prompt.screen.Key.Action;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** A path, completed by Tab as far as what exists leaves no choice; the candidates are shown then. */
public final class PathField implements Field {
    private static final int SHOWN = 5;

    private final TextField text;
    private final Path workingFolder;
    private List<String> candidates = List.of();

    public PathField(String path, String placeholder, Path workingFolder) {
        this.text = new TextField(path, placeholder, false);
        this.workingFolder = workingFolder;
    }

    @Override
    public Reaction press(Key key) {
        if (key != Action.TAB) {
            candidates = List.of();
            return text.press(key);
        }
        candidates = candidates(text.raw());
        String longest = longestPrefix(candidates);
        if (longest.length() <= text.raw().length()) {
            return Reaction.NONE;
        }
        text.replace(longest);
        return Reaction.CHANGED;
    }

    private List<String> candidates(String typed) {
        int slash = typed.lastIndexOf('/');
        String folder = typed.substring(0, slash + 1);
        String start = typed.substring(slash + 1);
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(workingFolder.resolve(expand(folder)))) {
            for (Path child : children) {
                String name = child.getFileName().toString();
                if (name.startsWith(start) && (!name.startsWith(".") || start.startsWith("."))) {
                    found.add(folder + name + (Files.isDirectory(child) ? "/" : ""));
                }
            }
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    private static String expand(String folder) {
        return folder.startsWith("~/") ? System.getProperty("user.home") + folder.substring(1) : folder;
    }

    private static String longestPrefix(List<String> texts) {
        if (texts.isEmpty()) {
            return "";
        }
        String prefix = texts.get(0);
        for (String other : texts) {
            int same = 0;
            while (same < Math.min(prefix.length(), other.length()) && prefix.charAt(same) == other.charAt(same)) {
                same++;
            }
            prefix = prefix.substring(0, same);
        }
        return prefix;
    }

    @Override
    public List<AttributedString> lines(int width, int height) {
        List<AttributedString> lines = new ArrayList<>(text.lines(width, height));
        for (int i = 0; i < Math.min(SHOWN, candidates.size()) && lines.size() < height; i++) {
            boolean more = i == SHOWN - 1 && candidates.size() > SHOWN;
            lines.add(Styles.line("    " + (more ? "…" : candidates.get(i)), Styles.FAINT, width));
        }
        return lines;
    }

    @Override
    public Caret caret() {
        return text.caret();
    }

    @Override
    public String raw() {
        return text.raw();
    }

    @Override
    public String summary() {
        return text.summary();
    }

    @Override
    public String hint() {
        return "Tab complete · Enter accept";
    }
}
