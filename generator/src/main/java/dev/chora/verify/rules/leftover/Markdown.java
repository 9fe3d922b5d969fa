package dev.chora.verify.rules.leftover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Markdown as far as links need it: what is code, where links are, which anchors headings make. */
final class Markdown {
    /** A link. */
    record Link(String target, int line, int column) {}

    private Markdown() {}

    /** The text with code and comments blanked; lines and columns stay. */
    static String withoutCode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String fence = "";
        boolean comment = false;
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            String mine = fence(stripped);
            boolean code = !fence.isEmpty();
            if (!code && !mine.isEmpty() && !comment) {
                fence = mine;
                code = true;
            } else if (code
                    && stripped.startsWith(fence)
                    && stripped.replace(fence.substring(0, 1), "").isEmpty()) {
                fence = "";
            }
            comment |= !code && stripped.startsWith("<!--");
            boolean hidden = code || comment;
            comment &= !stripped.endsWith("-->");
            out.append(hidden ? " ".repeat(line.length()) : withoutSpans(line)).append('\n');
        }
        return out.substring(0, out.length() - 1);
    }

    private static String fence(String stripped) {
        for (String sign : List.of("`", "~")) {
            int count = 0;
            while (count < stripped.length() && stripped.charAt(count) == sign.charAt(0)) {
                count++;
            }
            if (count >= 3 && stripped.indexOf('`', count) < 0) {
                return sign.repeat(count);
            }
        }
        return "";
    }

    private static String withoutSpans(String line) {
        StringBuilder out = new StringBuilder(line);
        int at = line.indexOf('`');
        while (at >= 0) {
            int count = 0;
            while (at + count < line.length() && line.charAt(at + count) == '`') {
                count++;
            }
            String ticks = "`".repeat(count);
            int end = line.indexOf(ticks, at + count);
            if (end < 0) {
                break;
            }
            for (int i = at; i < end + count; i++) {
                out.setCharAt(i, ' ');
            }
            at = line.indexOf('`', end + count);
        }
        return out.toString();
    }

    /** All links of a text without code: inline, images, and definitions of references. */
    static List<Link> links(String text) {
        List<Link> links = new ArrayList<>();
        int number = 1;
        for (String line : text.split("\n", -1)) {
            for (int at = line.indexOf("]("); at >= 0; at = line.indexOf("](", at + 2)) {
                String target = target(line, at + 2);
                if (!target.isEmpty()) {
                    links.add(new Link(target, number, at + 3));
                }
            }
            String stripped = line.stripLeading();
            int colon = stripped.startsWith("[") && !stripped.startsWith("[^") ? stripped.indexOf("]: ") : -1;
            if (colon > 0) {
                String target = stripped.substring(colon + 3).strip().split("\\s", 2)[0];
                links.add(new Link(unwrapped(target), number, line.indexOf("]: ") + 4));
            }
            number++;
        }
        return links;
    }

    private static String target(String line, int from) {
        int depth = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth-- == 0) {
                String inside = line.substring(from, i).strip();
                String first = inside.startsWith("<") && inside.indexOf('>') > 0
                        ? inside.substring(0, inside.indexOf('>') + 1)
                        : inside.split("\\s", 2)[0];
                return unwrapped(first);
            }
        }
        return "";
    }

    private static String unwrapped(String target) {
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    /** The anchors that GitHub makes of headings, and those written as HTML. */
    static Set<String> anchors(String text) {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        String[] lines = text.split("\n", -1);
        String[] plain = withoutFences(text).split("\n", -1);
        for (int i = 0; i < plain.length; i++) {
            String line = plain[i].strip();
            String heading = null;
            int level = 0;
            while (level < line.length() && line.charAt(level) == '#') {
                level++;
            }
            if (level > 0 && level <= 6 && (level == line.length() || line.charAt(level) == ' ')) {
                heading = lines[i].strip().substring(level).strip();
            } else if (i + 1 < plain.length && !line.isEmpty() && isUnderline(plain[i + 1].strip())) {
                heading = lines[i].strip();
            }
            if (heading != null) {
                String slug = slug(heading);
                int before = seen.merge(slug, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? slug : slug + "-" + before);
            }
            for (String sign : List.of("id=\"", "name=\"", "{#")) {
                int at = line.indexOf(sign);
                int end = at < 0 ? -1 : line.indexOf(sign.equals("{#") ? '}' : '"', at + sign.length());
                if (end > 0) {
                    anchors.add(line.substring(at + sign.length(), end).toLowerCase(Locale.ROOT));
                }
            }
        }
        return anchors;
    }

    private static boolean isUnderline(String line) {
        return line.length() > 2
                && (line.replace("=", "").isEmpty() || line.replace("-", "").isEmpty());
    }

    private static String withoutFences(String text) {
        return withoutCode(text.replace("`", text.contains("```") ? "`" : " "));
    }

    static String slug(String heading) {
        StringBuilder slug = new StringBuilder();
        String text = heading.replaceAll("\\s#+$", "")
                .replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("\\{#[^}]*\\}$", "")
                .strip();
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                slug.append(c);
            } else if (c == ' ') {
                slug.append('-');
            }
        }
        return slug.toString();
    }
}
