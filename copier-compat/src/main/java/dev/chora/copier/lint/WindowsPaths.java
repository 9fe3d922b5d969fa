package dev.chora.copier.lint;

import dev.chora.copier.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paths that cannot exist on Windows (Microsoft, "Naming Files, Paths, and Namespaces"). */
final class WindowsPaths {
    private static final String ILLEGAL = "<>:\"|?*\\";
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private WindowsPaths() {}

    static void check(List<TemplateFile> files, Findings findings) {
        Map<String, String> seen = new HashMap<>();
        for (TemplateFile file : files) {
            String why = null;
            for (String part : file.inProject().split("/", -1)) {
                why = why == null ? illegal(part) : why;
            }
            String other = seen.putIfAbsent(file.path().toLowerCase(Locale.ROOT), file.path());
            if (why == null && other != null) {
                why = "differs from " + other + " in upper and lower case alone";
            }
            if (why != null) {
                findings.add(
                        Rule.WINDOWS_PATH,
                        "The path " + why + ", which Windows does not allow",
                        Location.file(file.path()),
                        "Work such values out in a question and use its name in the path.");
            }
        }
    }

    private static @Nullable String illegal(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c < ' ' || ILLEGAL.indexOf(c) >= 0) {
                return "contains " + (c < ' ' ? "a control character" : String.valueOf(c));
            }
        }
        if (part.endsWith(" ") || part.endsWith(".")) {
            return "has a part that ends in a " + (part.endsWith(".") ? "dot" : "blank");
        }
        int dot = part.indexOf('.');
        String stem = dot < 0 ? part : part.substring(0, dot);
        return DEVICES.contains(stem.toLowerCase(Locale.ROOT)) ? "names the device " + stem : null;
    }
}
