package dev.chora.jinja.yaml;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Shortens tags to handle and suffix, and writes the directives that declare handles. */
final class YamlTags {
    private static final String SUFFIX = "-;/?:@&=+$,_.~*'()[]";

    /** Prefix to handle, in the order in which PyYAML tries them: the last that fits wins. */
    private final TreeMap<String, String> handles = new TreeMap<>();

    YamlTags(Map<String, String> declared) {
        handles.put("!", "!");
        handles.put(YamlNode.PREFIX, "!!");
        for (Map.Entry<String, String> entry : declared.entrySet()) {
            handles.put(entry.getValue(), checkedHandle(entry.getKey()));
        }
    }

    private static String checkedHandle(String handle) {
        if (handle.length() < 1 || handle.charAt(0) != '!' || handle.charAt(handle.length() - 1) != '!') {
            throw new TemplateException(
                    ErrorKind.YAML_ERROR, "tag handle must start and end with '!': '" + handle + "'");
        }
        return handle;
    }

    String shorten(String tag) {
        if (tag.equals("!")) {
            return tag;
        }
        String handle = "";
        String suffix = tag;
        for (Map.Entry<String, String> entry : handles.entrySet()) {
            String prefix = entry.getKey();
            if (tag.startsWith(prefix) && (prefix.equals("!") || prefix.length() < tag.length())) {
                handle = entry.getValue();
                suffix = tag.substring(prefix.length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < suffix.length(); i += Character.charCount(suffix.codePointAt(i))) {
            int character = suffix.codePointAt(i);
            boolean kept = (character < 128 && Character.isLetterOrDigit(character))
                    || SUFFIX.indexOf(character) >= 0
                    || (character == '!' && !handle.equals("!"));
            if (kept) {
                text.append((char) character);
            } else {
                for (byte unit : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    text.append('%')
                            .append(Character.toUpperCase(Character.forDigit(unit >> 4 & 15, 16)))
                            .append(Character.toUpperCase(Character.forDigit(unit & 15, 16)));
                }
            }
        }
        return handle.isEmpty() ? "!<" + text + ">" : handle + text;
    }
}
