package dev.chora.cli.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of keys, and what a terminal sends for them; words in quotes are typed as they are. */
final class KeyNames {
    private static final Pattern WORD = Pattern.compile("(paste )?\"([^\"]*)\"|(\\S+)");

    private KeyNames() {}

    /** What is sent for each of the keys on a line, one after the other. */
    static List<String> sent(String line) {
        List<String> sent = new ArrayList<>();
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            String text = words.group(2);
            if (text == null) {
                sent.add(key(words.group(3)));
            } else {
                sent.add(words.group(1) == null ? text : "\u001b[200~" + text.replace("\\n", "\r") + "\u001b[201~");
            }
        }
        return sent;
    }

    private static String key(String name) {
        if (name.startsWith("C-") && name.length() == 3) {
            return Character.toString(name.charAt(2) & 0x1f);
        }
        return switch (name) {
            case "Enter" -> "\r";
            case "Esc" -> "\u001b";
            case "AltEnter" -> "\u001b\r";
            case "Tab" -> "\t";
            case "BackTab" -> "\u001b[Z";
            case "Space" -> " ";
            case "Backspace" -> "\u007f";
            case "Up" -> "\u001b[A";
            case "Down" -> "\u001b[B";
            case "Right" -> "\u001b[C";
            case "Left" -> "\u001b[D";
            case "Home" -> "\u001b[H";
            case "End" -> "\u001b[F";
            case "PageUp" -> "\u001b[5~";
            case "PageDown" -> "\u001b[6~";
            default -> throw new IllegalArgumentException("no key is called " + name);
        };
    }
}
