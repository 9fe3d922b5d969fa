package dev.chora.verify.rules.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads INI files as Python's configparser does: sections, options, lines that continue by indentation. */
final class IniFaults {
    private IniFaults() {}

    /**
     * What is wrong.
     *
     * @param preamble whether options may stand before the first section, as in .editorconfig
     */
    static List<ParseFault> of(String text, boolean preamble) {
        List<ParseFault> faults = new ArrayList<>();
        Map<String, Integer> sections = new HashMap<>();
        Map<String, Integer> options = new HashMap<>();
        boolean inSection = preamble;
        boolean optionOpen = false;
        int optionIndent = 0;
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = number == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#") || bare.startsWith(";")) {
                continue;
            }
            int indent = line.length() - line.stripLeading().length();
            if (optionOpen && indent > optionIndent) {
                continue;
            }
            if (bare.startsWith("[")) {
                int end = bare.lastIndexOf(']');
                if (end < 0) {
                    faults.add(new ParseFault(false, number, indent + 1, "the section's ']' is missing"));
                    continue;
                }
                String name = bare.substring(1, end);
                twice(faults, sections, name, number, "section [" + name + "]");
                inSection = true;
                options = new HashMap<>();
                optionOpen = false;
                continue;
            }
            int sign = sign(bare);
            if (!inSection) {
                faults.add(new ParseFault(false, number, 1, "no [section] stands before this line"));
                return faults;
            }
            if (sign <= 0) {
                faults.add(
                        new ParseFault(false, number, indent + 1, "the line is neither a [section] nor name = value"));
                continue;
            }
            String name = bare.substring(0, sign).strip();
            twice(faults, options, name.toLowerCase(Locale.ROOT), number, "option '" + name + "'");
            optionOpen = true;
            optionIndent = indent;
        }
        return faults;
    }

    private static void twice(List<ParseFault> faults, Map<String, Integer> seen, String name, int line, String what) {
        Integer first = seen.putIfAbsent(name, line);
        if (first != null) {
            faults.add(new ParseFault(true, line, 1, "the " + what + " is already in line " + first));
        }
    }

    private static int sign(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    }
}
