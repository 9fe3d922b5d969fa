package dev.chora.cli.report;

import dev.chora.copier.update.Why;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a line comes from, for people and as JSON. */
public final class WhyText {
    private WhyText() {}

    public static String of(Why why) {
        StringBuilder text = new StringBuilder(why.path());
        if (why.line() > 0) {
            text.append(':').append(why.line());
        }
        text.append(
                switch (why.origin()) {
                    case TEMPLATE -> " comes from the template";
                    case ANSWERS -> " comes from the template and your answers";
                    case YOU ->
                        why.templateFile() == null
                                ? " is yours: the template makes no such file"
                                : " is yours: the template does not make this line";
                    case TEMPLATE_AND_YOU -> " comes from the template and was changed here";
                });
        if (why.templateFile() != null) {
            text.append("\n  file     ").append(why.templateFile());
            if (why.firstTemplateLine() > 0) {
                text.append(':').append(why.firstTemplateLine());
                if (why.lastTemplateLine() > why.firstTemplateLine()) {
                    text.append('-').append(why.lastTemplateLine());
                }
            }
        }
        text.append("\n  template ").append(why.template());
        if (why.version() != null) {
            text.append(", version ").append(why.version());
        }
        for (Map.Entry<String, @Nullable Object> answer : why.answers().entrySet()) {
            text.append("\n  answer   ").append(answer.getKey()).append(" = ").append(Py.repr(answer.getValue()));
        }
        return text.toString();
    }

    public static String json(Why why) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("path", why.path());
        document.put("line", why.line() == 0 ? null : (long) why.line());
        document.put("origin", why.origin().name().toLowerCase(Locale.ROOT));
        document.put("template", why.template());
        document.put("version", why.version());
        document.put("template_file", why.templateFile());
        document.put("template_line", why.firstTemplateLine() == 0 ? null : (long) why.firstTemplateLine());
        document.put("answers", new LinkedHashMap<>(why.answers()));
        return JsonText.dumps(document, JsonStyle.DEFAULT.indented(2L));
    }
}
