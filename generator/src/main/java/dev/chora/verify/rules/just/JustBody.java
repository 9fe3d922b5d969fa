package dev.chora.verify.rules.just;

import dev.chora.verify.rules.TextFault;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a recipe, with the rules for their indentation. */
final class JustBody {
    private final JustCursor cursor;
    private final JustExpressions expressions;

    JustBody(JustCursor cursor, JustExpressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    List<JustFile.Line> read(List<JustFile.Name> attributes) throws TextFault {
        List<JustFile.Line> lines = new ArrayList<>();
        String indent = "";
        boolean script = isScript(attributes);
        boolean goesOn = false;
        while (!cursor.ended()) {
            int start = cursor.at;
            int end = start;
            while (end < cursor.text.length() && " \t".indexOf(cursor.text.charAt(end)) >= 0) {
                end++;
            }
            boolean blank = end >= cursor.text.length()
                    || cursor.text.charAt(end) == '\n'
                    || cursor.text.startsWith("\r\n", end);
            if (blank) {
                cursor.at = Math.min(end, cursor.text.length());
                cursor.toEnd();
                cursor.at = Math.min(cursor.at + 1, cursor.text.length());
                goesOn = false;
                continue;
            }
            if (end == start) {
                return lines;
            }
            String mine = cursor.text.substring(start, end);
            if (indent.isEmpty()) {
                indent = indent(mine, start);
                script |= cursor.text.startsWith("#!", end);
            } else if (!mine.startsWith(indent)) {
                throw new TextFault(start, "a line of the recipe is indented otherwise than the lines before");
            } else if (mine.length() > indent.length() && !script && !goesOn) {
                throw new TextFault(
                        start + indent.length(), "a line of the recipe is indented more than the lines before");
            }
            cursor.at = start + indent.length();
            JustFile.Line line = line();
            lines.add(line);
            goesOn = line.text().endsWith("\\");
        }
        return lines;
    }

    private static boolean isScript(List<JustFile.Name> attributes) {
        for (JustFile.Name name : attributes) {
            if (name.text().equals("script")) {
                return true;
            }
        }
        return false;
    }

    private static String indent(String mine, int start) throws TextFault {
        if (mine.indexOf(' ') >= 0 && mine.indexOf('\t') >= 0) {
            throw new TextFault(start, "tabs and spaces are mixed in the indentation");
        }
        return mine;
    }

    private JustFile.Line line() throws TextFault {
        int start = cursor.at;
        while (!cursor.ended() && cursor.here() != '\n') {
            if (cursor.text.startsWith("{{{{", cursor.at)) {
                cursor.at += 4;
            } else if (cursor.text.startsWith("{{", cursor.at)) {
                JustStrings.interpolation(cursor, expressions);
            } else {
                cursor.at++;
            }
        }
        String text = cursor.text.substring(start, cursor.at);
        cursor.at = Math.min(cursor.at + 1, cursor.text.length());
        return new JustFile.Line(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, start);
    }
}
