package dev.chora.cli.report;

import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a container's log as one line of JSON. */
public final class LogJson {
    private LogJson() {}

    /**
     * An object with {@code time}, {@code stream} and {@code line}.
     *
     * @param stamped the line with its time in front, as engines write it
     * @param error whether it came on standard error
     */
    public static String of(String stamped, boolean error) {
        int blank = stamped.indexOf(' ');
        boolean timed = blank > 0 && stamped.charAt(blank - 1) != ':' && Character.isDigit(stamped.charAt(0));
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("time", timed ? stamped.substring(0, blank) : null);
        row.put("stream", error ? "stderr" : "stdout");
        row.put("line", timed ? stamped.substring(blank + 1) : stamped);
        return JsonText.dumps(row, JsonStyle.DEFAULT);
    }
}
